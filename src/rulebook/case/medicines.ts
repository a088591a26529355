import { addDays, daysBetween, type LocalDate } from '#kernel';
import {
  benzodiazepineCut,
  diaryFog,
  groups,
  type MedicineEntry,
  medicationFacts,
  membersOf,
  milligramsOf,
  mmeTotal,
  notSure,
  opioidCut,
  opioidReviewedOn,
  type PlannedCut,
  pdmpLookedOn,
  type Taken,
  takenFrom,
  urineTestedOn,
} from '#medication';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import { complexPolypharmacy, dailyMme } from '#stepping';
import type { CaseInput } from './file.ts';
import { changedOn, startedOn, wentUp } from './medicine-dates.ts';
import type { CaseMed, CasePlanElement } from './medicine-fields.ts';
import { fieldOf, numberOf, textOf } from './words.ts';

/** The medicines of a case that are taken or about to be; null where no list is given. */
export function takenIn(input: CaseInput, today: LocalDate, path: string): readonly Taken[] | null {
  const { meds } = input;
  const planned = plannedIn(input, today, path);
  if (meds === null || meds === undefined) {
    return planned.length === 0 ? null : [...planned, notSure(notListed, `${path}/meds`)];
  }
  const listed = meds.flatMap((med, at) =>
    isStopped(med, today) ? [] : [takenFrom(entryOf(med, `${path}/meds/${at}`, today))],
  );
  return [...listed, ...planned];
}

/** What is to be started is known, also where nobody says what else is taken. */
const notListed = 'other medicines, as no list is given';

function plannedIn(input: CaseInput, today: LocalDate, path: string): readonly Taken[] {
  return elementsOf(input).flatMap((element, at) => {
    const name = medicineOf(element);
    if (name === null || !startsMedicine(element)) return [];
    const med: CaseMed = { name, class: element.class, start: true };
    return [takenFrom(entryOf(med, `${path}/plan/elements/${at}`, today))];
  });
}

export function caseMedicineFacts(
  input: CaseInput,
  today: LocalDate,
  path: string,
): readonly Fact[] {
  const list = takenIn(input, today, path);
  return [
    ...(list === null ? [] : factsOfList(list, today, path)),
    ...cutFacts(input, list, today, path),
    ...reviewFacts(input, path),
    ...fogFacts(input, today),
  ];
}

function factsOfList(list: readonly Taken[], today: LocalDate, path: string): readonly Fact[] {
  const source = `${path}/meds`;
  const facts = medicationFacts(list, { id: source, date: null, today, source });
  const total = facts.find(({ name }) => name === mmeTotal.name);
  return [
    ...facts,
    ...(total === undefined ? [] : [{ ...total, id: `${source}#step`, name: dailyMme.name }]),
    ...(list.length === 0 ? [fact(complexPolypharmacy, source, false)] : []),
  ];
}

/** Figures about the list that are shown whatever fires, and the names that are not known. */
export function medicinesDerived(list: readonly Taken[] | null): Record<string, Json> {
  if (list === null) return {};
  const strange = list
    .filter(({ partlyUnknown, unsure }) => partlyUnknown && unsure !== true)
    .map(({ label }) => label);
  return {
    ...(list.length === 0 ? {} : { paracetamolMgPerDay: milligramsOf(list, 'paracetamol').total }),
    ...(strange.length === 0 ? {} : { unrecognisedMedicines: strange }),
  };
}

export function entryOf(med: CaseMed, at: string, today: LocalDate): MedicineEntry {
  return {
    at,
    name: med.name,
    class: med.class ?? null,
    dosePerAdmin: med.dosePerAdmin ?? null,
    unit: med.unit ?? null,
    perDay: med.perDay ?? null,
    route: med.route ?? null,
    started: startedOn(med, today),
    changed: changedOn(med, today),
    changedUp: wentUp(med),
    indication: med.indication ?? null,
  };
}

export const isStopped = ({ stop, status }: CaseMed, today: LocalDate): boolean =>
  (typeof stop === 'string' && stop <= today) ||
  /^(stopped|discontinued|past|inactive|ended|completed)$/i.test(status ?? '');

/** The schema proved it a day. */
const dayOf = (text: string | null | undefined): LocalDate | null =>
  (text ?? null) as LocalDate | null;

const elementsOf = ({ plan }: CaseInput): readonly CasePlanElement[] => plan?.elements ?? [];
const medicineOf = (element: CasePlanElement): string | null =>
  textOf(element, 'drug', 'medicine', 'medication', 'med') ??
  (isMedicineType(element) ? textOf(element, 'name') : startedByType(element));
/** "start-duloxetine": the type itself names what is started. */
function startedByType({ type }: CasePlanElement): string | null {
  const [, name] = /^(?:start|initiat\w*|add|begin|new)[-_ ](.+)$/i.exec(type ?? '') ?? [];
  const words = name?.replaceAll(/[-_]+/g, ' ') ?? '';
  return words !== '' && takenFrom(entryOf({ name: words }, '', noDay)).parts.length > 0
    ? words
    : null;
}
const isMedicineType = ({ type }: CasePlanElement): boolean =>
  /^(start|new|add|initiate)?[-_ ]?(drug|med|medication|medicine)([-_ ]start)?$/i.test(type ?? '');
const startsMedicine = (element: CasePlanElement): boolean =>
  /start|initiat|^add|new-(drug|medic)|^(drug|medication|medicine)$/i.test(element.type ?? '') &&
  !/stop|ceas|discontin|taper/i.test(textOf(element, 'action', 'change') ?? '');
