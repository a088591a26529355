import { addDays, type LocalDate } from '#kernel';
import type { FactName } from '#profile';
import { type BodyMapValue, painsIn, widespreadIn } from './body-map.ts';
import { signsIn } from './body-signs.ts';
import type { IntakeAnswers } from './follow-up.ts';
import type { Duration } from './question.ts';

export type FactToRecord = {
  readonly name: FactName;
  readonly value: unknown;
  readonly since: LocalDate | null;
};
type Said = readonly (readonly [FactName, unknown])[];

/** What the own questions say about the person, as dated facts. Skipped ones leave no fact. */
export function factsFromAnswers(answers: IntakeAnswers, day: LocalDate): readonly FactToRecord[] {
  const said: Said = [
    ...asSaid(answers),
    ...painFacts(answers, day),
    ...bodyFacts(answers),
    ...daysFacts(answers),
    ...mattersFacts(answers),
  ];
  return said.map(([name, value]) => ({ name, value, since: day }));
}

/** Answers that are facts as they stand, by item. */
const sameAsSaid: Readonly<Record<string, FactName>> = {
  'what-brings': 'what-brings',
  barriers: 'barriers',
  conditions: 'reported-conditions',
  medicines: 'reported-medicines',
  allergies: 'reported-allergies',
  operations: 'reported-operations',
  treatments: 'treatments-tried',
  function: 'function',
  activities: 'hard-activities',
  coping: 'coping',
  support: 'support',
  expectations: 'expectations',
  culture: 'culture',
  cannabis: 'cannabis',
  'home-language': 'home-language',
  'height-cm': 'height-cm',
  'weight-kg': 'weight-kg',
};

const asSaid = (answers: IntakeAnswers): Said =>
  Object.entries(sameAsSaid).flatMap(([item, name]) =>
    isGiven(answers[item]) ? [[name, answers[item]] as const] : [],
  );

function painFacts(answers: IntakeAnswers, day: LocalDate): Said {
  const { 'pain-since': since, 'body-map': map } = answers;
  const began: Said = isGiven(since) ? [['pain-since', beganOn(since as Duration, day)]] : [];
  if (!isGiven(map)) return began;
  const pains = painsIn(map as BodyMapValue);
  const kinds = pains.filter((pain) => pain.kinds.length > 0);
  return [
    ...began,
    ['pain-sites', Object.fromEntries(pains.map(({ site, strength }) => [site, strength]))],
    ['widespread-areas', widespreadIn(map as BodyMapValue)],
    ...(kinds.length === 0
      ? []
      : [
          ['pain-kinds', Object.fromEntries(kinds.map((pain) => [pain.site, pain.kinds]))] as const,
        ]),
  ];
}

/** What was asked about and passed over is kept as such: a rule then asks for it (RF-01, RF-02). */
function bodyFacts(answers: IntakeAnswers): Said {
  const signs = signsIn(answers);
  const { 'joints-swollen': swollen } = answers;
  return [
    ...(signs === null ? [] : [['body-signs', signs] as const]),
    ...(swollen === undefined ? [] : [['swollen-joints', jointsIn(answers)] as const]),
  ];
}

function jointsIn(answers: IntakeAnswers) {
  const since = answers['joints-since'];
  return {
    swollen: yesOrNo(answers['joints-swollen']),
    handsOrWrists: yesOrNo(answers['joints-hands']),
    count: answers['joints-count'] ?? null,
    weeks: isGiven(since) ? Math.round(daysOf(since as Duration) / 7) : null,
    stiffMinutes: answers['joints-stiff'] ?? null,
  };
}

function daysFacts(answers: IntakeAnswers): Said {
  const { 'work-kind': kind, interpreter, 'home-language': language } = answers;
  const { 'role-loss': lost } = answers;
  return [
    ...(isGiven(lost) ? [['role-loss', rolesIn(lost as readonly string[])] as const] : []),
    ...(isGiven(kind)
      ? [['work-pattern', { kind, drivesForWork: yesOrNo(answers['drives-for-work']) }] as const]
      : []),
    ...(isGiven(interpreter)
      ? [['interpreter', interpreterIn(interpreter, language)] as const]
      : []),
  ];
}

/** All that was asked was answered: what was not ticked is still there. Nothing ticked says nothing. */
function rolesIn(lost: readonly string[]) {
  const said = (role: string) => (lost.length === 0 ? null : lost.includes(role));
  return { work: said('work'), caring: said('caring'), study: said('study') };
}

function interpreterIn(kind: unknown, language: unknown) {
  const spoken = typeof language === 'string' ? language.slice(0, 40) : null;
  return { needed: kind !== 'no', language: kind === 'signed' ? 'sign language' : spoken };
}

function mattersFacts(answers: IntakeAnswers): Said {
  const { matters: words, 'matters-picks': picks } = answers;
  if (!isGiven(words) && !isGiven(picks)) return [];
  return [
    ['matters', { words: isGiven(words) ? words : null, picks: isGiven(picks) ? picks : [] }],
  ];
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Passed over or not sure is not a no. */
function yesOrNo(value: unknown): boolean | null {
  if (value === 'yes') return true;
  return value === 'no' ? false : null;
}

const daysIn: Readonly<Record<Duration['unit'], number>> = {
  weeks: 7,
  months: 30.44,
  years: 365.25,
};

const daysOf = ({ amount, unit }: Duration): number => amount * daysIn[unit];

const beganOn = (since: Duration, day: LocalDate): LocalDate =>
  addDays(day, -Math.round(daysOf(since)));
