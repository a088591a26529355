import { item9 as item9Id, type KeptAnswer, type Said } from '#intake';
import { daysBetween, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import {
  type Answers,
  asq,
  asqAcute,
  asqPositive,
  factsFrom,
  instrumentOf,
  item9Answer,
  item9LeftOut,
  score,
} from '#measures';
import type { Reading } from '#measures/server';
import type { ProfileFact } from '#profile/server';
import { factNamed } from '#profile/server';
import { type Fact, factOf } from '#reasoning';
import { bodyWarningSign } from '#safety';
import { adequateTrials, mskPainMonths, redFlagOpen } from '#stepping';

/** The answers of an intake that can raise an alarm, and whether it was handed in. */
export type AlarmAnswers = {
  readonly occasionId: string;
  readonly answers: readonly KeptAnswer[];
  /** The highest item 9 ever given here: a changed mind does not take back what was said. */
  readonly item9: KeptAnswer | null;
  readonly submitted: boolean;
};

/**
 * The same with what was said in answers that could not be kept (a wrong mode, a reused id): heard now.
 * Nothing that was kept falls by it.
 */
export function withUnkept(
  from: AlarmAnswers,
  unkept: readonly Said[],
  now: Instant,
): AlarmAnswers {
  const kept = [...from.answers, ...(from.item9 === null ? [] : [from.item9])];
  const heard = unkept
    .filter((one) => !kept.some(({ item, value }) => item === one.item && !isHigher(one, value)))
    .map((one): KeptAnswer => ({ ...one, mode: 'unkept', answeredAt: now }));
  const items = new Set(heard.map(({ item }) => item));
  return {
    ...from,
    item9: heard.find(({ item }) => item === item9Id) ?? from.item9,
    answers: [...from.answers.filter(({ item }) => !items.has(item)), ...heard],
  };
}

const isHigher = ({ value }: Said, kept: unknown): boolean =>
  typeof kept !== 'number' || (value !== null && value > kept);

/**
 * Item 9 and ASQ as facts, from the answers themselves: the same before and after the intake is
 * handed in, so that one alarm is one finding. An unfinished ASQ counts by what was said so far.
 */
export function alarmFacts(from: AlarmAnswers, zone: TimeZone): readonly Fact[] {
  return [...item9Facts(from, zone), ...asqFacts(from, zone)];
}

function item9Facts({ occasionId, answers, item9, submitted }: AlarmAnswers, zone: TimeZone) {
  const id = `${occasionId}/item9`;
  if (item9 !== null && typeof item9.value === 'number') {
    const record = { id, date: localDayOf(item9.answeredAt, zone), source: 'PHQ-9, item 9' };
    const leftOut = factOf(item9LeftOut, { ...record, id: `${id}-left-out`, value: false });
    return [factOf(item9Answer, { ...record, value: item9.value }), leftOut];
  }
  const asked = answers.filter(({ item }) => item.startsWith('phq9_'));
  const latest = latestDay(asked, zone);
  if (!submitted || latest === null) return [];
  const record = { id, date: latest, source: 'PHQ-9, item 9' };
  return [
    factOf(item9Answer, { ...record, value: null }),
    factOf(item9LeftOut, { ...record, id: `${id}-left-out`, value: true }),
  ];
}

function asqFacts({ occasionId, answers, submitted }: AlarmAnswers, zone: TimeZone) {
  const given = answers.filter(({ item }) => item.startsWith('asq_'));
  const date = latestDay(given, zone);
  if (date === null) return [];
  const values = numbersOf(given);
  const record = { date, source: 'ASQ' };
  const positive = submitted ? scored(values, 'positive') : saidSo(values);
  // Not known not to be acute until question 5 has been answered.
  const acute = values['asq_5'] === undefined && !submitted ? null : scored(values, 'acute');
  if (positive === null) return [];
  return [
    factOf(asqPositive, { ...record, id: `${occasionId}/asq`, value: positive }),
    factOf(asqAcute, { ...record, id: `${occasionId}/asq-acute`, value: acute }),
  ];
}

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

/** Scores as facts; what can raise an alarm comes from the answers instead (`alarmFacts`). */
export function readingFacts(
  readings: readonly Reading[],
  current: string | null,
): readonly Fact[] {
  const apart = new Set([item9Answer.name, item9LeftOut.name, asqPositive.name, asqAcute.name]);
  return readings.flatMap(({ occasionId, instrument, day, result }) => {
    const source = instrumentOf(instrument)?.name ?? instrument;
    const values = numbersOf(result.answers);
    const facts = factsFrom(result, values, { scoreId: occasionId, day, source });
    const named = facts.map((fact) => ({ ...fact, id: `${fact.id}/${instrument}` }));
    return occasionId === current ? named.filter(({ name }) => !apart.has(name)) : named;
  });
}

/** What is known of the person beside questionnaires. */
export function profileFacts(
  facts: readonly ProfileFact[],
  today: LocalDate,
  zone: TimeZone,
): readonly Fact[] {
  const found: Fact[] = [];
  for (const fact of facts) {
    const date = fact.since ?? localDayOf(fact.recordedAt, zone);
    const record = { id: fact.factId, date, source: fact.source };
    if (fact.name === 'pain-since') {
      const since = factNamed(facts, 'pain-since');
      if (since !== null) {
        found.push(factOf(mskPainMonths, { ...record, value: wholeMonths(since, today) }));
      }
    }
    if (fact.name === 'antidepressant-trials') {
      found.push(factOf(adequateTrials, { ...record, value: factNamed(facts, fact.name) }));
    }
    if (fact.name === 'red-flag') found.push(...warningSignFacts(facts, record));
  }
  return found;
}

/** An open flag exists only while it holds; that one was cleared is a fact too. */
function warningSignFacts(
  facts: readonly ProfileFact[],
  record: Omit<Fact, 'name' | 'value'>,
): readonly Fact[] {
  const flag = factNamed(facts, 'red-flag');
  if (flag === null) return [];
  const reported = { ...record, id: `${record.id}/reported`, value: flag.present };
  const sign = factOf(bodyWarningSign, reported);
  return flag.present ? [factOf(redFlagOpen, { ...record, value: true }), sign] : [sign];
}

const daysAMonth = 30.44;

export const wholeMonths = (since: LocalDate, today: LocalDate): number =>
  Math.max(0, Math.floor(daysBetween(since, today) / daysAMonth));

function latestDay(answers: readonly KeptAnswer[], zone: TimeZone): LocalDate | null {
  const latest = answers
    .map(({ answeredAt }) => answeredAt)
    .toSorted()
    .at(-1);
  return latest === undefined ? null : localDayOf(latest, zone);
}

function numbersOf(
  answers: readonly { readonly item: string; readonly value: unknown }[],
): Answers {
  return Object.fromEntries(
    answers.map(({ item, value }) => [item, typeof value === 'number' ? value : null]),
  );
}
