import { fixtureId, fixtureNow } from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import type { LinkView, PlanItemView, PlanView } from '#plan';
import type { Team } from './plan-screen.tsx';

/** "The plan that fought itself": a night sedative, balance practice at seven, a sleep window. */
export const patientId = fixtureId<'PatientId'>(3);
export const today = '2026-11-25' as LocalDate;
export const now = fixtureNow;

const account = (n: number) => fixtureId<'AccountId'>(n);
export const team: Team = [
  { accountId: account(1), name: 'Dr Okoro', role: 'physician', jobTitle: 'Primary care' },
  { accountId: account(2), name: 'Ben Ruiz', role: 'physiotherapist', jobTitle: null },
  { accountId: account(3), name: 'Dr Wu', role: 'psychologist', jobTitle: 'Psychologist' },
];

export const sedative: PlanItemView = {
  itemId: fixtureId<'PlanItemId'>(1),
  version: 1,
  kind: 'medicine',
  discipline: 'primary-care',
  title: 'Zopiclone at night',
  why: 'Helps you fall asleep for a short time.',
  dose: {
    medicine: { name: 'Zopiclone', class: 'z-drug', prn: false, actsLong: false },
    amount: '7.5 mg',
    at: '23:00',
    timesPerWeek: 7,
  },
  ownerAccount: account(1),
  ownerName: 'Dr Okoro',
  ownerRole: 'physician',
  startDay: '2026-11-20' as LocalDate,
  reviewDay: '2026-12-04' as LocalDate,
  state: 'active',
  weeklyMinutes: 0,
  changedAt: '2026-11-20T10:00:00.000Z' as Instant,
  changedByName: 'Dr Okoro',
};
export const balance: PlanItemView = {
  ...sedative,
  itemId: fixtureId<'PlanItemId'>(2),
  kind: 'exposure-step',
  discipline: 'physiotherapy',
  title: 'Balance practice',
  why: 'You get steadier on your feet.',
  aim: 'Stand on one leg for 20 seconds',
  dose: { minutes: 10, timesPerWeek: 5, at: '15:00', level: 2 },
  ownerAccount: account(2),
  ownerName: 'Ben Ruiz',
  ownerRole: 'physiotherapist',
  weeklyMinutes: 50,
};
const sleepWindow: PlanItemView = {
  ...sedative,
  itemId: fixtureId<'PlanItemId'>(3),
  kind: 'sleep-window',
  discipline: 'psychology',
  title: 'Sleep window',
  why: 'Less time awake in bed makes sleep deeper.',
  dose: { from: '23:30', until: '06:00' },
  ownerAccount: account(3),
  ownerName: 'Dr Wu',
  ownerRole: 'psychologist',
  reviewDay: null,
};

const conflict: LinkView = {
  findingId: fixtureId<'FindingId'>(20),
  rule: 'COH-12',
  effect: 'conflict',
  severity: 'critical',
  message: { en: 'Balance practice falls into the hours when the night sedative still works.' },
  why: { en: 'Drowsiness makes falls more likely.' },
  itemIds: [sedative.itemId, balance.itemId],
  owners: ['Dr Okoro', 'Ben Ruiz'],
  citations: [{ key: 'own', grade: 'C', reference: 'Composite rule, to be signed off' }],
  missing: [],
  resolutions: [
    { code: 'move', words: { en: 'Move the practice to 15:00' }, changes: [] },
    { code: 'hold', words: { en: 'Hold the practice until the sedative is stopped' }, changes: [] },
  ],
  overruledBecause: null,
  acknowledgements: [
    {
      owner: account(1),
      ownerName: 'Dr Okoro',
      ownerRole: 'physician',
      acknowledgedAt: '2026-11-24T15:10:00.000Z' as Instant,
      acknowledgedByName: 'Dr Okoro',
    },
    {
      owner: account(2),
      ownerName: 'Ben Ruiz',
      ownerRole: 'physiotherapist',
      acknowledgedAt: null,
      acknowledgedByName: null,
    },
  ],
  acknowledgeBy: '2026-11-27T22:00:00.000Z' as Instant,
  ownWord: 'missing',
};
const helps: LinkView = {
  ...conflict,
  acknowledgements: [],
  findingId: null,
  rule: 'REI-02',
  effect: 'reinforces',
  severity: 'info',
  message: { en: 'Activity in the day and the sleep window help each other.' },
  why: { en: 'A steady day builds sleep pressure.' },
  itemIds: [balance.itemId, sleepWindow.itemId],
  missing: [],
  resolutions: [],
};
const overruled: LinkView = {
  ...conflict,
  findingId: fixtureId<'FindingId'>(21),
  rule: 'COH-16',
  severity: 'warning',
  message: { en: 'Two big changes begin within fourteen days.' },
  overruledBecause: 'Dev asked for both and is well supported at home.',
};

