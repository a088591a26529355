import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Dialog, Stack, TextArea } from '#design';
import { faultAt, SaidNo, useAct } from '#http/clinician';
import { endPlan, type PlanView } from '#plan';

type EndPlanProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly plan: PlanView;
};

/** The way to end a plan as a whole: never without a reason, and with a while to take it back. */
export function EndPlan(props: EndPlanProps): ReactNode {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="archive" onClick={() => setAsking(true)}>
        <Trans>End this plan</Trans>
      </Button>
      {asking && <EndDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

const formId = 'end-plan';

type EndDialogProps = EndPlanProps & { readonly onClose: () => void };

export function EndDialog({ patientId, givenName, plan, onClose }: EndDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const end = useAct(endPlan);
  const missing = reason.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const body = { version: plan.version, reason: reason.trim() };
    void end.run({ params: { patientId }, query: {}, body });
  };
  return (
    <Dialog
      open
      heading={<Trans>End the plan of {givenName}?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} disabled={end.busy}>
            <Trans>End the plan</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} noValidate>
        <Stack gap="small">
          <p>
            <Trans>
              It stays in the record. {givenName} no longer sees it, and its open conflicts end. You
              can take this back for 15 minutes.
            </Trans>
          </p>
          <SaidNo trouble={end.trouble} />
          <TextArea
            label={<Trans>Why it ends</Trans>}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={setReason}
            error={
              tried && missing ? (
                <Trans>Write a few words, so that the team can follow it.</Trans>
              ) : (
                faultAt(end.trouble, 'reason')
              )
            }
          />
        </Stack>
      </form>
    </Dialog>
  );
}
