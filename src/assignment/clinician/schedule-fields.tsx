import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Checkbox, DateFields, Select, TextArea, TextInput } from '#design';
import { type DraftFault, type DraftForm, openDaysFor, type Rhythm, spreadMost } from './draft.ts';

export type FieldsProps = {
  readonly form: DraftForm;
  readonly faults: readonly DraftFault[];
  readonly onChange: (part: Partial<DraftForm>) => void;
  /** Of a study: counts from the day on which each person agrees; visits are no part of it. */
  readonly study?: {
    readonly fromJoining: boolean;
    readonly onFromJoining: (fromJoining: boolean) => void;
  };
};

/** When it is asked: how often, from when, for how long, and whether the person is reminded. */
export function ScheduleFields({ form, faults, onChange, study }: FieldsProps): ReactNode {
  const { t } = useLingui();
  const { most } = openDaysFor[form.rhythm];
  const repeats = form.rhythm !== 'once' && form.rhythm !== 'visit';
  return (
    <>
      <RhythmField form={form} onChange={onChange} ofStudy={study !== undefined} />
      <StartField {...{ form, faults, onChange, ...(study && { study }) }} />
      <TextInput
        id="assign-open"
        label={<Trans>Open for how many days?</Trans>}
        error={faults.includes('openDays') && <Trans>Write a whole number from 1 to {most}.</Trans>}
        inputMode="numeric"
        maxLength={3}
        value={form.openDays}
        onChange={(openDays) => onChange({ openDays })}
      />
      {repeats && (
        <TextInput
          id="assign-times"
          label={<Trans>How many times?</Trans>}
          optional
          hint={<Trans>Empty means until it is stopped.</Trans>}
          error={faults.includes('times') && <Trans>Write a whole number from 1 to 520.</Trans>}
          inputMode="numeric"
          maxLength={3}
          value={form.times}
          onChange={(times) => onChange({ times })}
        />
      )}
      {repeats && <SpreadField {...{ form, faults, onChange }} />}
      <Checkbox
        label={t`Remind on the first and the last day`}
        hint={t`In the app, at 9:00 on the person’s clock. Never after an answer, never at night.`}
        checked={form.reminds}
        onChange={(reminds) => onChange({ reminds })}
      />
    </>
  );
}

/** Visits, a day, or (of a study) the day on which each person agrees. */
function StartField({ form, faults, onChange, study }: FieldsProps): ReactNode {
  const { t } = useLingui();
  if (form.rhythm === 'visit') return <VisitsField {...{ form, faults, onChange }} />;
  return (
    <>
      {study !== undefined && (
        <Checkbox
          label={t`Count from the day on which each person agrees`}
          checked={study.fromJoining}
          onChange={study.onFromJoining}
        />
      )}
      {study?.fromJoining !== true && (
        <DateFields
          id="assign-from"
          label={<Trans>From</Trans>}
          hint={<Trans>Empty means today.</Trans>}
          error={faults.includes('from') && <Trans>Choose today or a later day.</Trans>}
          value={form.from}
          onChange={(from) => onChange({ from })}
        />
      )}
    </>
  );
}

function VisitsField({ form, faults, onChange }: FieldsProps): ReactNode {
  return (
    <TextArea
      id="assign-visits"
      label={<Trans>Days of the visits</Trans>}
      hint={<Trans>One to a line, as 2026-03-09.</Trans>}
      error={faults.includes('visits') && <Trans>Write each day as 2026-03-09.</Trans>}
      rows={3}
      maxLength={400}
      value={form.visits}
      onChange={(visits) => onChange({ visits })}
    />
  );
}

/** For a study: each round on a day drawn by chance, so that nobody can prepare for it. */
function SpreadField({ form, faults, onChange }: FieldsProps): ReactNode {
  const most = spreadMost(form);
  return (
    <TextInput
      id="assign-spread"
      label={<Trans>Random delay, at most how many days?</Trans>}
      optional
      hint={<Trans>For studies. Empty means no random delay.</Trans>}
      error={faults.includes('spread') && <Trans>Write a whole number from 0 to {most}.</Trans>}
      inputMode="numeric"
      maxLength={2}
      value={form.spread}
      onChange={(spread) => onChange({ spread })}
    />
  );
}

type RhythmProps = Pick<FieldsProps, 'form' | 'onChange'> & { readonly ofStudy: boolean };

function RhythmField({ form, onChange, ofStudy }: RhythmProps): ReactNode {
  const { t } = useLingui();
  const words: Readonly<Record<Rhythm, string>> = {
    once: t`Once`,
    weekly: t`Every week`,
    monthly: t`Every month`,
    quarterly: t`Every three months`,
    yearly: t`Every year`,
    visit: t`Before each visit`,
  };
  return (
    <Select<Rhythm>
      label={t`How often?`}
      options={(Object.keys(words) as Rhythm[])
        .filter((value) => !ofStudy || value !== 'visit')
        .map((value) => ({ value, label: words[value] }))}
      value={form.rhythm}
      onChange={(rhythm) => {
        if (rhythm === null) return;
        onChange({ rhythm, openDays: `${openDaysFor[rhythm].usual}` });
      }}
    />
  );
}
