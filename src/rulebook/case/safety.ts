import { addDays, type Instant, type LocalDate } from '#kernel';
import { cssrsGiven } from '#measures';
import type { Fact } from '#reasoning';
import { plainName } from '../score-limits.ts';
import { amplifiersIn } from './amplifiers.ts';
import { asqIn, asqNames } from './asq.ts';
import { dischargeIn, disclosureIn } from './crisis.ts';
import { cssrsIn } from './cssrs.ts';
import { cssrsNames } from './cssrs-names.ts';
import { type Fields, fieldOf, fieldsOf, type ReadPart, together } from './fields.ts';
import type { CaseFault, CaseInput } from './file.ts';
import { sharingIn } from './sharing.ts';
import { siteIn } from './site.ts';
import { spokenIn } from './spoken.ts';

/** What a case says about safety: the second screens, a crisis before, what is shared, how the site watches. */
export function safetyIn(input: CaseInput, asOf: Instant, path: string): ReadPart {
  const places = placesIn(input, path);
  const screens = screensIn(input, places, asOf, path);
  const isScreened = screens.some(({ facts }) =>
    facts.some(({ name }) => name === cssrsGiven.name),
  );
  return together([
    ...screens,
    // Answers to the questions themselves come first.
    ...(isScreened ? [] : [spokenIn(places)]),
    dischargeIn(places, asOf),
    disclosureIn(places),
    sharingIn(places),
    amplifiersIn(input, places, asOf, path),
    siteIn(input, places, path),
  ]);
}

export const caseSafetyFacts = (input: CaseInput, asOf: Instant, path: string): readonly Fact[] =>
  safetyIn(input, asOf, path).facts;

export const safetyCaseFaults = (
  input: CaseInput,
  asOf: Instant,
  path: string,
): readonly CaseFault[] => safetyIn(input, asOf, path).faults;

/** Where such fields may lie: in the input itself, or in one of its parts. */
function placesIn(input: CaseInput, path: string): readonly Fields[] {
  const outer = fieldsOf(input, path);
  const inner = [
    'safety',
    'suicide',
    'suicidality',
    'screens',
    'screening',
    'crisis',
    'patient',
    'sleep',
    'history',
    'context',
  ];
  return [
    outer,
    ...inner.flatMap((name) => {
      const field = outer.get(name);
      return field === undefined ? [] : [fieldsOf(field.value, field.path)];
    }),
  ];
}

function screensIn(
  input: CaseInput,
  places: readonly Fields[],
  asOf: Instant,
  path: string,
): readonly ReadPart[] {
  const named = (names: ReadonlySet<string>) =>
    places.flatMap((fields) => fieldOf(fields, [...names]) ?? []);
  return [
    ...named(cssrsNames).map((field) => cssrsIn({ ...field, date: dateIn(field.value) })),
    ...named(asqNames).map((field) => asqIn({ ...field, date: dateIn(field.value) })),
    ...scoredScreens(input, asOf, path),
    ...listedScreens(places),
  ];
}

/** A list of screens, each with its name: {"screens": [{"instr": "C-SSRS", "q1": true}]}. */
function listedScreens(places: readonly Fields[]): readonly ReadPart[] {
  const lists = places.flatMap(
    (fields) => fieldOf(fields, ['screens', 'screeners', 'screenings', 'questionnaires']) ?? [],
  );
  return lists.flatMap(({ value, path }) =>
    (Array.isArray(value) ? value : []).flatMap((entry: unknown, at) => {
      const named = fieldOf(fieldsOf(entry, ''), ['instr', 'instrument', 'name', 'tool'])?.value;
      return typeof named === 'string' ? screenNamed(named, entry, `${path}/${at}`) : [];
    }),
  );
}

function screenNamed(named: string, value: unknown, path: string): readonly ReadPart[] {
  const block = { value, path, date: dateIn(value) };
  const name = plainName(named);
  if (cssrsNames.has(name)) return [cssrsIn(block)];
  return asqNames.has(name) ? [asqIn(block)] : [];
}

const dateIn = (value: unknown): LocalDate | null => {
  const date = fieldOf(fieldsOf(value, ''), ['date', 'on'])?.value;
  return typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? (date as LocalDate) : null;
};

/** A screen among the scores: its answers by name, or in order. */
function scoredScreens(input: CaseInput, asOf: Instant, path: string): readonly ReadPart[] {
  const scores = input.scores ?? [];
  const lastWeek = Math.max(0, ...scores.map(({ week }) => week ?? 0));
  const today = asOf.slice(0, 10) as LocalDate;
  return scores.flatMap((score, at) => {
    const { week } = score;
    const counted = typeof week === 'number' ? addDays(today, -7 * (lastWeek - week)) : null;
    // The schema proved it a date.
    const date = (score.date ?? counted) as LocalDate | null;
    const name = plainName(score.instr);
    const block = { value: score, path: `${path}/scores/${at}`, date };
    if (cssrsNames.has(name)) return [cssrsIn(block)];
    return asqNames.has(name) ? [asqIn(block)] : [];
  });
}
