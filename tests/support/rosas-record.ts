import type { AccountId, PatientId, SiteId } from '#access';
import type { readMe } from '#accounts';
import type { readWhoLooked } from '#audit';
import type { readFamilyView, readMyCircle } from '#circle';
import type { readMyDiary } from '#diary';
import type { OutputOf } from '#http';
import type { IntakeState } from '#intake';
import { addDays, type Id, type Instant, type LocalDate } from '#kernel';
import type { PlanItemView, readMyPlan } from '#plan';
import type { readMySafetyPlan } from '#safety';

/** An invented person's record as the server would tell it, for looking at screens without one. */
export const today = '2026-03-09' as LocalDate;
export const now = '2026-03-09T09:30:00.000Z' as Instant;

const id = <Name extends string>(number: number) =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id<Name>;
const patientId = id<'PatientId'>(1) as PatientId;
const siteId = id<'SiteId'>(2) as SiteId;
export const tom = id<'AccountId'>(3) as AccountId;

export const me = (kind: 'patient' | 'family' = 'patient'): OutputOf<typeof readMe> => {
  const name = kind === 'patient' ? 'Rosa Alvarez' : 'Tom Alvarez';
  const hat = { hat: `${kind}:${patientId}`, kind, name, role: null, siteId, patientId };
  return {
    mode: 'demo',
    singleSignOn: false,
    sendsMail: true,
    languages: [],
    account: {
      name,
      email: `${kind}@example.org`,
      secondFactorOn: false,
      wearing: hat,
      hats: [hat],
      permissions: [],
      language: 'en',
      timeZone: null,
    },
    intake: null,
  };
};

export const nobody: OutputOf<typeof readMe> = {
  mode: 'demo',
  singleSignOn: false,
  sendsMail: true,
  languages: [],
  account: null,
  intake: null,
};

type ItemPart = Pick<PlanItemView, 'kind' | 'discipline' | 'title' | 'why' | 'dose' | 'ownerName'>;

const item = (number: number, part: ItemPart): PlanItemView => ({
  ...part,
  itemId: id<'PlanItemId'>(number),
  version: 1,
  aim: undefined,
  ownerAccount: null,
  ownerRole: null,
  startDay: addDays(today, -20),
  reviewDay: addDays(today, 20),
  state: 'active',
  weeklyMinutes: 60,
  changedAt: `${addDays(today, -3)}T10:00:00.000Z` as Instant,
  changedByName: 'Ana Lima',
});

export const items: readonly PlanItemView[] = [
  item(11, {
    kind: 'medicine',
    discipline: 'primary-care',
    title: 'Duloxetine, in the morning',
    why: 'It helps with pain and with mood.',
    dose: {
      amount: '1 capsule',
      at: '08:00',
      timesPerWeek: 7,
      medicine: { name: 'Duloxetine', class: 'antidepressant', prn: false, actsLong: true },
    },
    ownerName: 'Dr Okoro',
  }),
  item(12, {
    kind: 'activity-quota',
    discipline: 'physiotherapy',
    title: 'Walk to the corner and back',
    why: 'Small, steady steps help your nerves calm down.',
    dose: { minutes: 12, timesPerWeek: 5, at: '11:00' },
    ownerName: 'Ben Adler',
  }),
  item(13, {
    kind: 'relaxation',
    discipline: 'psychology',
    title: 'Slow breathing',
    why: 'A longer breath out tells your body that it is safe.',
    dose: { minutes: 3, timesPerWeek: 7 },
    ownerName: 'Dr Wu',
  }),
  item(14, {
    kind: 'sleep-window',
    discipline: 'psychology',
    title: 'Up at the same time each day',
    why: 'A steady wake time makes sleep stronger.',
    dose: { from: '23:30', until: '07:00' },
    ownerName: 'Dr Wu',
  }),
  item(15, {
    kind: 'cbt-session',
    discipline: 'psychology',
    title: 'Talk with Dr Wu',
    why: 'To work on worry about pain.',
    dose: { minutes: 50, timesPerWeek: 1, inPerson: false },
    ownerName: 'Dr Wu',
  }),
  item(16, {
    kind: 'family-action',
    discipline: 'family',
    title: 'Walk with Tom on Tuesday',
    why: 'Walking together is easier.',
    dose: { minutes: 12, timesPerWeek: 1 },
    ownerName: 'Tom',
  }),
];