export const draft: PlanView = {
  planId: fixtureId<'PlanId'>(1),
  status: 'draft',
  version: 3,
  template: 'step-2-combined-care',
  whatMatters: 'To visit my brother and carry my own shopping.',
  frameVersion: 2,
  items: [sedative, { ...balance, dose: { ...balance.dose, at: '07:00' } }, sleepWindow],
  links: [conflict, helps, overruled],
  settledLinks: [
    {
      rule: 'COH-18',
      message: { en: 'Walk and Sleep window want the same hours: move the session.' },
      way: { en: 'Move Walk to 07:30' },
      byName: 'Ben',
      at: '2026-03-08T10:00:00.000Z' as Instant,
      minutesOpen: 95,
    },
  ],
  notChecked: [
    {
      rule: 'COH-15',
      severity: 'critical',
      title: { en: 'Sleep restriction and a condition that rules it out' },
      missing: [{ name: 'condition.epilepsy', label: { en: 'epilepsy' } }],
    },
  ],
  weeklyMinutes: 50,
  weeklyMinutesBudget: 40,
  responses: [],
  agreedVersion: null,
  mayActivate: false,
  blockedBy: [
    { en: 'A critical conflict is open: night sedative and balance practice.' },
    { en: 'Sleep window has no review day.' },
  ],
};

export const active: PlanView = {
  ...draft,
  status: 'active',
  version: 4,
  items: [
    sedative,
    balance,
    { ...sleepWindow, reviewDay: '2026-12-02' as LocalDate },
    { ...balance, itemId: fixtureId<'PlanItemId'>(4), title: 'Walking group', state: 'held' },
    { ...balance, itemId: fixtureId<'PlanItemId'>(5), title: 'Night stretch', state: 'ended' },
  ],
  links: [helps],
  weeklyMinutesBudget: 120,
  mayActivate: false,
  blockedBy: [],
  agreedVersion: 3,
  responses: [
    {
      responseId: fixtureId<'PlanResponseId'>(1),
      itemId: null,
      kind: 'agree',
      words: null,
      planVersion: 3,
      at: '2026-11-22T18:00:00.000Z' as Instant,
      seenAt: '2026-11-23T08:00:00.000Z' as Instant,
    },
    {
      responseId: fixtureId<'PlanResponseId'>(2),
      itemId: balance.itemId,
      kind: 'propose',
      words: 'Could I do it after the news at four?',
      planVersion: 4,
      at: '2026-11-24T18:00:00.000Z' as Instant,
      seenAt: null,
    },
  ],
};

export const templates = [
  {
    id: 'step-2-combined-care',
    step: 2,
    title: { en: 'Combined care for pain and mood' },
    says: { en: 'Twelve weeks, led by a care coordinator; case review in weeks 8 to 12.' },
    items: [
      {
        title: { en: 'Weekly call from your care coordinator' },
        discipline: 'coordination' as const,
        kind: 'visit' as const,
      },
      {
        title: { en: 'Talking therapy for pain and mood' },
        discipline: 'psychology' as const,
        kind: 'cbt-session' as const,
      },
    ],
  },
];
