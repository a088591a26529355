import type { Instrument } from '#measures';

/** What formulas are written within: their instrument, and where parts that are used twice are kept. */
export type Writing = {
  readonly instrument: Instrument;
  readonly keep: (expression: string) => string;
};

/**
 * Names as FHIR has them, of letters and digits: "phq9_1" → "answerPhq9N1". Prefixed, because some ids
 * ("months") are words of FHIRPath.
 */
export const answerName = (id: string): string => `answer${inOneWord(id)}`;
export const answer = (id: string): string => `%${answerName(id)}`;
export const scoreName = (key: string): string => `score${inOneWord(key)}`;

const inOneWord = (name: string): string =>
  name
    .split('_')
    .map((part, at) =>
      at > 0 && /^\d/.test(part) ? `N${part}` : `${part.charAt(0).toUpperCase()}${part.slice(1)}`,
    )
    .join('');

export const literal = (value: number): string =>
  value < 0 ? `(${plainly(value)})` : plainly(value);

/** FHIRPath knows no exponents. */
function plainly(value: number): string {
  const short = String(value);
  return short.includes('e') ? value.toFixed(20).replace(/0+$/, '0') : short;
}

/** A score computed before; yes counts 1 and no 0. */
export function scoreNumber(key: string, { scores }: Instrument): string {
  const formula = scores[key];
  const name = `%${scoreName(key)}`;
  if (formula === undefined || 'notKnown' in formula) return '{}';
  return 'holds' in formula ? `iif(${name}.exists(), iif(${name}, 1, 0), {})` : name;
}
