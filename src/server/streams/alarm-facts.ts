import { item9 as item9Id, type KeptAnswer, type Said } from '#intake';
import type { SaidAnswer } from '#intake/server';
import { type Instant, localDayOf, type TimeZone } from '#kernel';
import {
  type Answers,
  asq,
  asqAcute,
  asqPositive,
  item9Answer,
  item9LeftOut,
  score,
} from '#measures';
import { type Fact, factOf } from '#reasoning';

/** The rules that an alarm answer is held against, by what was answered. */
export const alarmRules = { item9: 'SAF-01', asq: 'SAF-06' } as const;

/**
 * The answers that can raise an alarm: those of every intake and of every round of questions, and
 * which of these were handed in.
 */
export type AlarmAnswers = {
  /** The latest intake; where there was none, the person: what cannot be kept is heard under it. */
  readonly occasionId: string;
  /** The answer that counts for each item. */
  readonly answers: readonly KeptAnswer[];
  /** Everything ever said here to item 9 and ASQ, in the order in which it was received. */
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

/**
 * Item 9 and ASQ as facts, from the answers themselves: the same before and after the intake is
 * handed in, so that one alarm is one finding. They carry the answer that raised them last and the
 * day it was received: said again after an alert was closed it is a new alarm, and what a phone's
 * clock says about it plays no part. An unfinished ASQ counts by what was said so far.
 */
export function alarmFacts(from: AlarmAnswers, zone: TimeZone): readonly Fact[] {
  return [...item9Facts(from, zone), ...asqFacts(from, zone)];
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
  const settled = settledRules(from).has(alarmRules.item9);
  return latest !== null && since && settled ? latest : (raised[0] ?? latest);
}

/** Left out in a later round than the one whose alarm a person has closed: unknown again, not "as before". */
function leftOutSince(from: AlarmAnswers): boolean {
  const raised = raising(from, 'item9').at(-1);
  const last = from.said.findLast(({ item }) => item === item9Id);
  if (raised === undefined || last === undefined || last.value !== null) return false;
  return last.occasionId !== raised.occasionId && settledRules(from).has(alarmRules.item9);
}

/** The answers to ASQ that count: a "yes" stays, also where the mind was changed later. */
export function asqSaid(from: AlarmAnswers): readonly SaidAnswer[] {
  const counts = new Map<string, SaidAnswer>();
  const round = asqRound(from);
  for (const one of from.said.filter(isAsq)) {
    if (one.occasionId === round) counts.set(one.item, one);
  }
  const stays = asqSinceClosed(from) === null ? highestFirst(episodeOf(from, 'asq')) : [];
  for (const one of stays.toReversed()) counts.set(one.item, one);
  return [...counts.values()].toSorted((a, b) => a.item.localeCompare(b.item));
}

/**
 * The round of safety questions that counts: one handed in after the last alarm was closed, else the
 * last one that alarmed, else the last one asked.
 */
const asqRound = (from: AlarmAnswers): string | null =>
  asqSinceClosed(from) ??
  (raising(from, 'asq').at(-1) ?? from.said.findLast(isAsq))?.occasionId ??
  null;

/** A later round without a "yes", handed in after a person had closed the alarm of an earlier one. */
function asqSinceClosed(from: AlarmAnswers): string | null {
  const raised = raising(from, 'asq').at(-1);
  const last = from.said.findLast(isAsq);
  const closed = closedLast(from, 'asq');
  if (raised === undefined || last === undefined || closed === undefined) return null;
  if (last.occasionId === raised.occasionId || raised.receivedAt > closed) return null;
  return (from.handedIn.get(last.occasionId) ?? '') > closed ? last.occasionId : null;
}

/** Rules about which a person decided after the last answer that raises them came in. */
export function settledRules(from: AlarmAnswers): ReadonlySet<string> {
  const settled = (['item9', 'asq'] as const).filter((about) => {
    const last = raising(from, about).at(-1);
    const closed = closedLast(from, about);
    return last !== undefined && closed !== undefined && last.receivedAt <= closed;
  });
  // Questions refused since then are an alarm of their own.
  const anew = asqSinceClosed(from) !== null;
  return new Set(settled.flatMap((about) => (about === 'asq' && anew ? [] : alarmRules[about])));
}

const closedLast = (from: AlarmAnswers, about: About): Instant | undefined =>
  from.closings.get(alarmRules[about])?.at(-1);

type About = keyof typeof alarmRules;

const isNumber = ({ value }: KeptAnswer): boolean => typeof value === 'number';
const isAsq = ({ item }: KeptAnswer): boolean => item.startsWith('asq_');

const raising = ({ said }: AlarmAnswers, about: About): readonly SaidAnswer[] =>
  said.filter(
    (one) => (about === 'asq' ? isAsq(one) : one.item === item9Id) && Number(one.value) >= 1,
  );

/** What raises an alarm, from the last alert that was closed before the latest of it. */
function episodeOf(from: AlarmAnswers, about: About): readonly SaidAnswer[] {
  const said = raising(from, about);
  const last = said.at(-1);
  if (last === undefined) return [];
  const closings = from.closings.get(alarmRules[about]) ?? [];
  const since = closings.findLast((closed) => closed < last.receivedAt);
  return since === undefined ? said : said.filter(({ receivedAt }) => receivedAt > since);
}

const highestFirst = (said: readonly SaidAnswer[]): readonly SaidAnswer[] =>
  said.toSorted((a, b) => Number(b.value) - Number(a.value));

function item9Facts(from: AlarmAnswers, zone: TimeZone): readonly Fact[] {
  const { occasionId, answers } = from;
  const counts = leftOutSince(from) ? null : item9Said(from);
  const source = 'PHQ-9, item 9';
  if (counts !== null) {
    const last = raising(from, 'item9').at(-1) ?? counts;
    const id = `${last.occasionId}/item9/${last.answerId}`;
    const record = { id, date: localDayOf(last.receivedAt, zone), source };
    const leftOut = factOf(item9LeftOut, { ...record, id: `${id}-left-out`, value: false });
    return [factOf(item9Answer, { ...record, value: Number(counts.value) }), leftOut];
  }
  const asked = answers.filter(({ item }) => item.startsWith('phq9_'));
  const latest = asked.map(({ answeredAt }) => answeredAt).toSorted();
  const said = from.said.findLast(({ item }) => item === item9Id);
  const last = said?.receivedAt ?? latest.at(-1);
  const round = said?.occasionId ?? occasionId;
  if (!from.handedIn.has(round) || last === undefined) return [];
  const record = { id: `${round}/item9`, date: localDayOf(last, zone), source };
  return [
    factOf(item9Answer, { ...record, value: null }),
    factOf(item9LeftOut, { ...record, id: `${record.id}-left-out`, value: true }),
  ];
}

function asqFacts(from: AlarmAnswers, zone: TimeZone): readonly Fact[] {
  const round = asqRound(from) ?? from.occasionId;
  const submitted = from.handedIn.has(round);
  const values = numbersOf(asqSaid(from));
  const raised = asqSinceClosed(from) === null ? raising(from, 'asq').at(-1) : undefined;
  const last = raised ?? from.said.findLast(isAsq);
  if (last === undefined) return [];
  const record = { date: localDayOf(last.receivedAt, zone), source: 'ASQ' };
  const positive = submitted ? isPositive(values) : saidSo(values);
  // Not known not to be acute until question 5 has been answered.
  const acute = values['asq_5'] === undefined && !submitted ? null : scored(values, 'acute');
  if (positive === null) return [];
  const id = raised === undefined ? round : `${round}/${raised.answerId}`;
  return [
    factOf(asqPositive, { ...record, id: `${id}/asq`, value: positive }),
    factOf(asqAcute, { ...record, id: `${id}/asq-acute`, value: acute }),
  ];
}

/** Asked and handed in without a single answer, every question of it was refused. */
const isPositive = (values: Answers): boolean => scored(values, 'positive') ?? true;

/** Yes as soon as one of the first four says so; nothing is concluded from silence on an open page. */
function saidSo(values: Answers): boolean | null {
  const firstFour = asq.items.slice(0, 4).map(({ id }) => values[id]);
  if (firstFour.some((value) => typeof value === 'number' && value >= 1)) return true;
  return firstFour.every((value) => value === 0) ? false : null;
}

function scored(values: Answers, key: 'positive' | 'acute'): boolean | null {
  const computed = score(asq, values).scores[key];
  return typeof computed === 'boolean' ? computed : null;
}

/** Answers by item; what is no number counts as not answered. */
export function numbersOf(
  answers: readonly { readonly item: string; readonly value: unknown }[],
): Answers {
  return Object.fromEntries(
    answers.map(({ item, value }) => [item, typeof value === 'number' ? value : null]),
  );
}
