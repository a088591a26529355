import { type Fact, type FactType, factOf } from '#reasoning';
import { acutePsychosisOrMania, severeWithdrawal } from '#stepping';
import { type Fields, fieldOf, yesNoIn } from './fields.ts';
import type { CaseInput } from './file.ts';
import { placesIn } from './told.ts';

const acuteWords =
  /^(acute-)?(psychosis|psychotic|mania|manic)|-mania$|-psychosis$|manic-episode|hypomania|psychotic-episode/;
const withdrawalWords = /severe.*withdrawal|withdrawal.*severe|delirium-tremens/;
const acuteNames = [
  'psychosis',
  'acutepsychosis',
  'activepsychosis',
  'currentpsychosis',
  'psychotic',
  'mania',
  'acutemania',
  'currentmania',
  'activemania',
  'manicepisode',
  'psychosisormania',
];

/** Acute states that come before any step; one that is not named is not there. */
export function acuteFacts(input: CaseInput, path: string): readonly Fact[] {
  const now = placesIn(input, path, ['patient', 'current', 'safety', 'symptoms']);
  const has = amongConditions(input);
  const found = (type: FactType<boolean>, names: readonly string[], words: RegExp) =>
    isTold(now, names) || has(words) === true ? [there(type, `${path}/conditions`)] : [];
  return [
    ...found(acutePsychosisOrMania, acuteNames, acuteWords),
    ...found(severeWithdrawal, ['severewithdrawal', 'withdrawalsevere'], withdrawalWords),
  ];
}

const there = (type: FactType<boolean>, source: string): Fact =>
  factOf(type, { id: `${source}#${type.name}`, date: null, source, value: true });

/** Said to be there now, by its own name. */
const isTold = (places: readonly Fields[], names: readonly string[]): boolean =>
  places.some((place) => yesNoIn(fieldOf(place, names)?.value) === true);

const notNow = /^(no|not|without|history-of|past|prior|previous|family-history)-/;
const gone = /^(absent|ruled-?out|refuted|negated|resolved|past|remission)$/i;

/** Whether a condition that goes on is meant by these words. */
export function amongConditions({ conditions }: CaseInput): (words: RegExp) => true | null {
  const codes = (conditions ?? [])
    .filter(({ present, status }) => present !== false && !gone.test(status ?? ''))
    .map(({ code }) => code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'))
    .filter((code) => !notNow.test(code));
  return (words) => (codes.some((code) => words.test(code)) ? true : null);
}
