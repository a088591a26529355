import { type Instant, isLocalDate, type LocalDate } from '#kernel';
import {
  alt,
  ast,
  creatinineRiseShare,
  dmardBloodsOn,
  egfr,
  leukocytes,
  neutrophils,
  platelets,
} from '#medication';
import { type Fact, type FactType, factOf } from '#reasoning';
import { plainName } from '../score-limits.ts';
import type { CaseFault } from './file.ts';

/** Blood tests that rules read, by plain name, with the highest value that can be. */
const tests = {
  egfr: { names: ['egfr', 'gfr', 'ckdepi', 'egfrckdepi'], highest: 250 },
  leukocytes: {
    names: ['wbc', 'leukocytes', 'leucocytes', 'whitecells', 'whitebloodcells', 'wcc'],
    highest: 500,
  },
  neutrophils: { names: ['neutrophils', 'neut', 'neuts', 'anc'], highest: 500 },
  platelets: { names: ['platelets', 'plt', 'thrombocytes'], highest: 5000 },
  alt: { names: ['alt', 'sgpt', 'alat'], highest: 20_000 },
  ast: { names: ['ast', 'sgot', 'asat'], highest: 20_000 },
  creatinine: { names: ['creatinine', 'creat', 'serumcreatinine', 'crea'], highest: 5000 },
  creatinineBaseline: { names: ['creatininebaseline', 'baselinecreatinine'], highest: 5000 },
} as const;
type Test = keyof typeof tests;
const testNames = Object.keys(tests) as readonly Test[];

const types: Readonly<Partial<Record<Test, FactType<number>>>> = {
  egfr,
  leukocytes,
  neutrophils,
  platelets,
  alt,
  ast,
};

type Lab = {
  readonly test: Test;
  readonly value: number;
  readonly date: LocalDate | null;
  readonly path: string;
};
export type Labs = { readonly found: readonly Lab[]; readonly faults: readonly CaseFault[] };

/** Labs as a list of {name, value, unit?, date?}, or by name; what no rule reads is let through. */
export function labsIn(input: unknown, asOf: Instant | null, path: string): Labs {
  const raw = isObject(input) ? input : {};
  const found: Lab[] = [];
  const faults: CaseFault[] = [];
  for (const { name, given, at, valueAt } of allEntries(raw, path)) {
    const test = testNames.find((each) => tests[each].names.some((one) => one === plainName(name)));
    if (test === undefined || given.value === null) continue;
    const lab = labOf(test, given, at);
    const fault = faultOf(lab, given, { asOf, at, valueAt });
    if (fault !== null) faults.push(fault);
    else if (lab !== null) found.push(lab);
  }
  return { found, faults };
}

type Given = { readonly value: unknown; readonly unit: unknown; readonly date: unknown };
type Entry = {
  readonly name: string;
  readonly given: Given;
  readonly at: string;
  readonly valueAt: string;
};

/** An eGFR may also stand beside the age. */
function allEntries(input: Readonly<Record<string, unknown>>, path: string): readonly Entry[] {
  const { labs, patient, renal, kidney } = input;
  const beside = [
    [input, path],
    [patient, `${path}/patient`],
    [renal, `${path}/renal`],
    [kidney, `${path}/kidney`],
  ] as const;
  const told = beside.flatMap(([place, at]) => entriesOf(kidneyFunctionIn(place), at));
  return [...told, ...entriesOf(labs, `${path}/labs`)];
}

const kidneyFunctionIn = (place: unknown): Readonly<Record<string, unknown>> | null =>
  isObject(place)
    ? Object.fromEntries(
        Object.entries(place).filter(([key]) =>
          tests.egfr.names.some((one) => one === plainName(key)),
        ),
      )
    : null;

