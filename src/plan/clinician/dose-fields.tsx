import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Checkbox, Columns, Select, TextInput } from '#design';
import { isNeeded, tellsWhere } from '#plan';
import { medicineClasses, medicineClassWords } from './medicine-words.ts';
import { type FieldsProps, fieldTies } from './use-item-form.ts';

/** How much, how often, when: only the fields that mean something for this kind of part. */
export function DoseFields(props: FieldsProps): ReactNode {
  const { kind } = props.draft;
  if (kind === 'sleep-window') return <SleepWindowFields {...props} />;
  return (
    <>
      {kind === 'medicine' && <MedicineFields {...props} />}
      <HowMuch {...props} />
      {['exposure-step', 'exercise', 'activity-quota'].includes(kind) && (
        <NumberField {...props} field="level" label={<Trans>Step of the ladder</Trans>} />
      )}
    </>
  );
}

function HowMuch(props: FieldsProps): ReactNode {
  const { draft, onChange, faults } = props;
  return (
    <Columns least="9rem">
      <NumberField {...props} field="minutes" label={<Trans>Minutes each time</Trans>} />
      <NumberField {...props} field="timesPerWeek" label={<Trans>Times a week</Trans>} />
      <ClockField {...props} field="at" label={<Trans>Time of day</Trans>} />
      <TextInput
        label={<Trans>Amount</Trans>}
        optional={!isNeeded(draft.kind, 'amount')}
        maxLength={80}
        value={draft.amount}
        onChange={(amount) => onChange({ ...draft, amount })}
        {...fieldTies(faults, 'dose/amount')}
      />
      {tellsWhere(draft.kind) && <WhereField {...props} />}
    </Columns>
  );
}

function WhereField({ draft, onChange, faults }: FieldsProps): ReactNode {
  const { t } = useLingui();
  return (
    <Select
      label={t`Where`}
      optional={!isNeeded(draft.kind, 'inPerson')}
      unchosen={t`Does not matter`}
      options={[
        { value: 'yes', label: t`In person` },
        { value: 'no', label: t`By phone or video` },
      ]}
      value={draft.inPerson}
      onChange={(inPerson) => onChange({ ...draft, inPerson })}
      {...fieldTies(faults, 'dose/inPerson')}
    />
  );
}

function SleepWindowFields(props: FieldsProps): ReactNode {
  return (
    <Columns least="9rem">
      <ClockField {...props} field="from" label={<Trans>Lights out</Trans>} />
      <ClockField {...props} field="until" label={<Trans>Up</Trans>} />
    </Columns>
  );
}

function MedicineFields({ draft, onChange, faults }: FieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <>
      <Columns least="14rem">
        <TextInput
          label={<Trans>Medicine</Trans>}
          maxLength={80}
          value={draft.medicineName}
          onChange={(medicineName) => onChange({ ...draft, medicineName })}
          {...fieldTies(faults, 'dose/medicine')}
        />
        <Select
          label={t`Class`}
          options={medicineClasses.map((name) => ({
            value: name,
            label: i18n._(medicineClassWords[name]),
          }))}
          value={draft.medicineClass}
          onChange={(name) => name !== null && onChange({ ...draft, medicineClass: name })}
        />
      </Columns>
      <Checkbox
        label={<Trans>Taken only when needed</Trans>}
        checked={draft.prn}
        onChange={(prn) => onChange({ ...draft, prn })}
      />
      <Checkbox
        label={<Trans>Acts long</Trans>}
        checked={draft.actsLong}
        onChange={(actsLong) => onChange({ ...draft, actsLong })}
      />
    </>
  );
}

type OneFieldProps<Field extends string> = FieldsProps & {
  readonly field: Field;
  readonly label: ReactNode;
};

function NumberField(props: OneFieldProps<'minutes' | 'timesPerWeek' | 'level'>): ReactNode {
  const { draft, onChange, faults, field, label } = props;
  return (
    <TextInput
      label={label}
      optional={!isNeeded(draft.kind, field)}
      inputMode="decimal"
      maxLength={6}
      value={draft[field]}
      onChange={(typed) => onChange({ ...draft, [field]: typed })}
      {...fieldTies(faults, `dose/${field}`)}
    />
  );
}

function ClockField(props: OneFieldProps<'at' | 'from' | 'until'>): ReactNode {
  const { draft, onChange, faults, field, label } = props;
  return (
    <TextInput
      label={label}
      optional={!isNeeded(draft.kind, field)}
      type="time"
      value={draft[field]}
      onChange={(typed) => onChange({ ...draft, [field]: typed })}
      {...fieldTies(faults, `dose/${field}`)}
    />
  );
}
