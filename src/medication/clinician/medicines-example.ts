import { fixtureId, fixtureNow } from '#http/clinician';
import type { LocalDate } from '#kernel';
import type { ListedMedicine, MedicinesOutput } from '#medication';

export const today = '2026-11-25' as LocalDate;

/** A medicine of a made-up list; name only what matters. */
export function aMedicine(
  number: number,
  name: string,
  said: Partial<ListedMedicine> = {},
): ListedMedicine {
  return {
    medicineId: fixtureId<'MedicineId'>(number),
    version: 1,
    name,
    strength: null,
    statedClass: null,
    dose: 1,
    unit: 'tablet',
    times: 1,
    per: 'day',
    asNeeded: false,
    route: 'oral',
    indication: 'back pain',
    prescriber: 'Dr Okoro',
    startedOn: '2024-03-04' as LocalDate,
    overTheCounter: false,
    state: 'taken',
    changedOn: null,
    changedUp: null,
    stoppedOn: null,
    stopReason: null,
    changeKind: 'added',
    changeWords: null,
    changedAt: '2026-10-12T09:00:00.000Z' as ListedMedicine['changedAt'],
    changedByName: 'Dr Okoro',
    knownOn: '2026-10-12' as LocalDate,
    lastAnswer: null,
    ...said,
  };
}

export const devsMedicines: readonly ListedMedicine[] = [
  aMedicine(1, 'Oxycodone', { strength: '20 mg', times: 3 }),
  aMedicine(2, 'Diazepam', {
    strength: '5 mg',
    indication: 'sleep',
    changedOn: '2026-11-20' as LocalDate,
    changedUp: true,
  }),
  aMedicine(3, 'Amitriptyline', { strength: '25 mg', times: 1 }),
  aMedicine(4, 'Ibuprofen', {
    strength: '400 mg',
    asNeeded: true,
    times: 3,
    overTheCounter: true,
    prescriber: null,
    indication: null,
    startedOn: null,
  }),
  aMedicine(5, 'Foozol', {
    dose: null,
    unit: null,
    times: null,
    route: null,
    lastAnswer: { on: today, answer: 'not-known', words: null, byName: 'Ana' },
  }),
  aMedicine(6, 'Gabapentin', {
    strength: '300 mg',
    state: 'stopped',
    stoppedOn: '2026-09-01' as LocalDate,
    stopReason: 'side-effect',
  }),
];

export const noMedicines: MedicinesOutput = {
  today,
  asOf: fixtureNow,
  freshDays: 90,
  medicines: [],
  review: null,
  drafts: [],
  planned: [],
  notes: [],
  tapers: [],
  concerns: [],
  team: [],
  names: [],
  health: [],
  others: [],
  cutOffs: { settings: [], country: 'US', siteId: null },
};

export const devsList: MedicinesOutput = {
  ...noMedicines,
  medicines: [...devsMedicines],
  review: {
    reviewId: fixtureId<'MedicineReviewId'>(20),
    day: '2026-10-12' as LocalDate,
    asked: 'person',
    nothingElse: true,
    wholeList: true,
    words: null,
    byName: 'Ana',
  },
  drafts: ['Vitamin D drops', 'the pink one for sleep'],
  planned: [
    {
      itemId: '1',
      name: 'Oxycodone',
      amount: '20 mg',
      timesPerWeek: 21,
      asNeeded: false,
      beginsOn: null,
      state: 'active',
    },
    {
      itemId: '2',
      name: 'Duloxetine',
      amount: '30 mg',
      timesPerWeek: 7,
      asNeeded: false,
      beginsOn: '2026-11-20' as LocalDate,
      state: 'active',
    },
  ],
  notes: [
    {
      noteId: fixtureId<'MedicineNoteId'>(30),
      medicineId: fixtureId<'MedicineId'>(1),
      kind: 'otherwise',
      words: 'I only take two a day. Three make me dizzy.',
      at: '2026-11-24T18:20:00.000Z' as ListedMedicine['changedAt'],
      seenAt: null,
      seenByName: null,
    },
  ],
  health: [
    {
      recordId: fixtureId<'HealthRecordId'>(40),
      name: 'egfr',
      value: 54,
      unit: 'ml/min/1.73 m²',
      day: '2026-09-30' as LocalDate,
      byName: 'Dr Okoro',
    },
    {
      recordId: fixtureId<'HealthRecordId'>(41),
      name: 'sleepDisorderedBreathing',
      value: true,
      unit: null,
      day: '2026-09-30' as LocalDate,
      byName: 'Dr Okoro',
    },
    {
      recordId: fixtureId<'HealthRecordId'>(42),
      name: 'bloodPressure',
      value: { systolic: 142, diastolic: 88 },
      unit: 'mmHg',
      day: '2026-11-20' as LocalDate,
      byName: 'Ana Moreno',
      speaksUntil: '2027-02-18' as LocalDate,
    },
    {
      recordId: fixtureId<'HealthRecordId'>(43),
      name: 'severeInfection',
      value: false,
      unit: null,
      day: '2026-09-01' as LocalDate,
      byName: 'Dr Okoro',
      speaksUntil: '2026-09-15' as LocalDate,
    },
  ],
  others: [
    { id: 'age', name: 'person.age', value: 58, date: null, source: 'date of birth' },
    { id: 'egfr', name: 'lab.egfr', value: 54, date: '2026-09-30' as LocalDate, source: 'eGFR' },
    {
      id: 'breathing',
      name: 'condition.sleepDisorderedBreathing',
      value: true,
      date: '2026-09-30' as LocalDate,
      source: 'asked',
    },
  ],
};

const ana = {
  accountId: fixtureId<'AccountId'>(60),
  name: 'Ana Moreno',
  role: 'coordinator',
};

/** A taper of the oxycodone, with what goes on beside it. */
export const devsTaper: MedicinesOutput = {
  ...devsList,
  team: [ana],
  concerns: [
    {
      kind: 'mood',
      says: { en: 'PHQ-9 was 14 on 2026-11-02: mood is looked after at each step.' },
    },
  ],
  tapers: [
    {
      taperId: fixtureId<'TaperId'>(70),
      version: 2,
      medicineId: fixtureId<'MedicineId'>(1),
      startDaily: 60,
      unit: 'mg',
      steps: [
        {
          from: '2026-12-02' as LocalDate,
          daily: 54,
          supportedBy: ana.accountId,
          supportName: ana.name,
        },
        { from: '2026-12-30' as LocalDate, daily: 48.6, supportedBy: null, supportName: null },
      ],
      preference: 'agrees',
      preferenceWords: 'Slowly, and not over the holidays.',
      slowWhen: ['withdrawal', 'mood-falls', 'person-asks'],
      stopWhen: ['suicidal-thoughts', 'person-asks'],
      reason: null,
      state: 'agreed',
      changedAt: '2026-11-24T10:00:00.000Z' as ListedMedicine['changedAt'],
      changedByName: 'Dr Okoro',
      changeWords: null,
    },
  ],
};
