import { nobodyInParticular } from '#evidence';
import type { Id, Instant, LocalDate } from '#kernel';
import type { Dose, Person, PlanItem } from '#plan';

let count = 0;

/** A plan item with an owner and a review day; name only what the test is about. */
export function anItem(said: Partial<PlanItem> & Pick<PlanItem, 'kind'>): PlanItem {
  count += 1;
  return {
    itemId: idNumber<'PlanItemId'>(count),
    version: 1,
    discipline: 'physiotherapy',
    title: said.kind,
    why: 'It helps.',
    dose: {},
    ownerAccount: idNumber<'AccountId'>(1),
    ownerName: 'Ben',
    ownerRole: 'physiotherapist',
    startDay: '2026-03-02' as LocalDate,
    reviewDay: '2026-04-13' as LocalDate,
    state: 'proposed',
    ...said,
  };
}

export function idNumber<Name extends string>(number: number): Id<Name> {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id<Name>;
}

export const aNightSedative = (at: string | undefined, said: Partial<PlanItem> = {}): PlanItem =>
  anItem({
    kind: 'medicine',
    discipline: 'primary-care',
    title: 'Diazepam',
    dose: { ...timeOf(at), amount: '5 mg', medicine: medicine('benzodiazepine', true) },
    ownerName: 'Dr Okoro',
    ownerRole: 'physician',
    ...said,
  });

export const aMedicine = (name: Parameters<typeof medicine>[0], dose: Dose = {}): PlanItem =>
  anItem({
    kind: 'medicine',
    discipline: 'primary-care',
    title: name,
    dose: { amount: '1 tablet', medicine: medicine(name, false), ...dose },
    ownerName: 'Dr Okoro',
    ownerRole: 'physician',
  });

export const anExposureStep = (at: string | undefined, said: Partial<PlanItem> = {}): PlanItem =>
  anItem({
    kind: 'exposure-step',
    title: 'Balance steps',
    dose: { ...timeOf(at), minutes: 20, timesPerWeek: 3, level: 1 },
    ...said,
  });

export const aSleepWindow = (from = '23:30', until = '06:30'): PlanItem =>
  anItem({
    kind: 'sleep-window',
    discipline: 'psychology',
    title: 'Sleep window',
    dose: { from, until },
    ownerName: 'Dr Wu',
    ownerRole: 'psychologist',
  });

export const aWalk = (minutes: number, times: number, said: Partial<PlanItem> = {}): PlanItem =>
  anItem({
    kind: 'activity-quota',
    title: 'Walk',
    dose: { minutes, timesPerWeek: times },
    ...said,
  });

export const aPerson = (facts: Person['facts'] = []): Person => ({
  facts,
  settings: [],
  bearer: { ...nobodyInParticular, country: 'US' },
  asOf: '2026-03-09T08:00:00.000Z' as Instant,
  today: '2026-03-09' as LocalDate,
});

export const worksAs = (kind: string, drivesForWork: boolean | null = false): Person =>
  aPerson([
    {
      id: 'work',
      name: 'work.pattern',
      value: { kind, drivesForWork },
      date: '2026-03-01' as LocalDate,
      source: 'intake',
    },
  ]);

const timeOf = (at: string | undefined): Dose => (at === undefined ? {} : { at });

function medicine(name: NonNullable<Dose['medicine']>['class'], actsLong: boolean) {
  return { name, class: name, prn: false, actsLong };
}
