import { addDays, type LocalDate } from '#kernel';
import type { Registration } from '#profile';
import { familyNames, givenNames, patientAccounts } from './cast.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type Course, type DayOfCourse, daysOf, spread } from './course.ts';

/** One filled-in questionnaire: whole answers in item order. */
export type Reading = {
  readonly day: LocalDate;
  readonly instrument: 'phq9' | 'gad7' | 'peg';
  readonly answers: readonly number[];
};

/** One person's record as it happened, free of ids and database: the loader plays it through the rooms. */
export type Story = {
  readonly key: string;
  readonly person: Omit<Registration, 'patientId'>;
  readonly account: { readonly accountId: string; readonly email: string } | null;
  readonly registeredOn: LocalDate;
  readonly facts: readonly { readonly name: string; readonly value: unknown; readonly since?: LocalDate }[];
  /** What was answered in the intake besides the readings of the same day; null: not handed in yet. */
  readonly intake: {
    readonly day: LocalDate;
    readonly matters: string;
    readonly bodyMap: Readonly<Record<string, number>>;
    readonly sleepGate: readonly [number, number, number];
  } | null;
  readonly readings: readonly Reading[];
  /** The step a clinician accepted, and the template the plan came from. */
  readonly step: { readonly step: number; readonly on: LocalDate; readonly template: string } | null;
  readonly diary: readonly DayOfCourse[];
};

type Outline = {
  readonly key: string;
  readonly person: Omit<Registration, 'patientId'>;
  readonly account?: { readonly accountId: string; readonly email: string };
  readonly weeks: number;
  readonly matters: string;
  readonly bodyMap: Readonly<Record<string, number>>;
  readonly sleepGate: readonly [number, number, number];
  readonly facts: Story['facts'];
  readonly course: Course;
  readonly phq: readonly number[];
  readonly gad: readonly number[];
  readonly step: { readonly step: number; readonly template: string };
};

const person = (
  givenName: string,
  familyName: string,
  birthDate: string,
  sex: 'F' | 'M' | 'X',
  language: Registration['language'] = 'en',
): Omit<Registration, 'patientId'> => ({
  givenName,
  familyName,
  birthDate: birthDate as LocalDate,
  sex,
  language,
  reading: 'standard',
  interpreterNeeded: false,
});

const rosa: Outline = {
  key: 'rosa',
  person: { ...person('Rosa', 'Alvarez', '1979-04-12', 'F', 'es'), interpreterNeeded: true, phone: '+1 555 0111' },
  account: patientAccounts.rosa,
  weeks: 20,
  matters: 'Lift my granddaughter again without fear.',
  bodyMap: { 'back-lower': 6, 'back-neck': 5, 'front-hand-left': 4, 'front-hand-right': 4, 'front-knee-right': 3 },
  sleepGate: [1, 1, 1],
  facts: [
    { name: 'pain-since', value: '2021-06-01' },
    { name: 'conditions', value: ['rheumatoid-arthritis', 'widespread-pain'] },
    { name: 'work-pattern', value: { nightShift: true, drivesForWork: false, operatesMachines: false } },
    { name: 'weekly-minutes', value: 180 },
  ],
  course: {
    pain: [6.2, 4.8],
    mood: [4, 5.4],
    sleep: [4, 5],
    inertia: 0.45,
    swing: 0.8,
    flares: [
      { daysBack: 2, days: 3, extra: 3.6 },
      { daysBack: 61, days: 5, extra: 2.5 },
    ],
    filled: [0.95, 0.8],
  },
  phq: [15, 14, 12, 11, 9],
  gad: [11, 10, 9, 8, 8],
  step: { step: 2, template: 'step-2-combined' },
};

const dev: Outline = {
  key: 'dev',
  person: { ...person('Dev', 'Raman', '1965-01-30', 'M'), phone: '+1 555 0112' },
  account: patientAccounts.dev,
  weeks: 16,
  matters: 'Drive to see my brother without stopping every ten miles.',
  bodyMap: { 'back-lower': 7, 'back-thigh-left': 4 },
  sleepGate: [1, 1, 0],
  facts: [
    { name: 'pain-since', value: '2014-03-01' },
    { name: 'conditions', value: ['chronic-low-back-pain'] },
    { name: 'work-pattern', value: { nightShift: false, drivesForWork: false, operatesMachines: false } },
    { name: 'distance-km', value: 80 },
    { name: 'weekly-minutes', value: 150 },
  ],
  course: {
    pain: [7, 6.3],
    mood: [5, 5.5],
    sleep: [4, 4.5],
    inertia: 0.5,
    swing: 0.7,
    flares: [{ daysBack: 40, days: 4, extra: 2 }],
    filled: [0.8, 0.55],
  },
  phq: [12, 12, 10, 10],
  gad: [6, 5, 5, 4],
  step: { step: 2, template: 'step-2-combined' },
};

const mina: Outline = {
  key: 'mina',
  person: { ...person('Mina', 'Kovac', '1993-08-21', 'F'), phone: '+1 555 0113' },
  account: patientAccounts.mina,
  weeks: 10,
  matters: 'Sit on the floor and play with my son.',
  bodyMap: { 'front-knee-left': 5, 'front-knee-right': 4, 'front-hip-left': 4 },
  sleepGate: [1, 1, 1],
  facts: [
    { name: 'pain-since', value: '2024-11-01' },
    { name: 'conditions', value: ['knee-pain', 'hip-pain'] },
    { name: 'work-pattern', value: { nightShift: false, drivesForWork: false, operatesMachines: false } },
    { name: 'weekly-minutes', value: 120 },
  ],
  course: {
    pain: [5, 3.4],
    mood: [7, 7.4],
    sleep: [3, 5.5],
    inertia: 0.4,
    swing: 0.8,
    flares: [],
    filled: [0.95, 0.85],
  },
  phq: [5, 4, 3],
  gad: [4, 3, 3],
  step: { step: 1, template: 'step-1-self-management' },
};

