/** Times a day out of the words of a prescription: "BID", "q8h", "3 x daily", "once a week", "1-0-1". */
export function timesADay(words: string): number | null {
  const plain = words
    .toLowerCase()
    .replaceAll(/\b([bqto])\.(\w)\.(\w?)\.?/g, '$1$2$3')
    .replaceAll(/[^a-z0-9./-]+/g, ' ')
    .trim();
  return byScheme(plain) ?? byInterval(plain) ?? byCount(plain) ?? byWord(plain);
}

/** "1-0-1": morning, noon, evening and, for some, night. */
function byScheme(words: string): number | null {
  const [scheme] = /^\d(-\d){2,3}$/.exec(words) ?? [];
  return scheme === undefined
    ? null
    : scheme.split('-').reduce((sum, count) => sum + Number(count), 0);
}

const hoursIn: readonly (readonly [RegExp, number])[] = [
  [/^h/, 1],
  [/^d/, 24],
  [/^w/, 168],
  [/^m/, 720],
];

/** "q4-6h" and "every 4 to 6 hours" may be taken every four hours: the most counts. */
function byInterval(words: string): number | null {
  const interval =
    /(?:\bq|every|each) ?(\d+(?:\.\d+)?)?(?: ?(?:-|to) ?\d+)? ?(h(?:r|rs|ours?)?|d(?:ays?)?|w(?:k|ks|eeks?)?|months?)\b/;
  const hourly = /\b(\d+)(?: ?(?:-|to) ?\d+)?[ -]?(h)ourly\b/;
  const [, count, unit] = interval.exec(words) ?? hourly.exec(words) ?? [];
  const hours = hoursIn.find(([pattern]) => pattern.test(unit ?? ''))?.[1];
  if (unit === undefined || hours === undefined) return null;
  const every = hours * Number(count ?? 1);
  return every > 0 ? 24 / every : null;
}

const counts: Readonly<Record<string, number>> = {
  once: 1,
  one: 1,
  twice: 2,
  two: 2,
  three: 3,
  thrice: 3,
  four: 4,
  five: 5,
  six: 6,
};
const daysIn: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, n: 1, t: 1 };

/** "three times a day", "3x/day", "2 per week", "once weekly". */
function byCount(words: string): number | null {
  const pattern =
    /\b(\d+(?:\.\d+)?|once|one|twice|two|thrice|three|four|five|six) ?(?:x|times?)? ?(?:\/|per|a|an|each|every)? ?(day|daily|d|week(?:ly)?|wk|month(?:ly)?|night(?:ly)?|taglich|tgl)\b/;
  const [, count, unit] = pattern.exec(words) ?? [];
  if (count === undefined || unit === undefined) return null;
  const number = counts[count] ?? Number(count);
  return number / (daysIn[unit.charAt(0)] ?? 1);
}

const wordsFor: readonly (readonly [RegExp, number])[] = [
  [/\b(every other day|alternate days?|qod|eod)\b/, 1 / 2],
  [/\b(fortnightly|biweekly|every other week)\b/, 1 / 14],
  [/\b(weekly|qw)\b/, 1 / 7],
  [/\bmonthly\b/, 1 / 30],
  [/\b(qid|qds)\b/, 4],
  [/\b(tid|tds)\b/, 3],
  [/\b(bid|bd)\b/, 2],
  [
    /\b(qd|od|daily|nightly|nocte|mane|qhs|hs|qam|qpm|bedtime|at night|morning|evening|a day|every (day|night|morning|evening))\b/,
    1,
  ],
];

const byWord = (words: string): number | null =>
  wordsFor.find(([pattern]) => pattern.test(words))?.[1] ?? null;
