import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Checkbox, Columns, DateFields, Select, Stack, TextInput } from '#design';
import {
  doseUnits,
  type IngredientTable,
  ingredientClasses,
  type MedicineBody,
  routesTaken,
  takenOf,
} from '#medication';
import { useFieldWords } from './field-words.ts';
import type { DraftField, MedicineDraft } from './medicine-draft.ts';
import { classWords, routeWords, unitWords } from './medicine-words.ts';
import { Recognised } from './recognised.tsx';
import type { MedicineForm } from './use-medicine-form.ts';

type FieldsProps = { readonly form: MedicineForm; readonly table: IngredientTable };

export function MedicineFields({ form, table }: FieldsProps): ReactNode {
  const { draft, setDraft, body } = form;
  const ties = useTies(form);
  const change = (said: Partial<MedicineDraft>) => setDraft({ ...draft, ...said });
  return (
    <Stack>
      <TextInput
        {...ties('name')}
        label={<Trans>Name, as the person or the box says it</Trans>}
        maxLength={120}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      {body.name !== '' && (
        <div aria-live="polite">
          <Recognised medicine={body} table={table} />
        </div>
      )}
      <StrangeName form={form} table={table} />
      <DoseFields form={form} />
      <Columns least="14rem">
        <TextInput
          label={<Trans>What it is for</Trans>}
          optional
          maxLength={200}
          value={draft.indication}
          onChange={(indication) => change({ indication })}
        />
        <TextInput
          label={<Trans>Prescribed by (person or role)</Trans>}
          optional
          maxLength={120}
          value={draft.prescriber}
          onChange={(prescriber) => change({ prescriber })}
        />
      </Columns>
      <DateFields
        {...ties('startedOn')}
        label={<Trans>Taken since (leave empty if not known)</Trans>}
        value={draft.startedOn}
        onChange={(startedOn) => change({ startedOn })}
      />
      <Checkbox
        label={<Trans>Bought without a prescription</Trans>}
        checked={draft.overTheCounter}
        onChange={(overTheCounter) => change({ overTheCounter })}
      />
    </Stack>
  );
}

function DoseFields({ form }: { readonly form: MedicineForm }): ReactNode {
  const { t, i18n } = useLingui();
  const { draft, setDraft } = form;
  const ties = useTies(form);
  const change = (said: Partial<MedicineDraft>) => setDraft({ ...draft, ...said });
  return (
    <Columns least="10rem">
      <TextInput
        label={<Trans>Strength, as on the box</Trans>}
        optional
        maxLength={40}
        value={draft.strength}
        onChange={(strength) => change({ strength })}
      />
      <TextInput
        {...ties('dose')}
        label={<Trans>How much at a time</Trans>}
        inputMode="decimal"
        value={draft.dose}
        onChange={(dose) => change({ dose })}
      />
      <Select<NonNullable<MedicineBody['unit']>>
        label={t`Counted in`}
        unchosen={t`not known`}
        options={doseUnits.map((unit) => ({ value: unit, label: i18n._(unitWords[unit]) }))}
        value={draft.unit}
        onChange={(unit) => change({ unit, ...(isPatch(unit) && { route: 'transdermal' }) })}
      />
      <TextInput
        {...ties('times')}
        label={draft.asNeeded ? <Trans>How often at most</Trans> : <Trans>How often</Trans>}
        inputMode="decimal"
        value={draft.times}
        onChange={(times) => change({ times })}
      />
      <Select<MedicineBody['per']>
        label={t`In a day or a week`}
        options={[
          { value: 'day', label: t`a day` },
          { value: 'week', label: t`a week` },
        ]}
        value={draft.per}
        onChange={(per) => change({ per: per ?? 'day' })}
      />
      <Select<NonNullable<MedicineBody['route']>>
        label={t`How it is taken`}
        unchosen={t`not known`}
        options={routesTaken.map((route) => ({ value: route, label: i18n._(routeWords[route]) }))}
        value={draft.route}
        onChange={(route) => change({ route })}
      />
      <Checkbox
        label={<Trans>Only when needed</Trans>}
        checked={draft.asNeeded}
        onChange={(asNeeded) => change({ asNeeded })}
      />
    </Columns>
  );
}

/** A patch acts through the skin, whatever was chosen before. */
const isPatch = (unit: MedicineBody['unit']): boolean => unit === 'patch' || unit === 'mcg/h';

/** A name nobody knows: its class at least, so that rules about the class can speak. */
function StrangeName({ form, table }: FieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  const { draft, setDraft, body } = form;
  if (body.name === '' || !takenOf(body, table).partlyUnknown) return null;
  return (
    <Select
      label={t`Its class, if you know it`}
      hint={t`The name is not in the table. Until its class is known, no rule takes it for harmless.`}
      unchosen={t`not known`}
      options={ingredientClasses.map((each) => ({
        value: each,
        label: i18n._(classWords[each]),
      }))}
      value={draft.statedClass}
      onChange={(statedClass) => setDraft({ ...draft, statedClass })}
    />
  );
}

function useTies({ faulty }: Pick<MedicineForm, 'faulty'>) {
  const words = useFieldWords();
  return (field: DraftField) => ({
    id: `medicine-${field}`,
    ...(faulty.includes(field) && { error: words[field] }),
  });
}
