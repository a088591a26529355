import { antidepressantLatestDays } from '#evidence';
import { addDays, daysBetween, type LocalDate } from '#kernel';
import { isAdequate, type Taken } from '#medication';
import { plainName } from '../score-limits.ts';
import type { CaseInput } from './file.ts';
import { wentUp } from './medicine-dates.ts';
import { isObject, numberOf, type Told, yesNo } from './stepping-read.ts';

type Members = { readonly known: readonly Taken[]; readonly maybeMore: boolean };

/** For pain or sleep an antidepressant treats no depression. */
const forSomethingElse = /pain|neurop|neural|sleep|insomn|migraine|headache|fibromyal|ibs|bladder/i;
const treatsMood = ({ indication }: Taken): boolean => !forSomethingElse.test(indication ?? '');

/** Whether an antidepressant is taken; a name that is not known may be one. */
export function takesOne(found: Members | null, told: Told): boolean | null {
  if (found?.known.some(treatsMood) === true) return true;
  const stated = yesNo(told.onAntidepressant?.value);
  if (stated !== null) return stated;
  return found === null || found.maybeMore ? null : false;
}

/** Weeks at an adequate dose: as told, or counted from the last change of a dose that is called adequate. */
export function adequateWeeksIn(
  input: CaseInput,
  told: Told,
  found: Members | null,
  today: LocalDate,
): number | null {
  const stated = numberOf(told.adequateDoseWeeks);
  if (stated !== null) return stated;
  const adequate = yesNo(told.doseAdequate?.value);
  if (adequate === false) return 0;
  const weeks = numberOf(told.trialWeeks);
  if (adequate === true && weeks !== null) return weeks;
  return weeksOfMedicines(input, found, today, adequate);
}

/** An entry of the list may say itself that its dose is adequate, and for how long. */
function weeksOfMedicines(
  { meds }: CaseInput,
  found: Members | null,
  today: LocalDate,
  adequate: boolean | null,
): number | null {
  const weeks = (found?.known ?? []).flatMap((taken) => {
    const med = meds?.[Number(taken.at.split('/').at(-1))];
    return weeksOf(taken, medicineWords(med), today, adequate) ?? [];
  });
  return weeks.length === 0 ? null : Math.max(...weeks);
}

type Words = ReturnType<typeof medicineWords>;

function weeksOf(
  taken: Taken,
  own: Words,
  today: LocalDate,
  stated: boolean | null,
): number | null {
  if (own.weeks !== null && own.adequate === null) return own.weeks;
  const adequate = own.adequate ?? stated ?? byDose(taken);
  if (adequate === null) return null;
  return adequate ? (own.weeks ?? own.since ?? weeksSince(taken, today)) : 0;
}

function weeksSince({ started, changed }: Taken, today: LocalDate): number | null {
  const since = changed ?? started;
  return since === null ? null : daysBetween(since, today) / 7;
}

/** Where nobody says whether it is adequate, the daily dose does. */
function byDose(taken: Taken): boolean | null {
  const enough = isAdequate(taken);
  return enough === 'unknown' ? null : enough;
}

/** `weeks` at a dose that is adequate by its name; `since` at this dose, adequate or not. */
function medicineWords(med: unknown) {
  let weeks: number | null = null;
  let since: number | null = null;
  let adequate: boolean | null = null;
  for (const [key, value] of isObject(med) ? Object.entries(med) : []) {
    const plain = plainName(key);
    if (/^(adequatedoseweeks|weeksatadequatedose|weeksonadequatedose)$/.test(plain)) {
      weeks = typeof value === 'number' ? value : weeks;
    }
    if (/^(weeks|weekson|weeksatdose|weeksondose|durationweeks|startedweeksago)$/.test(plain)) {
      since = typeof value === 'number' ? value : since;
    }
    if (/^(adequatedose|adequate|doseadequate)$/.test(plain)) adequate = yesNo(value);
  }
  return { weeks, since, adequate };
}

/** The day on which each antidepressant was started or raised, null where nobody noted it. */
export function raisedIn(
  input: CaseInput,
  found: Members | null,
  today: LocalDate,
): readonly (LocalDate | null)[] | null {
  const planned = (input.plan?.elements ?? []).some(({ type }) =>
    /(start|new|begin|initiat|increas|rais).*antidepress|antidepress.*(start|new|begin|initiat|increas|rais)/i.test(
      type ?? '',
    ),
  );
  if (planned) return [today];
  if (found === null || (found.known.length === 0 && found.maybeMore)) return null;
  return found.known.map((taken) => raisedOn(taken, input, today));
}

function raisedOn(
  { at, started, changed, changedUp }: Taken,
  { meds }: CaseInput,
  today: LocalDate,
): LocalDate | null {
  const med = meds?.[Number(at.split('/').at(-1))];
  // An increase without a day is of today.
  if (med !== undefined && wentUp(med) === true && changed === null) return today;
  if (changed !== null && changedUp === true) return changed;
  return startedBefore({ started, changed, changedUp }, med, today);
}

function startedBefore(
  { started, changed, changedUp }: Pick<Taken, 'started' | 'changed' | 'changedUp'>,
  med: unknown,
  today: LocalDate,
): LocalDate | null {
  const since = started ?? daysBefore(med, today);
  // A change whose direction nobody told may have been an increase: only a start that is new is sure.
  return changed !== null && changedUp === null && !isNew(since, today) ? null : since;
}

const isNew = (day: LocalDate | null, today: LocalDate): boolean =>
  day !== null && daysBetween(day, today) <= antidepressantLatestDays.default;

function daysBefore(med: unknown, today: LocalDate): LocalDate | null {
  const { weeks, since } = medicineWords(med);
  const known = weeks ?? since;
  const days = known === null ? daysWord(med) : known * 7;
  return days === null ? null : addDays(today, -Math.floor(days));
}

function daysWord(med: unknown): number | null {
  const found = Object.entries(isObject(med) ? med : {}).find(([key]) =>
    /^(starteddaysago|startdaysago|dayssincestart|daysago|changeddaysago)$/.test(plainName(key)),
  )?.[1];
  return typeof found === 'number' ? found : null;
}
