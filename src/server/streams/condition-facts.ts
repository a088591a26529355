import { relapsePlanSigned } from '#insight';
import type { LocalDate } from '#kernel';
import { isDangerousDrowsy } from '#plan';
import { factNamed, type ProfileFact } from '#profile/server';
import { type Fact, factOf } from '#reasoning';
import { opioidUseDisorder, opioidUseDisorderDaysAgo } from '#screening';
import { exclusions } from '#sleep';

type About = Omit<Fact, 'name' | 'value'>;

/** Whether sleepiness at work is dangerous. */
export function workFacts(profile: readonly ProfileFact[], about: About): readonly Fact[] {
  const work = factNamed(profile, 'work-pattern');
  return work === null
    ? []
    : [factOf(exclusions.safetyCritical, { ...about, value: isDangerousDrowsy(work) })];
}

/** Signed counts from its day on; a day that has yet to come is no signature. */
export function relapsePlanFacts(
  profile: readonly ProfileFact[],
  about: About,
  today: LocalDate,
): readonly Fact[] {
  const day = factNamed(profile, 'relapse-plan-signed');
  return day === null || day > today
    ? []
    : [factOf(relapsePlanSigned, { ...about, date: day, value: true })];
}

/** A disorder that the record holds as there is a diagnosis of today. */
export function disorderNow(known: readonly Fact[]): readonly Fact[] {
  const latest = known
    .filter(({ name }) => name === opioidUseDisorder.name)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
    .at(-1);
  if (latest?.value !== true) return [];
  const { id, date, source } = latest;
  return [factOf(opioidUseDisorderDaysAgo, { id: `${id}/days-ago`, value: 0, date, source })];
}
