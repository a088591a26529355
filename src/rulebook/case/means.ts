import type { LocalDate } from '#kernel';
import { type MedicineEntry, type Taken, takenFrom } from '#medication';
import { type Fact, factOf } from '#reasoning';
import { meansIn, meansValue, ownMeans } from '#safety';
import { fieldOf, fieldsOf, isObject, yesNoIn } from './fields.ts';
import type { CaseInput } from './file.ts';
import { takenIn } from './medicines.ts';

/** Own medicines that can kill in overdose, from the list and from what lies at home. */
export function caseMeansFacts(input: CaseInput, today: LocalDate, path: string): readonly Fact[] {
  const listed = takenIn(input, today, path);
  const home = atHomeIn(input, path);
  if (listed === null && home.length === 0) return [];
  const found = meansIn([...(listed ?? []), ...home]);
  const strange = [...(listed ?? []), ...home].filter(({ partlyUnknown }) => partlyUnknown);
  const value = meansValue(found, Array.isArray(input.meds));
  const names = strange.map(({ label }) => label).join(', ');
  const source = `${path}/meds`;
  return [
    factOf(ownMeans, {
      id: `${source}#${ownMeans.name}`,
      date: null,
      value,
      source: value === null && names !== '' ? `${source}; not recognised: ${names}` : source,
    }),
  ];
}

const atHomeNames = [
  'medsathome',
  'medicinesathome',
  'medicationsathome',
  'homemedicines',
  'homemeds',
  'medicinestock',
  'medstock',
  'medicinesinstock',
  'householdmedicines',
  'householdmeds',
  'leftovermedicines',
  'leftovermeds',
];
const paracetamolNames = [
  'paracetamolstock',
  'paracetamolathome',
  'stockofparacetamol',
  'acetaminophenstock',
  'acetaminophenathome',
];

/** Other spellings of the fields are taken as well; what cannot be read says nothing. */
function atHomeIn(input: CaseInput, path: string): readonly Taken[] {
  const fields = fieldsOf(input, path);
  const lists = atHomeNames.flatMap((name) => fieldOf(fields, [name])?.value ?? []);
  const named = lists.flat().flatMap((entry) => namedIn(entry) ?? []);
  const stock = fieldOf(fields, paracetamolNames)?.value;
  const hasParacetamol = typeof stock === 'number' ? stock > 0 : yesNoIn(stock) === true;
  const entries = [...named, ...(hasParacetamol ? [{ name: 'paracetamol', stated: null }] : [])];
  return entries.map(({ name, stated }, at) =>
    takenFrom(entryOf(name, stated, `${path}/medsAtHome/${at}`)),
  );
}

type Named = { readonly name: string; readonly stated: string | null };

function namedIn(entry: unknown): Named | null {
  if (typeof entry === 'string') return entry.trim() === '' ? null : { name: entry, stated: null };
  if (!isObject(entry) || typeof entry['name'] !== 'string') return null;
  const stated = entry['class'];
  return { name: entry['name'], stated: typeof stated === 'string' ? stated : null };
}

const entryOf = (name: string, stated: string | null, at: string): MedicineEntry => ({
  at,
  name,
  class: stated,
  dosePerAdmin: null,
  unit: null,
  perDay: null,
  route: null,
  started: null,
  changed: null,
  changedUp: null,
  indication: null,
});
