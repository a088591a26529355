import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  Button,
  DateFields,
  type DateParts,
  dateOf,
  partsOf,
  Row,
  Select,
  Stack,
  TextInput,
} from '#design';
import { faultAt, SaidNo, useAct, useClinic } from '#http/clinician';
import type { LocalDate } from '#kernel';
import {
  type HealthName,
  healthNames,
  isAct,
  isLab,
  type LabName,
  labs,
  recordHealth,
} from '#medication';
import { healthWords } from './health-words.ts';

type FormProps = {
  readonly patientId: PatientId;
  readonly today: LocalDate;
  readonly onClose: () => void;
};

type Answer = 'yes' | 'no' | 'not-known';
type Draft = {
  readonly name: HealthName | null;
  readonly number: string;
  readonly unit: string | null;
  readonly answer: Answer | null;
  readonly day: DateParts;
};

/** One value, one answer or one act, with the day it speaks of. */
export function HealthForm(props: FormProps): ReactNode {
  const { t, i18n } = useLingui();
  const { draft, setDraft, tried, act, save, value, dayIsWrong } = useHealthForm(props);
  const dayFault = dayIsWrong ? t`Write a day that has been.` : null;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <Select<HealthName>
          label={t`What`}
          unchosen={t`Choose`}
          options={healthNames.map((name) => ({ value: name, label: i18n._(healthWords[name]) }))}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name, unit: firstUnit(name) })}
          {...(tried && draft.name === null && { error: t`Choose what to write down.` })}
        />
        <ValueFields
          draft={draft}
          onChange={setDraft}
          error={tried && value === undefined ? t`Fill this in.` : faultAt(act.trouble, 'value')}
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

function useHealthForm({ patientId, today, onClose }: FormProps) {
  const { newId } = useClinic();
  const [draft, setDraft] = useState<Draft>({
    name: null,
    number: '',
    unit: null,
    answer: null,
    day: partsOf(today),
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

const firstUnit = (name: HealthName | null): string | null =>
  name !== null && isLab(name) ? labs[name].units[0].unit : null;

/** undefined: cannot be read yet. */
function valueOf({ name, number, answer }: Draft): number | boolean | null | undefined {
  if (name === null) return undefined;
  if (isLab(name)) {
    const plain = number.trim().replace(',', '.');
    return plain === '' || Number.isNaN(Number(plain)) ? undefined : Number(plain);
  }
  if (isAct(name)) return true;
  if (answer === null) return undefined;
  return answer === 'not-known' ? null : answer === 'yes';
}

type ValueProps = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly error: string | null;
};

function ValueFields({ draft, onChange, error }: ValueProps): ReactNode {
  const { t } = useLingui();
  const { name } = draft;
  if (name === null || isAct(name)) return null;
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
