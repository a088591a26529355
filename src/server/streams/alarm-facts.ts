import { localDayOf, type TimeZone } from '#kernel';
import {
  type Answers,
  asq,
  asqAcute,
  asqPositive,
  type CssrsAnswers,
  cssrsFacts,
  item9Answer,
  item9LeftOut,
  score,
} from '#measures';
import { type Fact, factOf } from '#reasoning';
import { cssrsToHear } from '#safety';
import {
  type AlarmAnswers,
  item9Said,
  lastSaid,
  leftOutSince,
  raising,
  type Screen,
  screenRound,
  screenSaid,
  screenSinceClosed,
} from './alarm-episodes.ts';

/**
 * Item 9, ASQ and C-SSRS as facts, from the answers themselves: the same before and after the intake is
 * handed in, so that one alarm is one finding. They carry the answer that raised them last and the
 * day it was received: said again after an alert was closed it is a new alarm, and what a phone's
 * clock says about it plays no part. An unfinished screen counts by what was said so far.
 */
export function alarmFacts(from: AlarmAnswers, zone: TimeZone): readonly Fact[] {
  return [...item9Facts(from, zone), ...asqFacts(from, zone), ...cssrsHeard(from, zone)];
}

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
  const said = lastSaid(from, 'item9');
  const last = said?.receivedAt ?? latest.at(-1);
  const round = said?.occasionId ?? occasionId;
  if (!from.handedIn.has(round) || last === undefined) return [];
  const record = { id: `${round}/item9`, date: localDayOf(last, zone), source };
  return [
    factOf(item9Answer, { ...record, value: null }),
    factOf(item9LeftOut, { ...record, id: `${record.id}-left-out`, value: true }),
  ];
}

/** The round that counts, whether it was handed in, and the record its facts carry. */
function countingRound(from: AlarmAnswers, about: Screen, zone: TimeZone, source: string) {
  const raised = screenSinceClosed(from, about) === null ? raising(from, about).at(-1) : undefined;
  const last = raised ?? lastSaid(from, about);
  if (last === undefined) return null;
  const round = screenRound(from, about) ?? from.occasionId;
  const id = raised === undefined ? round : `${round}/${raised.answerId}`;
  const record = { id, date: localDayOf(last.receivedAt, zone), source };
  return { record, isHandedIn: from.handedIn.has(round) };
}

function asqFacts(from: AlarmAnswers, zone: TimeZone): readonly Fact[] {
  const counting = countingRound(from, 'asq', zone, 'ASQ');
  if (counting === null) return [];
  const { record, isHandedIn } = counting;
  const values = numbersOf(screenSaid(from, 'asq'));
  const positive = isHandedIn ? isPositive(values) : saidSo(values);
  // Not known not to be acute until question 5 has been answered.
  const acute = values['asq_5'] === undefined && !isHandedIn ? null : scored(values, 'acute');
  if (positive === null) return [];
  return [
    factOf(asqPositive, { ...record, id: `${record.id}/asq`, value: positive }),
    factOf(asqAcute, { ...record, id: `${record.id}/asq-acute`, value: acute }),
  ];
}

/** Nothing is concluded from an open page without a yes; a finished one says also what was left out. */
function cssrsHeard(from: AlarmAnswers, zone: TimeZone): readonly Fact[] {
  const counting = countingRound(from, 'cssrs', zone, 'C-SSRS screener');
  if (counting === null) return [];
  const values = numbersOf(screenSaid(from, 'cssrs'));
  const said = Object.values(values).some((value) => (value ?? 0) >= 1);
  if (!said && !counting.isHandedIn) return [];
  const record = { ...counting.record, id: `${counting.record.id}/cssrs` };
  const facts = cssrsFacts(cssrsAnswers(values), record);
  const isLeftOut = facts.some(({ value }) => value === null);
  const toHear = { ...record, id: `${record.id}#${cssrsToHear.name}`, value: said || isLeftOut };
  return [...facts, factOf(cssrsToHear, toHear)];
}

function cssrsAnswers(values: Answers): CssrsAnswers {
  const said = (n: number): boolean | null => {
    const value = values[`cssrs_${n}`] ?? null;
    return value === null ? null : value >= 1;
  };
  return {
    one: said(1),
    two: said(2),
    three: said(3),
    four: said(4),
    five: said(5),
    six: said(6),
    sixB: said(7),
    longAgo: { four: false, five: false },
  };
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
