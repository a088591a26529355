import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LaterDay, Select, TextArea } from '#design';
import { roleWords } from '#http/clinician';
import { cardOutcomes } from '#worklist';
import type { ActDraft, ActFault, ActKind } from './act-draft.ts';
import { outcomeWords, roleChoices } from './worklist-words.ts';

type ActFieldsProps = {
  readonly kind: ActKind;
  readonly draft: ActDraft;
  readonly onChange: (draft: ActDraft) => void;
  readonly faults: readonly ActFault[];
};

export function ActFields(props: ActFieldsProps): ReactNode {
  const { kind, draft, onChange, faults } = props;
  return (
    <>
      {kind === 'done' && <Outcome {...props} />}
      {kind === 'snooze' && (
        <LaterDay
          label={<Trans>Show it again on</Trans>}
          value={draft.until}
          onChange={(until) => onChange({ ...draft, until })}
          faults={faults}
        />
      )}
      {kind === 'hand-over' && <ToRole {...props} />}
      <TextArea
        label={kind === 'done' ? <Trans>What to remember</Trans> : <Trans>Why</Trans>}
        optional={kind === 'done'}
        rows={2}
        maxLength={kind === 'done' ? 2000 : 500}
        value={draft.words}
        onChange={(words) => onChange({ ...draft, words })}
        {...(faults.includes('words-missing') && {
          error: <Trans>Write a few words, so that the next person can follow it.</Trans>,
        })}
      />
    </>
  );
}

function Outcome({ draft, onChange, faults }: ActFieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <Select
      label={t`Outcome`}
      unchosen={t`Choose what came of it`}
      options={cardOutcomes.map((code) => ({ value: code, label: i18n._(outcomeWords[code]) }))}
      value={draft.outcome}
      onChange={(outcome) => onChange({ ...draft, outcome })}
      {...(faults.includes('outcome-missing') && { error: t`Choose an outcome.` })}
    />
  );
}

function ToRole({ draft, onChange, faults }: ActFieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <Select
      label={t`Whose is it now`}
      unchosen={t`Choose a role`}
      options={roleChoices.map((role) => ({ value: role, label: i18n._(roleWords[role]) }))}
      value={draft.toRole}
      onChange={(toRole) => onChange({ ...draft, toRole })}
      {...(faults.includes('role-missing') && { error: t`Choose a role.` })}
    />
  );
}
