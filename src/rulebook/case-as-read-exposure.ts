import { isObject } from './case-fields.ts';
import { exposureNames, underReadNames, type Written } from './case-other-names.ts';

type Given = Readonly<Record<string, unknown>>;

/** Ratings one by one, a single one, or within sessions; without a start of its own, the first one is it. */
export function exposureAsRead({ exposure }: Given, written: Written): Given {
  if (!isObject(exposure)) return {};
  const { sessions } = exposure;
  const rows = Array.isArray(sessions) ? sessions.filter(isObject) : [];
  const column = (...names: readonly string[]): Given =>
    Object.fromEntries(
      names.slice(0, 1).map((name) => [
        name,
        rows.map(
          (row) =>
            names
              .slice(1)
              .map((other) => row[other])
              .find(isNumber) ?? null,
        ),
      ]),
    );
  const told =
    rows.length === 0
      ? exposure
      : {
          ...column('distress', 'suds', 'distress', 'sudsPeak', 'peakSuds'),
          ...column('harmExpected', 'harmExpectancy', 'harmExpected', 'expectancy'),
          ...exposure,
        };
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

const isNumber = (said: unknown): said is number => typeof said === 'number';
const asList = (said: unknown): unknown => (isNumber(said) ? [said] : said);
