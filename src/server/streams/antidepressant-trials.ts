import type { Reader } from '#database/server';
import { inForce, step3Trials, trialWeeksMin } from '#evidence';
import { type LocalDate, localDayOf } from '#kernel';
import type { Reading } from '#measures/server';
import { adequateTrialsIn, groupFacts, type MoodMedicine, weeksAtAdequateDose } from '#medication';
import { moodMedicinesOf } from '#medication/server';
import type { Patient } from '#profile';
import { factNamed, type ProfileFact } from '#profile/server';
import { type Circumstances, type Fact, factOf } from '#reasoning';
import { adequateDoseWeeks, adequateTrials } from '#stepping';

type Known = {
  readonly profile: readonly ProfileFact[];
  /** Facts of the list of medicines as it stands. */
  readonly medicines: readonly Fact[];
  readonly readings: readonly Reading[];
};

/** What the list of medicines and its history say of antidepressants that were tried long and high enough. */
export async function trialFactsOf(
  db: Reader,
  patient: Patient,
  circumstances: Circumstances,
  { profile, medicines, readings }: Known,
): Promise<readonly Fact[]> {
  const { today, asOf, bearer, settings } = circumstances;
  const tried = await moodMedicinesOf(db, patient);
  const leastWeeks = inForce(trialWeeksMin, settings, bearer, asOf).value;
  const enough = inForce(step3Trials, settings, bearer, asOf).value;
  const names = adequateTrialsIn(tried, today, leastWeeks);
  return [
    ...trialsFact(saidOf(profile, patient), names, enough),
    ...weeksFact(tried, medicines, lastPhqOn(readings) ?? today),
  ];
}

type Said = { readonly number: number | null; readonly about: Omit<Fact, 'name' | 'value'> } | null;

function saidOf(profile: readonly ProfileFact[], { timeZone }: Patient): Said {
  const kept = profile.find(({ name }) => name === 'antidepressant-trials');
  if (kept === undefined) return null;
  const date = kept.since ?? localDayOf(kept.recordedAt, timeZone);
  const number = factNamed(profile, 'antidepressant-trials');
  return { number, about: { id: kept.factId, date, source: kept.source } };
}

/**
 * What a clinician counted, or what the list shows where that is more. The list alone says enough, and
 * never too few: what was tried before it was kept is not on it.
 */
export function trialsFact(said: Said, names: readonly string[], enough: number): readonly Fact[] {
  const counted = said?.number ?? null;
  const isMore = names.length > (counted ?? 0) && (counted !== null || names.length >= enough);
  if (!isMore)
    return said === null ? [] : [factOf(adequateTrials, { ...said.about, value: counted })];
  const source = `list of medicines: ${names.join(', ')}`;
  // Without a day: the same again tomorrow is the same fact.
  const about = { id: `medicines#trials/${names.join('+')}`, date: null, source };
  return [factOf(adequateTrials, { ...about, value: names.length })];
}

/** The answer to an antidepressant is read from PHQ-9: what it says, it says of the day on which it was given. */
const lastPhqOn = (readings: readonly Reading[]): LocalDate | null =>
  readings
    .filter(({ instrument, value }) => /^phq[89]$/.test(instrument) && value !== null)
    .map(({ day }) => day)
    .toSorted()
    .at(-1) ?? null;

/** Weeks until a day. As fresh as the list it follows from. */
function weeksFact(
  tried: readonly MoodMedicine[],
  medicines: readonly Fact[],
  until: LocalDate,
): readonly Fact[] {
  const weeks = weeksAtAdequateDose(tried, until);
  const list = medicines.findLast(({ name }) => name === groupFacts.antidepressants.name);
  if (weeks === undefined || list === undefined) return [];
  const { date, source } = list;
  const value = weeks === null ? null : Math.floor(weeks);
  return [factOf(adequateDoseWeeks, { id: 'medicines#adequate-weeks', date, source, value })];
}
