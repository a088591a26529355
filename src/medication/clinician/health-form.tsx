import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, DateFields, dateOf, partsOf, Row, Select, Stack, TextInput } from '#design';
import { faultAt, SaidNo, useAct, useClinic } from '#http/clinician';
import type { LocalDate } from '#kernel';
import {
  type HealthKind,
  type HealthName,
  healthKinds,
  isAct,
  isLab,
  type LabName,
  labs,
  recordHealth,
} from '#medication';
import { type Answer, firstUnit, type HealthDraft, namesOf, valueOf } from './health-draft.ts';
import { healthKindWords, healthWords } from './health-words.ts';

type FormProps = {
  readonly patientId: PatientId;
  readonly today: LocalDate;
  /** What stands in it from the start. */
  readonly start?: Partial<HealthDraft>;
  readonly onClose: () => void;
};

/** One value, one answer or one act, with the day it speaks of. */
export function HealthForm(props: FormProps): ReactNode {
  const { t } = useLingui();
  const { draft, setDraft, tried, act, save, value, dayIsWrong } = useHealthForm(props);
  const dayFault = dayIsWrong ? t`Write a day that has been.` : null;
  const valueFault =
    draft.number === '' ? t`Fill this in.` : t`Write one number, without a mark for thousands.`;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <NameFields draft={draft} onChange={setDraft} tried={tried} />
        <ValueFields
          draft={draft}
          onChange={setDraft}
          error={tried && value === undefined ? valueFault : faultAt(act.trouble, 'value')}
        />
        <DateFields
          label={<Trans>On which day</Trans>}
          value={draft.day}
          onChange={(day) => setDraft({ ...draft, day })}
          error={tried ? (dayFault ?? faultAt(act.trouble, 'day')) : null}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Save</Trans>
          </Button>
          <Button kind="quiet" onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type NameProps = {
  readonly draft: HealthDraft;
  readonly onChange: (draft: HealthDraft) => void;
  readonly tried: boolean;
};

/** First what kind of value it is, then which one. */
function NameFields({ draft, onChange, tried }: NameProps): ReactNode {
  const { t, i18n } = useLingui();
  const { kind, name } = draft;
  const missing = tried && name === null ? t`Choose what to write down.` : null;
  return (
    <>
      <Select<HealthKind>
        label={t`What kind`}
        unchosen={t`Choose`}
        options={healthKinds.map((each) => ({
          value: each,
          label: i18n._(healthKindWords[each]),
        }))}
        value={kind}
        onChange={(chosen) => onChange({ ...draft, kind: chosen, name: null, unit: null })}
        error={kind === null ? missing : null}
      />
      {kind !== null && (
        <Select<HealthName>
          label={t`What`}
          unchosen={t`Choose`}
          options={namesOf(kind).map((each) => ({ value: each, label: i18n._(healthWords[each]) }))}
          value={name}
          onChange={(chosen) => onChange({ ...draft, name: chosen, unit: firstUnit(chosen) })}
          error={missing}
        />
      )}
    </>
  );
}

function useHealthForm({ patientId, today, start, onClose }: FormProps) {
  const { newId } = useClinic();
  const [draft, setDraft] = useState<HealthDraft>({
    kind: null,
    name: null,
    number: '',
    lower: '',
    unit: null,
    answer: null,
    day: partsOf(today),
    ...start,
  });
  const [tried, setTried] = useState(false);
  const act = useAct(recordHealth);
  const on = dateOf(draft.day);
  const value = valueOf(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { name } = draft;
    if (name === null || value === undefined || on === 'empty' || on === 'unclear') return;
    const unit = isLab(name) ? draft.unit : null;
    const body = { recordId: newId<'HealthRecordId'>(), name, value, unit, day: on };
    const answer = await act.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onClose();
  };
  const dayIsWrong = on === 'empty' || on === 'unclear';
  return { draft, setDraft, tried, act, save, value, dayIsWrong };
}

type ValueProps = {
  readonly draft: HealthDraft;
  readonly onChange: (draft: HealthDraft) => void;
  readonly error: string | null;
};

function ValueFields({ draft, onChange, error }: ValueProps): ReactNode {
  const { t } = useLingui();
  const { name } = draft;
  if (name === null || isAct(name)) return null;
  if (name === 'bloodPressure') return <PressureFields {...{ draft, onChange, error }} />;
  if (isLab(name)) return <LabFields name={name} {...{ draft, onChange, error }} />;
  return (
    <Select<Answer>
      label={t`Is it so?`}
      unchosen={t`Choose`}
      options={[
        { value: 'yes', label: t`yes` },
        { value: 'no', label: t`no` },
        { value: 'not-known', label: t`not known` },
      ]}
      value={draft.answer}
      onChange={(answer) => onChange({ ...draft, answer })}
      error={error}
    />
  );
}

function LabFields(props: ValueProps & { readonly name: LabName }): ReactNode {
  const { t } = useLingui();
  const { draft, onChange, error, name } = props;
  return (
    <Row>
      <TextInput
        label={<Trans>Value</Trans>}
        inputMode="decimal"
        value={draft.number}
        onChange={(number) => onChange({ ...draft, number })}
        error={error}
      />
      <Select
        label={t`Unit`}
        options={labs[name].units.map(({ unit }) => ({ value: unit, label: unit }))}
        value={draft.unit}
        onChange={(unit) => onChange({ ...draft, unit })}
      />
    </Row>
  );
}

function PressureFields({ draft, onChange, error }: ValueProps): ReactNode {
  return (
    <Row>
      <TextInput
        label={<Trans>Upper number (mmHg)</Trans>}
        inputMode="numeric"
        value={draft.number}
        onChange={(number) => onChange({ ...draft, number })}
        error={error}
      />
      <TextInput
        label={<Trans>Lower number (mmHg)</Trans>}
        inputMode="numeric"
        value={draft.lower}
        onChange={(lower) => onChange({ ...draft, lower })}
      />
    </Row>
  );
}
