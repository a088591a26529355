import { item9 as item9Id, type KeptAnswer, type Said } from '#intake';
import type { SaidAnswer } from '#intake/server';
import type { Instant } from '#kernel';
import { cssrsRules } from '#safety';

/** The rules that an alarm answer is held against, by what was answered. */
export const alarmRules = {
  item9: ['SAF-01'],
  asq: ['SAF-06'],
  cssrs: cssrsRules,
} as const;
export type About = keyof typeof alarmRules;
const abouts = Object.keys(alarmRules) as readonly About[];

/**
 * The answers that can raise an alarm: those of every intake, of every round of questions and of every
 * screen a clinician asked, and which of these were handed in.
 */
export type AlarmAnswers = {
  /** The latest intake; where there was none, the person: what cannot be kept is heard under it. */
  readonly occasionId: string;
  /** The answer that counts for each item. */
  readonly answers: readonly KeptAnswer[];
  /** Everything ever said here to item 9, ASQ and C-SSRS, in the order in which it was received. */
  readonly said: readonly SaidAnswer[];
  /** When a person closed an alert, by rule, in order. */
  readonly closings: ReadonlyMap<string, readonly Instant[]>;
  /** Occasions that were handed in, with when. */
  readonly handedIn: ReadonlyMap<string, Instant>;
};

/** Nothing was ever asked that could alarm; what cannot be kept is heard under the person. */
export const nothingSaid = (occasionId: string): AlarmAnswers => ({
  occasionId,
  answers: [],
  said: [],
  closings: new Map(),
  handedIn: new Map(),
});

/**
 * The same with what was said in answers that could not be kept (a wrong mode, a reused id): heard
 * now. Nothing that was kept falls by it.
 */
export function withUnkept(
  from: AlarmAnswers,
  unkept: readonly Said[],
  now: Instant,
): AlarmAnswers {
  const heard = unkept.map(
    ({ item, value }): SaidAnswer => ({
      item,
      value,
      mode: 'unkept',
      answeredAt: now,
      receivedAt: now,
      answerId: `unkept ${now}`,
      occasionId: from.occasionId,
    }),
  );
  return { ...from, said: [...from.said, ...heard] };
}

/** The answer to item 9 that counts: the highest since an alert about it was closed. */
export function item9Said(from: AlarmAnswers): SaidAnswer | null {
  const raised = highestFirst(episodeOf(from, 'item9'));
  const last = from.said.findLast(({ item }) => item === item9Id);
  const latest =
    from.said.findLast(
      (one) => one.item === item9Id && one.occasionId === last?.occasionId && isNumber(one),
    ) ?? null;
  const since = raised.every(({ occasionId }) => occasionId !== latest?.occasionId);
  return latest !== null && since && isSettled(from, 'item9') ? latest : (raised[0] ?? latest);
}

/** Left out in a later round than the one whose alarm a person has closed: unknown again, not "as before". */
export function leftOutSince(from: AlarmAnswers): boolean {
  const raised = raising(from, 'item9').at(-1);
  const last = from.said.findLast(({ item }) => item === item9Id);
  if (raised === undefined || last === undefined || last.value !== null) return false;
  return last.occasionId !== raised.occasionId && isSettled(from, 'item9');
}

export type Screen = Exclude<About, 'item9'>;

/** The answers to a second screen that count: a "yes" stays, also where the mind was changed later. */
export function screenSaid(from: AlarmAnswers, about: Screen): readonly SaidAnswer[] {
  const counts = new Map<string, SaidAnswer>();
  const round = screenRound(from, about);
  for (const one of from.said) {
    if (isAbout(one, about) && one.occasionId === round) counts.set(one.item, one);
  }
  const stays = screenSinceClosed(from, about) === null ? highestFirst(episodeOf(from, about)) : [];
  for (const one of stays.toReversed()) counts.set(one.item, one);
  return [...counts.values()].toSorted((a, b) => a.item.localeCompare(b.item));
}

/**
 * The round of a second screen that counts: one handed in after the last alarm was closed, else the
 * last one that alarmed, else the last one asked.
 */
export const screenRound = (from: AlarmAnswers, about: Screen): string | null =>
  screenSinceClosed(from, about) ??
  (raising(from, about).at(-1) ?? lastSaid(from, about))?.occasionId ??
  null;

/** A later round without a "yes", handed in after a person had closed the alarm of an earlier one. */
export function screenSinceClosed(from: AlarmAnswers, about: Screen): string | null {
  const raised = raising(from, about).at(-1);
  const last = lastSaid(from, about);
  const closed = closedLast(from, about);
  if (raised === undefined || last === undefined || closed === undefined) return null;
  if (last.occasionId === raised.occasionId || raised.receivedAt > closed) return null;
  return (from.handedIn.get(last.occasionId) ?? '') > closed ? last.occasionId : null;
}

/** Rules about which a person decided after the last answer that raises them came in. */
export function settledRules(from: AlarmAnswers): ReadonlySet<string> {
  const settled = abouts.filter((about) => isSettled(from, about));
  // Questions refused since then are an alarm of their own.
  const rules = settled.flatMap((about): readonly string[] =>
    about !== 'item9' && screenSinceClosed(from, about) !== null ? [] : alarmRules[about],
  );
  // Under NG225 one finding speaks of all three: it rests only when nothing that raises it is open.
  const open = abouts.some((about) => raising(from, about).length > 0 && !isSettled(from, about));
  const whole = settled.length > 0 && !open;
  return new Set([...rules.filter((rule) => rule !== 'SAF-07'), ...(whole ? ['SAF-07'] : [])]);
}

export function isSettled(from: AlarmAnswers, about: About): boolean {
  const last = raising(from, about).at(-1);
  const closed = closedLast(from, about);
  return last !== undefined && closed !== undefined && last.receivedAt <= closed;
}

export const lastSaid = (from: AlarmAnswers, about: About): SaidAnswer | undefined =>
  from.said.findLast((one) => isAbout(one, about));

export const raising = ({ said }: AlarmAnswers, about: About): readonly SaidAnswer[] =>
  said.filter((one) => isAbout(one, about) && Number(one.value) >= 1);

const closedLast = (from: AlarmAnswers, about: About): Instant | undefined =>
  closingsOf(from, about).at(-1);

const closingsOf = ({ closings }: AlarmAnswers, about: About): readonly Instant[] =>
  alarmRules[about].flatMap((rule) => closings.get(rule) ?? []).toSorted();

const isNumber = ({ value }: KeptAnswer): boolean => typeof value === 'number';

const isAbout = ({ item }: KeptAnswer, about: About): boolean =>
  about === 'item9' ? item === item9Id : item.startsWith(`${about}_`);

/** What raises an alarm, from the last alert that was closed before the latest of it. */
function episodeOf(from: AlarmAnswers, about: About): readonly SaidAnswer[] {
  const said = raising(from, about);
  const last = said.at(-1);
  if (last === undefined) return [];
  const since = closingsOf(from, about).findLast((closed) => closed < last.receivedAt);
  return since === undefined ? said : said.filter(({ receivedAt }) => receivedAt > since);
}

const highestFirst = (said: readonly SaidAnswer[]): readonly SaidAnswer[] =>
  said.toSorted((a, b) => Number(b.value) - Number(a.value));
