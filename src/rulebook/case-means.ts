import type { LocalDate } from '#kernel';
import { type MedicineEntry, type Taken, takenFrom } from '#medication';
import { type Fact, factOf } from '#reasoning';
import { meansIn, meansValue, ownMeans } from '#safety';
import type { CaseInput } from './case-file.ts';
import { takenIn } from './case-medicines.ts';

/** Own medicines that can kill in overdose, from the list and from what lies at home. */
export function caseMeansFacts(input: CaseInput, today: LocalDate, path: string): readonly Fact[] {
  const listed = takenIn(input, today, path);
  const home = atHomeIn(input, path);
  if (listed === null && home.length === 0) return [];
  const found = meansIn([...(listed ?? []), ...home]);
  const strange = [...(listed ?? []), ...home].filter(({ partlyUnknown }) => partlyUnknown);
  const value = meansValue(found, listed !== null);
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

function atHomeIn(input: CaseInput, path: string): readonly Taken[] {
  const { medsAtHome, medicinesAtHome, homeMedicines, medicineStock, paracetamolStock } = input;
  const said = [medsAtHome, medicinesAtHome, homeMedicines, medicineStock].flatMap(
    (list) => list ?? [],
  );
  const hasParacetamol =
    paracetamolStock === true || (typeof paracetamolStock === 'number' && paracetamolStock > 0);
  const entries = [...said, ...(hasParacetamol ? ['paracetamol'] : [])];
  return entries.map((entry, at) =>
    takenFrom(
      typeof entry === 'string'
        ? entryOf(entry, null, `${path}/medsAtHome/${at}`)
        : entryOf(entry.name, entry.class ?? null, `${path}/medsAtHome/${at}`),
    ),
  );
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
