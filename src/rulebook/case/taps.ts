import { tapsHighest, tapsSubstances } from '#measures';
import type { Fact } from '#reasoning';
import { fieldOf, fieldsOf } from './fields.ts';
import { type ScoreEntry, said } from './score-entry.ts';

const substances =
  /^(tobacco|alcohol|marijuana|cannabis|stimulants?|cocaine|heroin|opioids?|opioidmedicines?|prescriptionopioids?|sedatives?|sedativemedicines?|adhdmedicines?|prescriptionstimulants?)$/;

/** TAPS-2 as one entry, one a substance, or one with a figure a substance: the highest counts. */
export function tapsFacts(entries: readonly ScoreEntry[]): readonly Fact[] {
  const given = entries.filter(({ name }) => name.startsWith('taps') && !name.startsWith('taps1'));
  const latest = given.at(-1);
  if (latest === undefined) return [];
  const found = given.flatMap(bySubstance);
  const values = found.map(([, value]) => value);
  const used = found.flatMap(([name, value]) => (value !== null && value > 0 ? name : []));
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  const settled = highest > 0 || (values.length > 0 && !values.includes(null));
  return [
    said(latest, tapsHighest, settled ? highest : null),
    said(
      latest,
      tapsSubstances,
      [...new Set(used)].filter((name) => name !== ''),
    ),
  ];
}

function bySubstance(entry: ScoreEntry): readonly (readonly [string, number | null])[] {
  const own = fieldsOf(entry.score, '');
  const parts = ['substances', 'subscales', 'scores', 'bysubstance'].flatMap((name) => {
    const part = own.get(name);
    return part === undefined ? [] : [...fieldsOf(part.value, '')];
  });
  const listed = [...own, ...parts].flatMap(([name, { value }]) =>
    substances.test(name) && typeof value === 'number' ? [[name, value] as const] : [],
  );
  if (listed.length > 0) return listed;
  const word = fieldOf(own, ['substance', 'drug'])?.value;
  const named = typeof word === 'string' ? word : entry.name.replace(/^taps2?/, '');
  return [[named, entry.value]];
}