/** All of it at once is the fastest taper. */
const isTaper = ({ type, cutPercent }: CasePlanElement): boolean =>
  /taper|wean|dose-reduction/i.test(type ?? '') ||
  (/stop|discontin|reduc|cut/i.test(type ?? '') && typeof cutPercent === 'number');

const noCut: PlannedCut = { medicine: '', share: 0, overDays: 28, usedDays: null };
const daysInMonth = 30;

/** A plan with elements and no taper plans none; without elements nobody can tell. */
function cutFacts(
  input: CaseInput,
  list: readonly Taken[] | null,
  today: LocalDate,
  path: string,
): readonly Fact[] {
  if (input.plan?.elements === null || input.plan?.elements === undefined) return [];
  const source = `${path}/plan/elements`;
  const cutOf = (group: 'opioids' | 'benzodiazepines') => {
    const tapers = elementsOf(input).filter(
      (element) => isTaper(element) && isAbout(element, group),
    );
    const cuts = tapers.map((element) => plannedCut(element, list, group, today));
    return cuts.length === 0 ? noCut : (cuts.toSorted(byPace)[0] ?? null);
  };
  return [
    fact(opioidCut, source, cutOf('opioids')),
    fact(benzodiazepineCut, source, cutOf('benzodiazepines')),
  ];
}

const byPace = (a: PlannedCut | null, b: PlannedCut | null): number =>
  (b === null ? 0 : b.share / b.overDays) - (a === null ? 0 : a.share / a.overDays);

function isAbout(element: CasePlanElement, group: 'opioids' | 'benzodiazepines'): boolean {
  const word = group === 'opioids' ? /opioid/i : /benzo|bzd/i;
  if (word.test(element.type ?? '') || word.test(element.class ?? '')) return true;
  const name = medicineOf(element);
  const taken = name === null ? [] : [takenFrom(entryOf({ name }, '', noDay))];
  return membersOf(taken, groups[group]).known.length > 0;
}

const noDay = '1970-01-01' as LocalDate;

function plannedCut(
  element: CasePlanElement,
  list: readonly Taken[] | null,
  group: 'opioids' | 'benzodiazepines',
  today: LocalDate,
): PlannedCut | null {
  const { cutPercent, usedMonths } = element;
  const overDays = overDaysOf(element);
  if (cutPercent === null || cutPercent === undefined || overDays === null) return null;
  const started = membersOf(list ?? [], groups[group]).known.flatMap(({ started: on }) => on ?? []);
  const since = started.toSorted()[0];
  const listedDays = since === undefined ? null : daysBetween(since, today);
  return {
    medicine: medicineOf(element) ?? group,
    share: cutPercent / 100,
    overDays,
    usedDays:
      usedMonths === null || usedMonths === undefined ? listedDays : usedMonths * (365 / 12),
  };
}

function overDaysOf({ everyDays, everyWeeks, everyMonths, cutPercent }: CasePlanElement) {
  if (everyDays !== null && everyDays !== undefined) return everyDays;
  if (everyWeeks !== null && everyWeeks !== undefined) return everyWeeks * 7;
  if (everyMonths !== null && everyMonths !== undefined) return everyMonths * daysInMonth;
  // All of it, and no pace: at once.
  return cutPercent === 100 ? 1 : null;
}

function reviewFacts({ reviews }: CaseInput, path: string): readonly Fact[] {
  if (reviews === null || reviews === undefined) return [];
  const on = (type: FactType<LocalDate>, day: string | null | undefined) =>
    day === null || day === undefined ? [] : [fact(type, `${path}/reviews`, dayOf(day))];
  return [
    ...on(opioidReviewedOn, reviews.opioid),
    ...on(pdmpLookedOn, reviews.pdmp),
    ...on(urineTestedOn, reviews.urineTest),
  ];
}

/** The list ends with the day of asking. */
function fogFacts({ diary }: CaseInput, today: LocalDate): readonly Fact[] {
  const days = diary?.fog14d ?? daysOfFog(diary);
  const listed = days.flatMap((value, at) =>
    value === null ? [] : [foggy(addDays(today, at + 1 - days.length), value)],
  );
  return listed.length > 0 ? listed : fogBesideItsBaseline(diary, today);
}

function daysOfFog(diary: CaseInput['diary']): readonly (number | null)[] {
  const told = fieldOf(diary, 'fog', 'fogDaily', 'fogScores', 'fogRatings', 'brainFog');
  return Array.isArray(told)
    ? told.map((one: unknown) => (typeof one === 'number' ? one : null))
    : [];
}

const foggy = (date: LocalDate, value: number): Fact =>
  factOf(diaryFog, { id: `fog/${date}`, date, source: 'diary', value });

/** Now against before, or so many points up: before is before any medicine of the last weeks. */
function fogBesideItsBaseline(diary: CaseInput['diary'], today: LocalDate): readonly Fact[] {
  const up = numberOf(diary, 'fogUp', 'fogRise', 'fogDelta', 'fogChange', 'fogIncrease');
  const before = numberOf(diary, 'fogBaseline', 'baselineFog', 'fogBefore', 'fogPrior');
  const now = numberOf(diary, 'fog', 'fogNow', 'fogCurrent', 'fogLatest', 'fogMean');
  if (up !== null) return [foggy(addDays(today, -beforeDays), 0), foggy(today, up)];
  return before === null || now === null
    ? []
    : [foggy(addDays(today, -beforeDays), before), foggy(today, now)];
}

const beforeDays = 60;

const fact = <Value extends Json>(
  type: FactType<Value>,
  source: string,
  value: Value | null,
): Fact => factOf(type, { id: `${source}#${type.name}`, date: null, source, value });
