import { addDays, type LocalDate } from '#kernel';
import type { Registration } from '#profile';
import { familyNames, givenNames, patientAccounts } from './cast.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type Course, type DayOfCourse, daysOf, spread } from './course.ts';
import { type Told, toldAnswers } from './intake-answers.ts';

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
  readonly facts: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly since?: LocalDate;
  }[];
  /** Answers to the intake's own questions by item id; null: not handed in yet. The day's readings join them. */
  readonly intake: {
    readonly day: LocalDate;
    readonly answers: Readonly<Record<string, unknown>>;
  } | null;
  readonly readings: readonly Reading[];
  /** The step a clinician accepted, and the template the plan came from. */
  readonly step: {
    readonly step: number;
    readonly on: LocalDate;
    readonly template: string;
  } | null;
  readonly diary: readonly DayOfCourse[];
};

type Outline = {
  readonly key: string;
  readonly person: Omit<Registration, 'patientId'>;
  readonly account?: { readonly accountId: string; readonly email: string };
  readonly weeks: number;
  readonly brings: string;
  readonly matters: string;
  readonly bodyMap: Readonly<Record<string, number>>;
  readonly painYears: number;
  readonly workKind: string;
  readonly barriers: readonly string[];
  readonly sleepGate: readonly [number, number, number];
  readonly sleepQuality: number;
  readonly told?: Told;
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
): Omit<Registration, 'patientId'> => ({
  givenName,
  familyName,
  birthDate: birthDate as LocalDate,
  sex,
  language: 'en',
  reading: 'standard',
  interpreterNeeded: false,
});

