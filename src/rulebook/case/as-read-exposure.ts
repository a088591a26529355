import { isObject } from './fields.ts';
import { exposureNames, underReadNames, type Written } from './other-names.ts';
import { hasField, numberOf, textOf } from './words.ts';

type Given = Readonly<Record<string, unknown>>;

/** Ratings one by one, a single one, or within sessions; without a start of its own, the first one is it. */
export function exposureAsRead(given: Given, written: Written): Given {
  const exposure = given['exposure'] ?? elementOfExposure(given, written);
  if (!isObject(exposure)) return {};
  const { sessions } = exposure;
  const rows: readonly unknown[] = Array.isArray(sessions) ? sessions : [];
  const columns = {
    distress: column(rows, 'distress', sudsNames, written),
    harmExpected: column(rows, 'harmExpected', harmNames, written),
  };
  const told = rows.some(isObject) ? { ...columns, ...exposure } : exposure;
  const named = underReadNames(told, '/exposure', exposureNames, written);
  const distress = asList(named['distress']);
  const harmExpected = asList(named['harmExpected']);
  const first = startIn(rows) ?? firstOf(distress);
  return {
    exposure: {
      ...named,
      ...(distress === undefined ? {} : { distress }),
      ...(harmExpected === undefined ? {} : { harmExpected }),
      ...(named['distressFirst'] === undefined && isNumber(first) ? { distressFirst: first } : {}),
    },
  };
}

const startIn = (rows: readonly unknown[]): number | undefined =>
  rows.flatMap((row) => (isObject(row) ? (numberOf(row, ...startNames) ?? []) : [])).at(0);

/** A single rating is no start. */
const firstOf = (distress: unknown): unknown =>
  Array.isArray(distress) && distress.length > 1 ? distress[0] : undefined;

const sudsNames = [
  'suds',
  'distress',
  'sudsEnd',
  'endSuds',
  'sudsAfter',
  'sudsPeak',
  'peakSuds',
  'sudsLast',
];
const startNames = ['sudsStart', 'startSuds', 'sudsBefore', 'initialSuds', 'sudsFirst'];
const harmNames = [
  'harmExpectancy',
  'harmExpected',
  'harmExpectancyPct',
  'harmExpectedPct',
  'expectancy',
  'expectancyPct',
];

/** Ratings that stand on the element of the plan itself. */
function elementOfExposure({ plan }: Given, written: Written): unknown {
  const elements = isObject(plan) && Array.isArray(plan['elements']) ? plan['elements'] : [];
  const at = elements.findIndex(
    (element: unknown) =>
      isObject(element) &&
      /exposure/i.test(textOf(element, 'type') ?? '') &&
      ['sessions', 'suds', 'harmExpectancy', 'sudsStart'].some((name) => hasField(element, name)),
  );
  const element: unknown = elements[at];
  if (!isObject(element)) return null;
  written.set('/exposure', `/plan/elements/${at}`);
  const { type: _type, ...ratings } = element;
  return Array.isArray(ratings['sessions']) || !hasField(ratings, 'sessions') ? ratings : null;
}

/** One rating of each session, null where it has none. */
function column(
  rows: readonly unknown[],
  name: string,
  others: readonly string[],
  written: Written,
): readonly (number | null)[] {
  return rows.map((row, at) => {
    const found = isObject(row) ? others.find((other) => isNumber(row[other])) : undefined;
    if (!isObject(row) || found === undefined) return null;
    written.set(`/exposure/${name}/${at}`, `/exposure/sessions/${at}/${found}`);
    return row[found] as number;
  });
}

const isNumber = (said: unknown): said is number => typeof said === 'number';
const asList = (said: unknown): unknown => (isNumber(said) ? [said] : said);