const monthDays = 28;

function told(outline: Outline, today: LocalDate, chance: Chance): Story {
  const dayCount = outline.weeks * 7;
  const start = addDays(today, -dayCount);
  const diary = daysOf(outline.course, start, dayCount, chance);
  const monthly = outline.phq.map((_, month) => addDays(start, month * monthDays)).filter((day) => day < today);
  return {
    key: outline.key,
    person: outline.person,
    account: outline.account ?? null,
    registeredOn: addDays(start, -6),
    facts: outline.facts,
    intake: { day: start, matters: outline.matters, bodyMap: outline.bodyMap, sleepGate: outline.sleepGate },
    readings: monthly.flatMap((day, month) => readingsOn(day, month, outline, diary, chance)),
    step: { ...outline.step, on: addDays(start, 2) },
    diary,
  };
}

function readingsOn(
  day: LocalDate,
  month: number,
  outline: Outline,
  diary: readonly DayOfCourse[],
  chance: Chance,
): readonly Reading[] {
  const week = diary.filter((one) => one.day >= addDays(day, month === 0 ? 0 : -7) && one.day <= addDays(day, 7));
  const mean = (of: (one: DayOfCourse) => number): number =>
    week.length === 0 ? Math.round(outline.course.pain[0]) : Math.round(week.reduce((sum, one) => sum + of(one), 0) / week.length);
  const pain = mean((one) => one.pain);
  const way = mean((one) => one.inTheWay);
  // Item 9 stays 0 in the demo's readings: the alarm is something a visitor tries, not something they find.
  const phq = [...spread(outline.phq[month] ?? 0, 8, 3, chance), 0];
  return [
    { day, instrument: 'peg', answers: [pain, way, Math.min(10, way + 1)] },
    { day, instrument: 'phq9', answers: phq },
    { day, instrument: 'gad7', answers: spread(outline.gad[month] ?? 0, 7, 3, chance) },
  ];
}

/** One of the many: drawn from three typical courses (better, same, worse). */
function oneOfMany(number: number, today: LocalDate, chance: Chance): Story {
  const way = chance.pick(['better', 'better', 'same', 'worse'] as const);
  const start = 4 + chance.uniform() * 4;
  const shift = way === 'better' ? -1.8 : way === 'worse' ? 1 : 0;
  const weeks = 6 + Math.floor(chance.uniform() * 30);
  const phqStart = Math.floor(4 + chance.uniform() * 15);
  const birthYear = 1948 + Math.floor(chance.uniform() * 55);
  const outline: Outline = {
    key: `many-${number}`,
    person: person(chance.pick(givenNames), chance.pick(familyNames), `${birthYear}-0${1 + (number % 9)}-1${number % 9}`, chance.pick(['F', 'F', 'M'])),
    weeks,
    matters: chance.pick(['Walk to the shop and back.', 'Work a full week again.', 'Sleep through the night.', 'Garden on Sundays.']),
    bodyMap: { [chance.pick(['back-lower', 'back-neck', 'front-knee-left', 'front-hip-right'])]: Math.round(start) },
    sleepGate: chance.pick([[1, 1, 1], [0, 0, 0], [1, 0, 1]] as const),
    facts: [
      { name: 'pain-since', value: `${2012 + Math.floor(chance.uniform() * 12)}-05-01` },
      { name: 'conditions', value: [chance.pick(['chronic-low-back-pain', 'knee-osteoarthritis', 'neck-pain', 'widespread-pain'])] },
      { name: 'weekly-minutes', value: chance.pick([90, 120, 180, 240]) },
    ],
    course: {
      pain: [start, Math.max(1, start + shift)],
      mood: [5, 5 - shift * 0.6],
      sleep: [4.5, 4.5 - shift * 0.6],
      inertia: 0.45,
      swing: 0.8,
      flares: [],
      filled: [0.85, 0.3 + chance.uniform() * 0.5],
    },
    phq: Array.from({ length: Math.ceil(weeks / 4) }, (_, month) => Math.max(0, Math.round(phqStart + shift * month * 0.7 + chance.normal()))),
    gad: Array.from({ length: Math.ceil(weeks / 4) }, (_, month) => Math.max(0, Math.round(phqStart * 0.6 + shift * month * 0.4 + chance.normal()))),
    step: phqStart >= 10 ? { step: 2, template: 'step-2-combined' } : { step: 1, template: 'step-1-self-management' },
  };
  return told(outline, today, chance);
}

/** A person at the door: registered, link sent, nothing answered yet. */
function newcomer(number: number, today: LocalDate, chance: Chance): Story {
  return {
    key: `new-${number}`,
    person: person(chance.pick(givenNames), chance.pick(familyNames), `19${60 + number}-03-0${1 + number}`, 'F'),
    account: null,
    registeredOn: addDays(today, -1 - number),
    facts: [],
    intake: null,
    readings: [],
    step: null,
    diary: [],
  };
}

/** The whole demo clinic up to `today` (exclusive). The same seed and day tell the same stories. */
export function demoStories(today: LocalDate, seed = 20261125, many = 36): readonly Story[] {
  const chance = chanceFrom(seed);
  return [
    ...[rosa, dev, mina].map((outline) => told(outline, today, chance)),
    ...Array.from({ length: many }, (_, number) => oneOfMany(number, today, chance)),
    ...Array.from({ length: 3 }, (_, number) => newcomer(number, today, chance)),
  ];
}
