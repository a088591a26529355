import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LaterDay, Select, TextArea } from '#design';
import { declineReasons } from '#reasoning';
import type { DecisionKind } from './decide.tsx';
import type { DecisionDraft, DraftFault } from './decision-draft.ts';
import { declineWords } from './finding-words.ts';

type DecideFieldsProps = {
  readonly kind: DecisionKind;
  readonly proposesStep: boolean;
  readonly draft: DecisionDraft;
  readonly onChange: (draft: DecisionDraft) => void;
  readonly faults: readonly DraftFault[];
};

/** The fields one kind of decision needs. */
export function DecideFields(props: DecideFieldsProps): ReactNode {
  const { kind, draft, onChange, faults } = props;
  return (
    <>
      {kind === 'decline' && <CodedReason {...props} />}
      {kind === 'modify' && props.proposesStep && <OtherStep {...props} />}
      {kind === 'snooze' && (
        <LaterDay
          label={<Trans>Ask again on</Trans>}
          value={draft.until}
          onChange={(until) => onChange({ ...draft, until })}
          faults={faults}
        />
      )}
      <TextArea
        label={
          kind === 'modify' && !props.proposesStep ? (
            <Trans>What is done instead, and why</Trans>
          ) : (
            <Trans>Reason, for the team</Trans>
          )
        }
        optional={kind === 'accept' || kind === 'decline'}
        rows={2}
        maxLength={2000}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        {...(faults.includes('reason-missing') && {
          error: <Trans>Write a few words, so that the team can follow it.</Trans>,
        })}
      />
    </>
  );
}

function CodedReason({ draft, onChange, faults }: DecideFieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <Select
      label={t`Why not`}
      unchosen={t`Choose a reason`}
      options={declineReasons.map((code) => ({ value: code, label: i18n._(declineWords[code]) }))}
      value={draft.reasonCode}
      onChange={(reasonCode) => onChange({ ...draft, reasonCode })}
      {...(faults.includes('code-missing') && { error: t`Choose a reason.` })}
    />
  );
}

function OtherStep({ draft, onChange, faults }: DecideFieldsProps): ReactNode {
  const { t } = useLingui();
  const steps = [
    { value: '0', label: t`Step 0: advice and self-care` },
    { value: '1', label: t`Step 1: guided self-management` },
    { value: '2', label: t`Step 2: combined care with a care manager` },
    { value: '3', label: t`Step 3: specialist team` },
    { value: '4', label: t`Step 4: full programme` },
  ] as const;
  return (
    <Select
      label={t`Step instead`}
      unchosen={t`Choose a step`}
      options={steps}
      value={steps.find((step) => Number(step.value) === draft.step)?.value ?? null}
      onChange={(step) => onChange({ ...draft, step: step === null ? null : Number(step) })}
      {...(faults.includes('step-missing') && { error: t`Choose a step.` })}
    />
  );
}