export const myPlan: OutputOf<typeof readMyPlan> = {
  plan: {
    planId: id<'PlanId'>(10),
    status: 'active',
    version: 4,
    template: null,
    frameVersion: 1,
    whatMatters: 'Walk to my sister’s house and stay for tea.',
    items: [...items],
    notChecked: [],
    settledLinks: [],
    links: [
      {
        findingId: id<'FindingId'>(20),
        rule: 'COH-01',
        effect: 'reinforces',
        severity: 'info',
        message: { en: 'The two help each other.' },
        why: { en: 'Steady sleep makes walking easier.' },
        itemIds: [id<'PlanItemId'>(12), id<'PlanItemId'>(14)],
        owners: [],
        citations: [],
        missing: [],
        resolutions: [],
        overruledBecause: null,
      },
    ],
    weeklyMinutes: 200,
    weeklyMinutesBudget: 240,
    responses: [
      {
        responseId: id<'PlanResponseId'>(30),
        itemId: id<'PlanItemId'>(12),
        kind: 'comment',
        words: 'The corner is steep. Can I walk to the park?',
        planVersion: 3,
        at: `${addDays(today, -5)}T10:00:00.000Z` as Instant,
        seenAt: `${addDays(today, -4)}T10:00:00.000Z` as Instant,
      },
    ],
    agreedVersion: 3,
    mayActivate: false,
    blockedBy: [],
  },
  marks: [1, 2, 4, 5, 7, 9].map((ago) => ({
    day: addDays(today, -ago),
    itemId: id<'PlanItemId'>(13),
    outcome: 'done' as const,
    reason: null,
    recordedAt: `${addDays(today, -ago)}T18:00:00.000Z` as Instant,
  })),
  team: [
    { name: 'Ana Lima', role: 'coordinator', jobTitle: 'Care coordinator' },
    { name: 'Dr Wu', role: 'psychologist', jobTitle: 'Pain psychologist' },
    { name: 'Ben Adler', role: 'physiotherapist', jobTitle: 'Physiotherapist' },
    { name: 'Dr Okoro', role: 'physician', jobTitle: 'Family doctor' },
  ],
  crisisContacts: [
    {
      label: { en: 'Crisis line' },
      phone: '000 123 456',
      textNumber: '00077',
      hours: { en: 'Day and night' },
    },
  ],
  clinic: { name: 'Riverside Clinic', phone: '+1 555 010 0100' },
  timeZone: 'Europe/Berlin',
  today,
};

const answered = [1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13];
export const safetyPlan: OutputOf<typeof readMySafetyPlan> = {
  plan: {
    version: 2,
    lines: [
      {
        lineId: id<'SafetyLineId'>(60),
        step: 'on-my-own',
        words: 'Warm shower, then the blue playlist',
        phone: null,
        agreed: null,
      },
      {
        lineId: id<'SafetyLineId'>(61),
        step: 'people-who-help',
        words: 'My sister Lucia',
        phone: '000 555 0101',
        agreed: null,
      },
    ],
    changed: { at: now, byName: 'Dr Mei Wu', byKind: 'staff', together: true },
    lastTogether: { at: now, byName: 'Dr Mei Wu' },
  },
  changeIds: [],
  crisisContacts: myPlan.crisisContacts,
  clinic: myPlan.clinic,
  personName: 'Rosa Alvarez',
};

export const diary: OutputOf<typeof readMyDiary> = {
  days: answered.toReversed().map((ago, index) => {
    const values = {
      pain: 3 + (index % 4),
      inTheWay: ago > 7 ? 6 : 4,
      mood: 5 + (index % 3),
      sleep: 3 + (index % 5),
      energy: 5,
    };
    return {
      day: addDays(today, -ago),
      ...values,
      entries: [
        {
          entryId: id<'DiaryEntryId'>(100 + ago),
          recordedAt: `${addDays(today, -ago)}T19:00:00.000Z` as Instant,
          ...values,
          note: null,
          sites: null,
          revisions: 1,
          backFilled: false,
        },
      ],
    };
  }),
};

/** Yesterday was answered on two phones, differently. */
export const diaryOfTwoPhones: OutputOf<typeof readMyDiary> = {
  days: diary.days.map((day) =>
    day.day === addDays(today, -1) ? { ...day, entries: day.entries.flatMap(onTwoPhones) } : day,
  ),
};

function onTwoPhones(entry: OutputOf<typeof readMyDiary>['days'][number]['entries'][number]) {
  const other = {
    ...entry,
    entryId: id<'DiaryEntryId'>(900),
    recordedAt: entry.recordedAt.replace('T19', 'T21') as Instant,
    pain: 9,
    note: 'The evening was hard',
    device: 2,
  };
  return [{ ...entry, device: 1 }, other];
}

export const circle: OutputOf<typeof readMyCircle> = {
  members: [
    {
      accountId: tom,
      invitationId: null,
      name: 'Tom',
      relation: 'my husband',
      state: 'sharing',
      topics: ['pain', 'activity'],
      until: addDays(today, 60),
      joinedAt: now,
    },
  ],
  shareable: ['pain', 'mood', 'sleep', 'activity', 'medication', 'plan'],
};

export const family: OutputOf<typeof readFamilyView> = {
  patient: { givenName: 'Rosa' },
  state: 'sharing',
  topics: ['pain', 'plan'],
  until: addDays(today, 60),
  explains: { en: 'Rosa chooses what is shared. Everything else is private, like for anyone.' },
  helperActions: items.filter(({ kind }) => kind === 'family-action'),
  planItems: null,
  days: diary.days,
};

export const whoLooked: OutputOf<typeof readWhoLooked> = {
  days: [
    {
      day: addDays(today, -1),
      looks: [
        {
          who: { name: 'Ana Lima', role: { en: 'Care coordinator' }, you: false },
          what: [{ words: { en: 'Read your plan' }, times: 2, lastAt: now, refused: false }],
        },
      ],
    },
  ],
  before: null,
};

export const intake: IntakeState = {
  intakeId: id<'IntakeId'>(40),
  patient: { patientId, givenName: 'Rosa', language: 'en', reading: 'standard', today },
  clinic: myPlan.clinic,
  answers: [],
  asksItem9: true,
  phq2Positive: 3,
  gad2Positive: 3,
  crisisContacts: myPlan.crisisContacts,
  submittedAt: null,
  next: null,
};
