import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Stack, Unseen } from '#design';
import type { PlanView } from '#plan';
import { FrameForm } from './frame-form.tsx';
import { FrameHistory } from './frame-history.tsx';

type FrameCardProps = {
  readonly patientId: PatientId;
  readonly plan: PlanView;
  readonly givenName: string;
  readonly mayEdit: boolean;
};

/** Where the way to what is missing leads: the button that opens these fields. */
export const frameFieldsId = 'plan-frame-change';

/** What matters to the person: the plan is read against it. */
export function FrameCard(props: FrameCardProps): ReactNode {
  const { plan, givenName, mayEdit } = props;
  const [editing, setEditing] = useState(false);
  const [history, setHistory] = useState(false);
  return (
    <Card headingLevel={3} heading={<Trans>What matters to {givenName}</Trans>}>
      {editing ? (
        <FrameForm {...props} onClose={() => setEditing(false)} />
      ) : (
        <Stack gap="small">
          <p>
            {plan.whatMatters === null ? (
              <span className="muted">
                <Trans>Not written down yet.</Trans>
              </span>
            ) : (
              <q dir="auto">{plan.whatMatters}</q>
            )}
          </p>
          <Button kind="quiet" icon="archive" onClick={() => setHistory(true)}>
            <Trans>
              History<Unseen>: what matters</Unseen>
            </Trans>
          </Button>
          {history && (
            <FrameHistory patientId={props.patientId} onClose={() => setHistory(false)} />
          )}
          {mayEdit && (
            <Button id={frameFieldsId} kind="quiet" icon="pencil" onClick={() => setEditing(true)}>
              <Trans>Change what matters and the minutes a week</Trans>
            </Button>
          )}
        </Stack>
      )}
    </Card>
  );
}
