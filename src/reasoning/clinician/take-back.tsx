import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Row, Unseen } from '#design';
import { Said, SaidNo, useAct, useClinic } from '#http/clinician';
import { type FindingView, undoDecision } from '#reasoning';

type TakeBackProps = { readonly patientId: PatientId; readonly finding: FindingView };

/** Undo of the latest decision. A step of care that began with it is not taken back by a press. */
export function TakeBack({ patientId, finding }: TakeBackProps): ReactNode {
  const clinic = useClinic();
  const [undoId] = useState(() => clinic.newId<'DecisionId'>());
  const undo = useAct(undoDecision);
  const [latest] = finding.decisions;
  if (latest === undefined || latest.kind === 'undo') return null;
  const params = { patientId, findingId: finding.findingId, decisionId: latest.decisionId };
  return (
    <>
      <SaidNo trouble={undo.trouble} />
      <Row>
        <Button
          kind="quiet"
          icon="undo-2"
          disabled={undo.busy}
          onClick={() => void undo.run({ params, query: {}, body: { undoId } })}
        >
          <Trans>Take this decision back</Trans>
          <Unseen>
            : <Said text={finding.message} />
          </Unseen>
        </Button>
      </Row>
    </>
  );
}
