import * as fc from 'fast-check';
import type { Id, LocalDate } from '#kernel';
import {
  type Aspects,
  approaches,
  aspectsFor,
  bodyRegions,
  constructs,
  disciplines,
  efforts,
  familyRoles,
  goalMeasures,
  indications,
  itemKinds,
  medicineSteps,
  messages,
  type PlanItem,
  passiveMethods,
  procedures,
} from '#plan';
import { anItem } from './plan-items.ts';

const yesNo = fc.boolean();
const someDay = fc.integer({ min: 1, max: 28 }).map((day) => {
  return `2026-03-${String(day).padStart(2, '0')}` as LocalDate;
});
const someTime = fc
  .integer({ min: 0, max: 47 })
  .map(
    (half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
  );

const anyAspects: fc.Arbitrary<Partial<Aspects>> = fc.record(
  {
    region: fc.constantFrom(...bodyRegions),
    weeks: fc.integer({ min: 0, max: 12 }),
    allDay: yesNo,
    indication: fc.constantFrom(...indications),
    method: fc.constantFrom(...passiveMethods),
    procedure: fc.constantFrom(...procedures),
    increases: yesNo,
    effort: fc.constantFrom(...efforts),
    dailyCap: fc.integer({ min: 10, max: 120 }),
    approach: fc.constantFrom(...approaches),
    message: fc.constantFrom(...messages),
    measure: fc.constantFrom(...goalMeasures),
    target: fc.integer({ min: 0, max: 40 }),
    familyRole: fc.constantFrom(...familyRoles),
    agreed: yesNo,
    language: fc.constantFrom('en', 'es'),
    readingGrade: fc.integer({ min: 3, max: 12 }),
    construct: fc.constantFrom(...constructs),
    promptsPerDay: fc.integer({ min: 0, max: 6 }),
    showsSleepScore: yesNo,
    remotePossible: yesNo,
    onDemand: yesNo,
    promptedInExposure: yesNo,
    asleep: yesNo,
    activityAllowed: yesNo,
    change: fc.constantFrom(...medicineSteps),
    supplyDays: fc.integer({ min: 1, max: 60 }),
  },
  { requiredKeys: [] },
);

const medicines = [
  { name: 'diazepam', class: 'benzodiazepine', prn: false, actsLong: true },
  { name: 'zopiclone', class: 'z-drug', prn: true, actsLong: false },
  { name: 'oxycodone', class: 'opioid', prn: false, actsLong: false },
  { name: 'pregabalin', class: 'gabapentinoid', prn: false, actsLong: false },
  { name: 'duloxetine', class: 'antidepressant', prn: false, actsLong: false },
  { name: 'methotrexate', class: 'dmard', prn: false, actsLong: false },
  { name: 'doxycycline', class: 'other', prn: false, actsLong: false },
] as const;

/** A part of any kind, which says some of what such a part may say. */
export const somePart: fc.Arbitrary<PlanItem> = fc
  .record({
    kind: fc.constantFrom(...itemKinds),
    discipline: fc.constantFrom(...disciplines),
    state: fc.constantFrom('proposed', 'active', 'active', 'held', 'ended'),
    startDay: fc.option(someDay),
    reviewDay: fc.option(someDay),
    aspects: anyAspects,
    at: fc.option(someTime),
    minutes: fc.option(fc.integer({ min: 1, max: 90 })),
    timesPerWeek: fc.option(fc.integer({ min: 1, max: 14 })),
    inPerson: yesNo,
    level: fc.integer({ min: 1, max: 3 }),
    medicine: fc.constantFrom(...medicines),
    from: someTime,
    until: someTime,
  })
  .map(
    ({
      kind,
      aspects,
      at,
      minutes,
      timesPerWeek,
      inPerson,
      level,
      medicine,
      from,
      until,
      ...said
    }) => {
      const may: readonly string[] = aspectsFor(kind);
      return anItem({
        ...said,
        kind,
        title: kind === 'medicine' ? medicine.name : kind,
        aspects: Object.fromEntries(Object.entries(aspects).filter(([name]) => may.includes(name))),
        dose: {
          ...(at === null ? {} : { at }),
          ...(minutes === null ? {} : { minutes }),
          ...(timesPerWeek === null ? {} : { timesPerWeek }),
          inPerson,
          ...(kind === 'exposure-step' ? { level } : {}),
          ...(kind === 'medicine' ? { medicine } : {}),
          ...(kind === 'sleep-window' ? { from, until } : {}),
        },
        ownerAccount: '01900000-0000-7000-8000-000000000001' as Id<'AccountId'>,
      });
    },
  );

export const somePlan = fc.array(somePart, { minLength: 1, maxLength: 14 });
