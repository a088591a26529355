import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Small, Stack, Tag } from '#design';
import type { SafetyLine, SafetyStep } from '#safety';
import { SafetyPlanForm } from './safety-plan-form.tsx';
import type { ChangePlan } from './safety-plan-use.ts';
import { meansActionWords, safetyStepAsks } from './safety-plan-words.ts';

type SafetyPlanStepProps = {
  readonly step: SafetyStep;
  readonly number: number;
  readonly lines: readonly SafetyLine[];
  /** null: may only be read. */
  readonly change: ChangePlan | null;
  readonly children?: ReactNode | undefined;
};

/** One of the six steps: what to ask, and the person's answers in their own words. */
export function SafetyPlanStep(props: SafetyPlanStepProps): ReactNode {
  const { step, number, lines, change, children } = props;
  const { i18n } = useLingui();
  const [editing, setEditing] = useState(false);
  const { title, ask } = safetyStepAsks[step];
  const words = i18n._(title);
  return (
    <Card
      heading={
        <>
          {number}. {words}
        </>
      }
      aside={
        change !== null &&
        !editing && (
          <Button kind="quiet" icon="pencil" onClick={() => setEditing(true)}>
            {lines.length === 0 ? <Trans>Write</Trans> : <Trans>Change</Trans>}
            <span className="unseen">: {words}</span>
          </Button>
        )
      }
    >
      <Stack gap="small">
        <p className="muted no-print">{i18n._(ask)}</p>
        {editing && change !== null ? (
          <SafetyPlanForm {...{ step, lines, change }} onClose={() => setEditing(false)} />
        ) : (
          <Lines lines={lines} />
        )}
        {children}
      </Stack>
    </Card>
  );
}

function Lines({ lines }: { readonly lines: readonly SafetyLine[] }): ReactNode {
  const { i18n } = useLingui();
  if (lines.length === 0) {
    return (
      <p className="muted flush">
        <Trans>Nothing written yet.</Trans>
      </p>
    );
  }
  return (
    <ul>
      {lines.map(({ lineId, words, phone, agreed }) => (
        <li key={lineId}>
          <bdi>{words}</bdi>{' '}
          {phone !== null && (
            <Small>
              <bdi>{phone}</bdi>
            </Small>
          )}{' '}
          {agreed !== null && <Tag>{i18n._(meansActionWords[agreed.action])}</Tag>}
        </li>
      ))}
    </ul>
  );
}
