/** What words about a dose say for certain; null: not said, or not to be read without guessing. */
export type DoseSaid = {
  readonly dose: number | null;
  /** As written: "tablets". */
  readonly unit: string | null;
  readonly times: number | null;
  readonly per: 'day' | 'week';
  readonly asNeeded: boolean;
};

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  three: 3,
  thrice: 3,
  four: 4,
  five: 5,
  six: 6,
};
const numberIn = (text: string): number => numbers[text] ?? Number(text.replace(',', '.'));

/** A dose that is to change, an alternative or a part of a tablet is no one dose. */
const changing =
  /\b(then|taper|increase|decrease|reduce|titrate|or|alternat\w*|initially|max\w*|half|halves|quarters?|thirds?)\b/;
/** "1,000 mg" is a thousand here and one elsewhere: no number. "0.125" is one everywhere. */
const thousands = /(?<![\d.,])[1-9]\d{0,4}[.,]\d{3}(?!\d)/;
const whenNeeded =
  /\b(as needed|as required|if needed|when needed|when required|p\.?r\.?n\.?)(?!\w)/;

type Often = Pick<DoseSaid, 'times' | 'per'>;

/** "1 tablet by mouth twice daily", "1-0-1", "10 mg every 8 hours as needed". */
export function doseSaidIn(text: string): DoseSaid {
  const plain = text.slice(0, 500).toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const asNeeded = whenNeeded.test(plain);
  const unsaid = { dose: null, unit: null, times: null, per: 'day', asNeeded } as const;
  if (changing.test(plain)) return unsaid;
  const scheme = schemeIn(plain);
  if (scheme !== null) return { ...unsaid, ...scheme };
  return { ...unsaid, ...amountIn(plain), ...oftenIn(plain) };
}

/** Morning, noon, evening, night, as Europe writes it; uneven amounts are no one dose. */
function schemeIn(text: string): Pick<DoseSaid, 'dose' | 'times'> | null {
  const found = /^(\d)-(\d)-(\d)(?:-(\d))?(?![\d-])/.exec(text);
  if (found === null) return null;
  const given = found.slice(1).flatMap((one) => (one === undefined ? [] : [Number(one)]));
  const taken = given.filter((count) => count > 0);
  const [first] = taken;
  const even = first !== undefined && taken.every((count) => count === first);
  return even ? { dose: first, times: taken.length } : { dose: null, times: null };
}

const amount =
  /(?<![\d.,/-])(\d{1,5}(?:[.,]\d{1,3})?|one|two|three|four|an?)\s?(mg|mcg|µg|micrograms?|g|ml|tab(?:let)?s?|cap(?:sule)?s?|patch(?:es)?|sachets?|suppositor(?:y|ies)|drops?|puffs?|iu|units?)(?![\w/])/g;

function amountIn(text: string): Pick<DoseSaid, 'dose' | 'unit'> {
  const found = [...text.matchAll(amount)];
  const [only] = found;
  // "1-2 tablets", "1 to 2 tablets" and two amounts beside each other are no one dose.
  const isRange = /\d\s?(-|–|to)\s?\d+([.,]\d+)?\s?[a-zµ]/.test(text);
  const isUnclear = isRange || thousands.test(text);
  if (only === undefined || found.length > 1 || isUnclear) return { dose: null, unit: null };
  return { dose: numberIn(only[1] ?? ''), unit: only[2] ?? null };
}

const count = '(\\d{1,2}|one|two|three|four|five|six|once|twice|thrice)';
const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => Often])[] = [
  [
    new RegExp(`\\b${count}(?: ?x| ?times)?(?: an?| per| every|/)? ?(?:week|weekly)\\b`),
    ([, times = '']) => ({ times: numberIn(times), per: 'week' }),
  ],
  [/\b(?:weekly|every week)\b/, () => ({ times: 1, per: 'week' })],
  [
    /\bevery (\d{1,2}) ?(?:hours?|hrs?|h)\b/,
    ([, hours = '']) => ({ times: inDay(Number(hours)), per: 'day' }),
  ],
  [/\bq ?(\d{1,2}) ?h\b/, ([, hours = '']) => ({ times: inDay(Number(hours)), per: 'day' })],
  [
    new RegExp(`\\b${count}(?: ?x| ?times)?(?: an?| per| each| every|/)? ?(?:day|daily)\\b`),
    ([, times = '']) => ({ times: numberIn(times), per: 'day' }),
  ],
  [/\bb\.?i\.?d\.?(?!\w)/, () => ({ times: 2, per: 'day' })],
  [/\bt\.?i\.?d\.?(?!\w)/, () => ({ times: 3, per: 'day' })],
  [/\bq\.?i\.?d\.?(?!\w)/, () => ({ times: 4, per: 'day' })],
];
const onceADay =
  /\b(?:daily|every day|nightly|at night|at bedtime|every (?:morning|evening|night)|in the (?:morning|evening))\b/;
const moments = [
  /\b(?:mornings?|breakfast)\b/,
  /\b(?:noon|midday|lunch)\b/,
  /\b(?:evenings?|dinner|supper)\b/,
  /\b(?:night|nightly|bedtime)\b/,
];
const hoursOfDay = 24;

/** "In the morning and at bedtime" is not once. */
const isOnceADay = (text: string): boolean =>
  onceADay.test(text) && moments.filter((moment) => moment.test(text)).length <= 1;

/** Hours that do not divide the day are no number of times a day. */
const inDay = (hours: number): number | null =>
  hours > 0 && hoursOfDay % hours === 0 ? hoursOfDay / hours : null;

/** How often, where the words say it once; two sayings that differ say nothing. */
function oftenIn(text: string): Often {
  const found = patterns.flatMap(([pattern, read]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [read(match)];
  });
  const [first] = found;
  if (first === undefined) return { times: isOnceADay(text) ? 1 : null, per: 'day' };
  const same = found.every(({ times, per }) => times === first.times && per === first.per);
  return same ? first : { times: null, per: 'day' };
}
