import { daysBetween, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import {
  asqAcute,
  asqPositive,
  factsFrom,
  instrumentOf,
  item9Answer,
  item9LeftOut,
} from '#measures';
import type { Reading } from '#measures/server';
import type { ProfileFact } from '#profile/server';
import { factNamed } from '#profile/server';
import { type Fact, factOf } from '#reasoning';
import {
  bodyWarningSign,
  handsOrWristsSwollen,
  jointsSwollen,
  stiffMinutes,
  swollenJoints,
  swollenWeeks,
} from '#safety';
import { mskPainMonths, redFlagOpen } from '#stepping';
import { numbersOf } from './alarm-facts.ts';

/** Scores as facts; what can raise an alarm comes from the answers instead (`alarmFacts`). */
export function readingFacts(
  readings: readonly Reading[],
  current: string | null,
): readonly Fact[] {
  const apart = new Set([item9Answer.name, item9LeftOut.name, asqPositive.name, asqAcute.name]);
  return readings.flatMap(({ occasionId, instrument, day, result, mode }) => {
    const source = instrumentOf(instrument)?.name ?? instrument;
    const values = numbersOf(result.answers);
    const facts = factsFrom(result, values, { scoreId: occasionId, day, source });
    const named = facts.map((fact) => ({ ...fact, id: `${fact.id}/${instrument}` }));
    // A score out of a file neither raises an alarm nor calms one: whoever takes it in is told in the report.
    const withoutAlarms = occasionId === current || mode === 'imported';
    return withoutAlarms ? named.filter(({ name }) => !apart.has(name)) : named;
  });
}

/** What is known of the person beside questionnaires. */
export function profileFacts(
  facts: readonly ProfileFact[],
  today: LocalDate,
  zone: TimeZone,
): readonly Fact[] {
  const found: Fact[] = [...warningSignFacts(facts, zone)];
  for (const fact of facts) {
    const record = recordOf(fact, zone);
    if (fact.name === 'pain-since') {
      const since = factNamed(facts, 'pain-since');
      if (since !== null) {
        found.push(factOf(mskPainMonths, { ...record, value: settledMonths(since, today) }));
      }
    }
    if (fact.name === 'swollen-joints') found.push(...jointFacts(facts, record));
  }
  return found;
}

type Record = Omit<Fact, 'name' | 'value'>;

/**
 * A sign that was reported stands until a clinician clears it; then that it was cleared is a fact. One
 * that was asked about and passed over is unknown, unless a clinician looked since.
 */
function warningSignFacts(facts: readonly ProfileFact[], zone: TimeZone): readonly Fact[] {
  const flag = facts.find(({ name }) => name === 'red-flag');
  const asked = facts.find(({ name }) => name === 'body-signs');
  const open = factNamed(facts, 'red-flag')?.present === true;
  const from = flag !== undefined && (open || !isLater(asked, flag)) ? flag : asked;
  if (from === undefined) return [];
  const record = recordOf(from, zone);
  const sign = open || (from === asked && leftOpen(facts) ? null : false);
  return [
    ...(open ? [factOf(redFlagOpen, { ...record, value: true })] : []),
    factOf(bodyWarningSign, { ...record, id: `${record.id}/reported`, value: sign }),
  ];
}

const isLater = (one: ProfileFact | undefined, other: ProfileFact): boolean =>
  one !== undefined && one.recordedAt > other.recordedAt;

/** One sign was passed over, and none was said to be there: that raised a flag of its own. */
function leftOpen(facts: readonly ProfileFact[]): boolean {
  const said = Object.values(factNamed(facts, 'body-signs') ?? {});
  return said.includes(null) && !said.includes('yes') && !said.includes('not-sure');
}

const recordOf = (fact: ProfileFact, zone: TimeZone): Record => ({
  id: fact.factId,
  date: fact.since ?? localDayOf(fact.recordedAt, zone),
  source: fact.source,
});

function jointFacts(facts: readonly ProfileFact[], record: Record): readonly Fact[] {
  const joints = factNamed(facts, 'swollen-joints');
  if (joints === null) return [];
  const about = (part: string): Record => ({ ...record, id: `${record.id}/${part}` });
  return [
    factOf(jointsSwollen, { ...about('swollen'), value: joints.swollen }),
    factOf(handsOrWristsSwollen, { ...about('hands'), value: joints.handsOrWrists }),
    factOf(swollenJoints, { ...about('count'), value: joints.count }),
    factOf(swollenWeeks, { ...about('weeks'), value: joints.weeks }),
    factOf(stiffMinutes, { ...about('stiff'), value: joints.stiffMinutes }),
  ];
}

const daysAMonth = 30.44;

export const wholeMonths = (since: LocalDate, today: LocalDate): number =>
  Math.max(0, Math.floor(daysBetween(since, today) / daysAMonth));

const monthsAYear = 12;

/**
 * Counted in years once it is more than one: no rule asks more finely, and what somebody decided is not
 * asked again because another month went by.
 */
function settledMonths(since: LocalDate, today: LocalDate): number {
  const months = wholeMonths(since, today);
  return months < monthsAYear ? months : months - (months % monthsAYear);
}