const rosa: Outline = {
  key: 'rosa',
  person: {
    ...person('Rosa', 'Alvarez', '1979-04-12', 'F'),
    // PEG has no free Spanish words: her interpreter reads it with her at the clinic.
    language: 'es',
    interpreterNeeded: true,
    phone: '+1 555 0111',
  },
  account: patientAccounts.rosa,
  weeks: 20,
  brings: 'My joints are calm on paper, but everything hurts and I am so tired.',
  painYears: 5,
  workKind: 'night-shift',
  barriers: ['language', 'fear-of-movement'],
  sleepQuality: 3,
  matters: 'Lift my granddaughter again without fear.',
  bodyMap: { 'lower-back': 6, neck: 5, 'left-hand': 4, 'right-hand': 4, 'right-knee': 3 },
  sleepGate: [1, 1, 1],
  told: {
    kinds: { 'lower-back': ['aching', 'stiff'], neck: ['aching'], 'left-hand': ['burning'] },
    conditions: ['inflammatory-arthritis', 'fibromyalgia'],
    medicines: ['Methotrexate 15 mg on Fridays', 'Folic acid', 'Paracetamol when it is bad'],
    allergies: [],
    operations: ['Gallbladder, 2014'],
    treatments: { 'shop-medicine': 'little', exercise: 'worse', 'hands-on': 'little' },
    hard: { bend: 'cannot', lift: 'much', stairs: 'some', walk: 'none', housework: 'much' },
    coping: ['people', 'faith', 'busy'],
    support: 'one',
    interpreter: 'spoken',
    homeLanguage: 'Spanish',
    culture: 'I would like my husband to be there.',
    matters: ['family', 'sleep', 'work'],
    expectations: ['be-believed', 'do-more', 'understand'],
  },
  facts: [
    { name: 'conditions', value: ['inflammatory-arthritis', 'widespread-pain'] },
    { name: 'weekly-minutes', value: 300 },
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
  step: { step: 2, template: 'step-2-combined-care' },
};

const dev: Outline = {
  key: 'dev',
  person: { ...person('Dev', 'Raman', '1965-01-30', 'M'), phone: '+1 555 0112' },
  account: patientAccounts.dev,
  weeks: 16,
  brings: 'My back has been bad for years and I fear the pills are running my life.',
  painYears: 12,
  workKind: 'none',
  barriers: ['transport'],
  sleepQuality: 4,
  matters: 'Drive to see my brother without stopping every ten miles.',
  bodyMap: { 'lower-back': 7, 'left-upper-leg': 4 },
  sleepGate: [1, 1, 0],
  told: {
    kinds: { 'lower-back': ['stabbing', 'stiff'], 'left-upper-leg': ['electric', 'numb'] },
    conditions: ['heart-disease'],
    medicines: ['Oxycodone 20 mg twice a day', 'Zolpidem at night', 'Blood pressure pill'],
    allergies: ['Ibuprofen: stomach bleeding'],
    operations: ['Back operation, 2012'],
    treatments: { opioids: 'little', operation: 'none', injections: 'none', exercise: 'little' },
    hard: { walk: 'some', sit: 'much', stand: 'much', lift: 'cannot', bend: 'much' },
    activities: ['Drive for half an hour', 'Carry wood', 'Stand at the workbench'],
    coping: ['alone', 'creative'],
    support: 'sometimes',
    matters: ['independence', 'hobby', 'family'],
    expectations: ['fewer-medicines', 'do-more', 'sleep-better'],
  },
  facts: [
    { name: 'conditions', value: ['low-back-pain'] },
    { name: 'distance-km', value: 80 },
    { name: 'weekly-minutes', value: 300 },
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
  step: { step: 2, template: 'step-2-combined-care' },
};

const mina: Outline = {
  key: 'mina',
  person: { ...person('Mina', 'Kovac', '1993-08-21', 'F'), phone: '+1 555 0113' },
  account: patientAccounts.mina,
  weeks: 10,
  brings: 'My knees and hip hurt since I carried my son, and I hardly sleep.',
  painYears: 2,
  workKind: 'home-care',
  barriers: ['caring-for-others', 'time'],
  sleepQuality: 2,
  matters: 'Sit on the floor and play with my son.',
  bodyMap: { 'left-knee': 5, 'right-knee': 4, 'left-hip': 4 },
  sleepGate: [1, 1, 1],
  told: {
    kinds: { 'left-knee': ['aching'], 'right-knee': ['aching'], 'left-hip': ['stabbing'] },
    conditions: ['none'],
    medicines: [],
    allergies: [],
    operations: [],
    treatments: { exercise: 'lot', 'heat-cold-tens': 'little' },
    hard: { stairs: 'much', bend: 'some', stand: 'some', walk: 'none', 'wash-dress': 'none' },
    activities: ['Sit on the floor', 'Carry my son up the stairs'],
    coping: ['moving', 'people', 'breathing'],
    support: 'many',
    matters: ['family', 'sleep'],
    expectations: ['sleep-better', 'do-more'],
  },
  facts: [
    { name: 'conditions', value: ['knee-pain', 'hip-pain'] },
    { name: 'weekly-minutes', value: 240 },
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
  step: { step: 1, template: 'step-1-guided-self-management' },
};

const monthDays = 28;

function told(outline: Outline, today: LocalDate, chance: Chance): Story {
  const dayCount = outline.weeks * 7;
  const start = addDays(today, -dayCount);
  const diary = daysOf(outline.course, start, dayCount, chance);
  const monthly = outline.phq
    .map((_, month) => addDays(start, month * monthDays))
    .filter((day) => day < today);
  return {
    key: outline.key,
    person: outline.person,
    account: outline.account ?? null,
    registeredOn: addDays(start, -6),
    facts: outline.facts,
    intake: { day: start, answers: ownAnswers(outline) },
    readings: monthly.flatMap((day, month) => readingsOn(day, month, outline, diary, chance)),
    step: { ...outline.step, on: addDays(start, 2) },
    diary,
  };
}

function ownAnswers(outline: Outline): Readonly<Record<string, unknown>> {
  const [nights, months, daytime] = outline.sleepGate;
  return {
    consent: true,
    ...toldAnswers(outline.told ?? {}, outline.bodyMap),
    'what-brings': outline.brings,
    'pain-since': { amount: outline.painYears, unit: 'years' },
    'work-kind': outline.workKind,
    'drives-for-work': 'no',
    barriers: outline.barriers,
    matters: outline.matters,
    sleep_gate_1: nights,
    sleep_gate_2: months,
    sleep_gate_3: daytime,
    sleep_quality_1: outline.sleepQuality,
  };
}

function readingsOn(
  day: LocalDate,
  month: number,
  outline: Outline,
  diary: readonly DayOfCourse[],
  chance: Chance,
): readonly Reading[] {
  const week = diary.filter(
    (one) => one.day >= addDays(day, month === 0 ? 0 : -7) && one.day <= addDays(day, 7),
  );
  const mean = (of: (one: DayOfCourse) => number): number =>
    week.length === 0
      ? Math.round(outline.course.pain[0])
      : Math.round(week.reduce((sum, one) => sum + of(one), 0) / week.length);
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
  const weeks = 4 + Math.floor(chance.uniform() * 14);
  const phqStart = Math.floor(4 + chance.uniform() * 15);
  const birthYear = 1948 + Math.floor(chance.uniform() * 55);
  const outline: Outline = {
    key: `many-${number}`,
    person: person(
      chance.pick(givenNames),
      chance.pick(familyNames),
      `${birthYear}-0${1 + (number % 9)}-1${number % 9}`,
      chance.pick(['F', 'F', 'M']),
    ),
    weeks,
    brings: chance.pick([
      'Pain that will not go away.',
      'I want to understand my pain.',
      'I cannot do what I used to do.',
    ]),
    painYears: 1 + Math.floor(chance.uniform() * 14),
    workKind: chance.pick(['day', 'none', 'home-care', 'rotating']),
    barriers: chance.pick([[], ['transport'], ['time'], ['money', 'fatigue']]),
    sleepQuality: 2 + Math.floor(chance.uniform() * 6),
    matters: chance.pick([
      'Walk to the shop and back.',
      'Work a full week again.',
      'Sleep through the night.',
      'Garden on Sundays.',
    ]),
    bodyMap: { [chance.pick(['lower-back', 'neck', 'left-knee', 'right-hip'])]: Math.round(start) },
    sleepGate: chance.pick([
      [1, 1, 1],
      [0, 0, 0],
      [1, 0, 1],
    ] as const),
    facts: [
      {
        name: 'conditions',
        value: [chance.pick(['low-back-pain', 'osteoarthritis', 'neck-pain', 'widespread-pain'])],
      },
      { name: 'weekly-minutes', value: chance.pick([180, 240, 300]) },
    ],
    course: courseOf(start, shift, chance),
    phq: Array.from({ length: Math.ceil(weeks / 4) }, (_, month) =>
      Math.max(0, Math.round(phqStart + shift * month * 0.7 + chance.normal())),
    ),
    gad: Array.from({ length: Math.ceil(weeks / 4) }, (_, month) =>
      Math.max(0, Math.round(phqStart * 0.6 + shift * month * 0.4 + chance.normal())),
    ),
    step:
      phqStart >= 10
        ? { step: 2, template: 'step-2-combined-care' }
        : { step: 1, template: 'step-1-guided-self-management' },
  };
  return told(outline, today, chance);
}

function courseOf(start: number, shift: number, chance: Chance): Course {
  return {
    pain: [start, Math.max(1, start + shift)],
    mood: [5, 5 - shift * 0.6],
    sleep: [4.5, 4.5 - shift * 0.6],
    inertia: 0.45,
    swing: 0.8,
    flares: [],
    filled: [0.85, 0.3 + chance.uniform() * 0.5],
  };
}

/** A person at the door: registered, link sent, nothing answered yet. */
function newcomer(number: number, today: LocalDate, chance: Chance): Story {
  return {
    key: `new-${number}`,
    person: person(
      chance.pick(givenNames),
      chance.pick(familyNames),
      `19${60 + number}-03-0${1 + number}`,
      'F',
    ),
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
export function demoStories(today: LocalDate, seed = 20261125, many = 27): readonly Story[] {
  const chance = chanceFrom(seed);
  const stories = [
    ...[rosa, dev, mina].map((outline) => told(outline, today, chance)),
    ...Array.from({ length: many }, (_, number) => oneOfMany(number, today, chance)),
    ...Array.from({ length: 3 }, (_, number) => newcomer(number, today, chance)),
  ];
  return stories.map((story, index) => ({
    ...story,
    person: { ...story.person, recordNumber: `RC-${1001 + index}` },
  }));
}
