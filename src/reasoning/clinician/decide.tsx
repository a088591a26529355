import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Row } from '#design';
import { GoButton } from '#http/clinician';
import type { FindingView } from '#reasoning';
import { DecideForm } from './decide-form.tsx';

type DecideProps = {
  readonly patientId: PatientId;
  readonly finding: FindingView;
  /** Agreeing that two parts clash settles nothing: the plan does. */
  readonly settledInPlan: boolean;
};
export type DecisionKind = 'accept' | 'modify' | 'decline' | 'snooze';

/** Four answers to a finding. Each opens its own small form; nothing is decided by one careless press. */
export function Decide({ patientId, finding, settledInPlan }: DecideProps): ReactNode {
  const [kind, setKind] = useState<DecisionKind | null>(null);
  const proposesStep = finding.proposal?.kind === 'step';
  if (kind !== null) {
    return (
      <DecideForm
        key={kind}
        patientId={patientId}
        finding={finding}
        kind={kind}
        onClose={() => setKind(null)}
      />
    );
  }
  return (
    <Row>
      {settledInPlan ? (
        <GoButton to={`/patients/${patientId}/plan`}>
          <Trans>Settle it in the shared plan</Trans>
        </GoButton>
      ) : (
        <Button icon="check" onClick={() => setKind('accept')}>
          <Trans>Accept</Trans>
        </Button>
      )}
      {!settledInPlan && (
        <Button kind="ghost" icon="pencil" onClick={() => setKind('modify')}>
          {proposesStep ? <Trans>Choose another step</Trans> : <Trans>Accept with a change</Trans>}
        </Button>
      )}
      {!(settledInPlan && finding.severity === 'critical') && (
        <Button kind="ghost" icon="x" onClick={() => setKind('decline')}>
          <Trans>Decline</Trans>
        </Button>
      )}
      <Button kind="quiet" icon="clock" onClick={() => setKind('snooze')}>
        <Trans>Later</Trans>
      </Button>
    </Row>
  );
}
