import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AccountId } from '#access';
import { Notice, RadioScale, Select, Stack, TextArea } from '#design';
import { Said, useDates } from '#http/clinician';
import { type BeforeLeaving, type CallsOnLeaving, callOutcomes, type PatientView } from '#profile';
import { callOutcomeWords } from './person-words.ts';

/** What stands in the form about calls after an alarm. */
export type CallsSaid = {
  readonly kind: CallsOnLeaving['kind'] | null;
  readonly caller: AccountId | null;
  readonly outcome: (typeof callOutcomes)[number] | null;
  readonly words: string;
};

export const noCallsSaid: CallsSaid = { kind: null, caller: null, outcome: null, words: '' };

/** null: not said yet who goes on calling, or how the calls end. */
export function callsFrom({ kind, caller, outcome, words }: CallsSaid): CallsOnLeaving | null {
  if (kind === 'go-on') return caller === null ? null : { kind, caller };
  if (kind !== 'end' || outcome === null || words.trim() === '') return null;
  return { kind, outcome, words: words.trim() };
}

type FieldsProps = {
  readonly patient: PatientView;
  readonly before: BeforeLeaving;
  readonly said: CallsSaid;
  readonly tried: boolean;
  readonly onChange: (said: CallsSaid) => void;
};

/** Somebody is called after an alarm: before care ends a person goes on with it, or says how it ends. */
export function CallsOnLeavingFields(props: FieldsProps): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const { patient, before, said, tried, onChange } = props;
  return (
    <Notice
      tone="warn"
      headingLevel={3}
      heading={<Trans>{patient.givenName} is still called after an alarm</Trans>}
    >
      <Stack gap="small">
        <ul>
          {before.calls.map(({ title, dueAt }) => (
            <li key={title.en}>
              <Said text={title} />
              {dueAt !== null && (
                <>
                  {', '}
                  <Trans>due {dates.away(dueAt)}</Trans>
                </>
              )}
            </li>
          ))}
        </ul>
        <RadioScale<CallsOnLeaving['kind']>
          legend={<Trans>What becomes of the calls?</Trans>}
          layout="column"
          clearable={false}
          options={[
            { value: 'go-on', label: t`Somebody of us goes on calling` },
            { value: 'end', label: t`They end` },
          ]}
          value={said.kind}
          onChange={(kind) => onChange({ ...said, kind })}
          {...(tried && said.kind === null && { error: t`Say what becomes of the calls.` })}
        />
        {said.kind === 'go-on' && <CallerField {...props} />}
        {said.kind === 'end' && <EndFields {...props} />}
      </Stack>
    </Notice>
  );
}

function CallerField({ before, said, tried, onChange }: FieldsProps): ReactNode {
  const { t } = useLingui();
  return (
    <Select<AccountId>
      label={t`Who goes on calling`}
      unchosen={t`Choose a person`}
      options={before.callers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      value={said.caller}
      onChange={(caller) => onChange({ ...said, caller })}
      {...(tried && said.caller === null && { error: t`Choose who goes on calling.` })}
    />
  );
}

function EndFields({ said, tried, onChange }: FieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <>
      <Select
        label={t`How the calls end`}
        unchosen={t`Choose`}
        options={callOutcomes.map((code) => ({
          value: code,
          label: i18n._(callOutcomeWords[code]),
        }))}
        value={said.outcome}
        onChange={(outcome) => onChange({ ...said, outcome })}
        {...(tried && said.outcome === null && { error: t`Choose how the calls end.` })}
      />
      <TextArea
        label={<Trans>With whom it was agreed, and when</Trans>}
        rows={2}
        maxLength={1000}
        value={said.words}
        onChange={(words) => onChange({ ...said, words })}
        {...(tried && said.words.trim() === '' && { error: t`Write a few words.` })}
      />
    </>
  );
}
