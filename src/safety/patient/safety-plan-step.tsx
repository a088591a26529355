import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card } from '#design';
import type { LineChange, SafetyLine, SafetyStep } from '#safety';
import type { SaveOutcome } from '#sync/patient';
import { SafetyPlanForm } from './safety-plan-form.tsx';
import { PlanLines } from './safety-plan-lines.tsx';
import { safetyStepWords } from './safety-plan-words.ts';

type SafetyPlanStepProps = {
  readonly step: SafetyStep;
  readonly number: number;
  readonly lines: readonly SafetyLine[];
  readonly onChange: (changes: readonly LineChange[]) => Promise<SaveOutcome>;
  /** What always stands in a step, below the person's own lines. */
  readonly children?: ReactNode | undefined;
};

/** One step of the plan: the person's own lines, to call where there is a number, and to change. */
export function SafetyPlanStep(props: SafetyPlanStepProps): ReactNode {
  const { step, number, lines, onChange, children } = props;
  const { i18n } = useLingui();
  const [editing, setEditing] = useState(false);
  const words = safetyStepWords[step];
  const title = i18n._(words.title);
  return (
    <Card
      heading={
        <>
          {number}. {title}
        </>
      }
    >
      <div className="stack" data-gap="small">
        {editing ? (
          <SafetyPlanForm {...{ step, lines, onChange }} onClose={() => setEditing(false)} />
        ) : (
          <>
            <PlanLines lines={lines} asks={i18n._(words.asks)} />
            {children}
            <div className="no-print">
              <Button kind="quiet" icon="pencil" onClick={() => setEditing(true)}>
                {lines.length === 0 ? <Trans>Write something</Trans> : <Trans>Change</Trans>}
                <span className="unseen">: {title}</span>
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
