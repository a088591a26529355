import { daysBetween, type LocalDate, type Tri } from '#kernel';
import { isOverdue } from './readings.ts';

export type BloodSchedule = {
  readonly first: number;
  readonly stableWeeks: number;
  readonly middle: number;
  readonly middleMonths: number;
  readonly later: number;
  readonly sulfasalazineEnd: number;
};

type Seen = {
  readonly dmards: readonly string[] | null;
  readonly stableSince: LocalDate | null;
  readonly bloodsOn: LocalDate | null;
  readonly today: LocalDate;
};

const daysInMonth = 30.44;

/**
 * BSR 2017: close together until the dose is stable, monthly, then every 12 weeks. Methotrexate with
 * leflunomide keeps the monthly rhythm; sulfasalazine alone needs no more after a year.
 */
export function bloodsOverdue(seen: Seen, schedule: BloodSchedule): Tri {
  const days = daysBetweenTests(seen, schedule);
  if (days !== null)
    return days === Number.POSITIVE_INFINITY ? false : isOverdue(seen.bloodsOn, seen.today, days);
  // Without the start, the longest gap allowed decides what can be decided.
  const surely = isOverdue(seen.bloodsOn, seen.today, schedule.later);
  return surely === true && !isSulfasalazineAlone(seen.dmards) ? true : 'unknown';
}

function daysBetweenTests(
  { dmards, stableSince, today }: Seen,
  schedule: BloodSchedule,
): number | null {
  if (stableSince === null) return null;
  const stable = daysBetween(stableSince, today);
  if (isSulfasalazineAlone(dmards) && stable > schedule.sulfasalazineEnd) {
    return Number.POSITIVE_INFINITY;
  }
  const stableFrom = schedule.stableWeeks * 7;
  if (stable < stableFrom) return schedule.first;
  const monthsSince = Math.floor((stable - stableFrom) / daysInMonth);
  return monthsSince < schedule.middleMonths || isMethotrexateWithLeflunomide(dmards)
    ? schedule.middle
    : schedule.later;
}

const holds = (names: readonly string[] | null, ingredient: string): boolean =>
  (names ?? []).includes(ingredient);

const isSulfasalazineAlone = (names: readonly string[] | null): boolean =>
  names?.length === 1 && holds(names, 'sulfasalazine');
const isMethotrexateWithLeflunomide = (names: readonly string[] | null): boolean =>
  holds(names, 'methotrexate') && holds(names, 'leflunomide');
