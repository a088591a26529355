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
import { bodyWarningSign } from '#safety';
import { adequateTrials, mskPainMonths, redFlagOpen } from '#stepping';
import { numbersOf } from './alarm-facts.ts';

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
