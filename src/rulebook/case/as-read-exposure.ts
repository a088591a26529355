import { isObject } from './fields.ts';
import { exposureNames, underReadNames, type Written } from './other-names.ts';

type Given = Readonly<Record<string, unknown>>;

/** Ratings one by one, a single one, or within sessions; without a start of its own, the first one is it. */
export function exposureAsRead({ exposure }: Given, written: Written): Given {
  if (!isObject(exposure)) return {};
  const { sessions } = exposure;
  const rows: readonly unknown[] = Array.isArray(sessions) ? sessions : [];
  const columns = {
    distress: column(rows, 'distress', ['suds', 'distress', 'sudsPeak', 'peakSuds'], written),
    harmExpected: column(rows, 'harmExpected', ['harmExpectancy', 'harmExpected'], written),
  };
  const told = rows.some(isObject) ? { ...columns, ...exposure } : exposure;
  const named = underReadNames(told, '/exposure', exposureNames, written);
  const distress = asList(named['distress']);
  const harmExpected = asList(named['harmExpected']);
  const first = Array.isArray(distress) && distress.length > 1 ? distress[0] : undefined;
  return {
    exposure: {
      ...named,
      ...(distress === undefined ? {} : { distress }),
      ...(harmExpected === undefined ? {} : { harmExpected }),
      ...(named['distressFirst'] === undefined && isNumber(first) ? { distressFirst: first } : {}),
    },
  };
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
