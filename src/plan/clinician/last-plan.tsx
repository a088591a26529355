import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Notice } from '#design';
import { SaidNo, useAct, useClinic, useDates } from '#http/clinician';
import { type PlanOutput, undoPlanEnding } from '#plan';

type LastPlanProps = {
  readonly patientId: PatientId;
  readonly ended: NonNullable<PlanOutput['lastEnded']>;
  readonly mayEdit: boolean;
};

/** What became of the plan before: who ended it, when and why, and for a while the way back. */
export function LastPlan({ patientId, ended, mayEdit }: LastPlanProps): ReactNode {
  const clinic = useClinic();
  const dates = useDates();
  const undo = useAct(undoPlanEnding);
  const mayUndo = mayEdit && clinic.now() < ended.undoUntil;
  const takeBack = () =>
    void undo.run({ params: { patientId }, query: { planId: ended.planId }, body: {} });
  return (
    <Notice>
      <p>
        {ended.byName === null ? (
          <Trans>The last plan ended on {dates.moment(ended.endedAt)}.</Trans>
        ) : (
          <Trans>
            {ended.byName} ended the last plan on {dates.moment(ended.endedAt)}.
          </Trans>
        )}{' '}
        {ended.because !== null && <q dir="auto">{ended.because}</q>}
      </p>
      <SaidNo trouble={undo.trouble} />
      {mayUndo && (
        <Button kind="ghost" icon="undo-2" disabled={undo.busy} onClick={takeBack}>
          <Trans>Take the ending back</Trans>
        </Button>
      )}
    </Notice>
  );
}