function entriesOf(raw: unknown, path: string): readonly Entry[] {
  if (!isObject(raw) && !Array.isArray(raw)) return [];
  return Object.entries(raw).flatMap(([key, one]: [string, unknown]): Entry[] => {
    const at = `${path}/${key}`;
    if (!isObject(one)) {
      const given = { value: one ?? null, unit: null, date: null };
      return Array.isArray(raw) ? [] : [{ name: key, given, at, valueAt: at }];
    }
    const name = Array.isArray(raw) ? (one['name'] ?? one['code'] ?? one['test']) : key;
    const given = { value: one['value'] ?? null, unit: one['unit'], date: one['date'] ?? null };
    return typeof name === 'string' ? [{ name, given, at, valueAt: `${at}/value` }] : [];
  });
}

function labOf(test: Test, { value, unit, date }: Given, path: string): Lab | null {
  if (typeof value !== 'number') return null;
  const day = typeof date === 'string' && isLocalDate(date) ? date : null;
  return { test, value: counts.has(test) ? perLitre(value, unit) : value, date: day, path };
}

const counts: ReadonlySet<Test> = new Set(['leukocytes', 'neutrophils', 'platelets']);

/** Cells per microlitre are a thousand times those in 10⁹ per litre. */
const perLitre = (value: number, unit: unknown): number =>
  typeof unit === 'string' && /^(cells)?\s*(\/|per)\s*([uµμ]l|mm3|mm³|cumm)/i.test(unit.trim())
    ? value / 1000
    : value;

type Place = { readonly asOf: Instant | null; readonly at: string; readonly valueAt: string };

function faultOf(lab: Lab | null, { value, date }: Given, place: Place): CaseFault | null {
  const { asOf, at, valueAt } = place;
  if (lab === null || typeof value !== 'number') {
    return { path: valueAt, code: 'wrong-type', message: 'A blood value is a number.' };
  }
  if (value < 0) return { path: valueAt, code: 'negative', message: 'A blood value is 0 or more.' };
  const { highest } = tests[lab.test];
  if (lab.value > highest) {
    const message = `${lab.test} is ${highest} at the most, not ${lab.value}.`;
    return { path: valueAt, code: 'out-of-range', message };
  }
  if (date === null) return null;
  if (lab.date === null)
    return { path: `${at}/date`, code: 'not-a-date', message: 'A day is YYYY-MM-DD.' };
  if (asOf === null || lab.date <= asOf.slice(0, 10)) return null;
  return {
    path: `${at}/date`,
    code: 'in-the-future',
    message: `${lab.date} is after the day of asking.`,
  };
}

export function labFacts(input: unknown, today: LocalDate, path: string): readonly Fact[] {
  const { found } = labsIn(input, null, path);
  const facts = found.flatMap((lab): Fact[] => {
    const type = types[lab.test];
    const { value, date, path: at } = lab;
    return type === undefined
      ? []
      : [factOf(type, { id: `${at}#${type.name}`, date, source: at, value })];
  });
  return [...facts, ...bloodsOn(found, today, path), ...creatinineRise(found, path)];
}

/** A count or a liver value says that blood was taken; one without a day counts as of today. */
function bloodsOn(found: readonly Lab[], today: LocalDate, path: string): readonly Fact[] {
  const days = found
    .filter(({ test }) => test !== 'egfr' && test !== 'creatinineBaseline')
    .map(({ date }) => date ?? today);
  const last = days.toSorted().at(-1);
  const record = { id: `${path}/labs#bloods`, date: null, source: `${path}/labs` };
  return last === undefined ? [] : [factOf(dmardBloodsOn, { ...record, value: last })];
}

function creatinineRise(found: readonly Lab[], path: string): readonly Fact[] {
  const now = found.findLast(({ test }) => test === 'creatinine');
  const before = found.findLast(({ test }) => test === 'creatinineBaseline');
  if (now === undefined || before === undefined || before.value === 0) return [];
  const record = { id: `${path}/labs#creatinineRise`, date: now.date, source: now.path };
  return [factOf(creatinineRiseShare, { ...record, value: now.value / before.value - 1 })];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
