import type { ReactNode } from 'react';
import {
  broken,
  fixtureId,
  fixtureNow,
  InClinic,
  type Reading,
  ready,
  refused,
  unreachable,
  waiting,
} from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import type { CaseloadRowView } from '#registry';
import { Caseload, type CaseloadPage } from './caseload.tsx';
import type { CaseloadQuestion } from './caseload-question.ts';

export const wholePages = true;

type Change = CaseloadRowView['peg'];
const unknown: Change = {
  first: null,
  latest: null,
  firstDay: null,
  latestDay: null,
  answered: null,
  meaningful: null,
};
const change = (first: number, latest: number, meaningful: Change['meaningful']): Change => ({
  first,
  latest,
  firstDay: '2026-08-20' as LocalDate,
  latestDay: '2026-11-20' as LocalDate,
  answered: null,
  meaningful,
});

const quiet: CaseloadRowView = {
  patientId: fixtureId<'PatientId'>(1),
  name: 'Noor Aziz',
  birthDate: '1974-02-11' as LocalDate,
  recordNumber: 'P-101',
  ageYears: 52,
  language: 'ar',
  stage: 'in-care',
  step: 2,
  weeksInStep: 9,
  attention: 0,
  attentionWhy: null,
  openFindings: 0,
  peg: change(6, 4.8, 'better'),
  phq: change(12, 6, 'better'),
  gad: { ...change(8, 7, 'same'), answered: { given: 6, of: 7 } },
  sleep: change(48, 47, 'same'),
  painWeeks: [6, 6, 5.5, 5.8, 5.2, 5, 5.1, 4.9, 5, 4.8, 4.6, 4.7],
  moodWeeks: [4, 4.2, 4.1, 4.6, 5, 5.2, 5, 5.4, 5.6, 5.5, 5.8, 6],
  sleepWeeks: [5, 5.2, 5, null, null, 5.5, 5.6, 5.4, 5.8, 6, 6, 6.1],
  lastDiaryDay: '2026-11-24' as LocalDate,
  lastContactAt: '2026-11-19T09:00:00.000Z' as Instant,
  nextDueAt: '2026-12-09T09:00:00.000Z' as Instant,
};

const rows: readonly CaseloadRowView[] = [
  {
    ...quiet,
    patientId: fixtureId<'PatientId'>(2),
    name: 'Rosa Marín',
    ageYears: 47,
    language: 'es',
    step: 2,
    weeksInStep: 3,
    attention: 4,
    attentionWhy: { en: 'Item 9 of the PHQ-9 was answered above zero. Safety review today.' },
    openFindings: 3,
    peg: change(6.2, 7.1, 'worse'),
    phq: change(11, 16, 'worse'),
    gad: change(9, 10, 'same'),
    painWeeks: [6, 6.2, 6.1, 6.4, 6.6, 6.5, 6.8, 7, 7, 7.2, 7.1, 7.3],
    lastContactAt: '2026-11-06T09:00:00.000Z' as Instant,
    nextDueAt: '2026-11-25T08:00:00.000Z' as Instant,
  },
  {
    ...quiet,
    patientId: fixtureId<'PatientId'>(3),
    name: 'Dev Patel',
    ageYears: 61,
    language: 'en',
    attention: 3,
    attentionWhy: {
      en: 'Two parts of the plan compete: night sedative, balance practice at 07:00.',
    },
    peg: change(7, 6.8, 'same'),
  },
  {
    ...quiet,
    patientId: fixtureId<'PatientId'>(4),
    name: 'Mina Kovač',
    ageYears: 33,
    language: 'en',
    stage: 'intake-open',
    step: null,
    weeksInStep: null,
    attention: 1,
    attentionWhy: { en: 'Intake begun 5 days ago and not handed in.' },
    peg: unknown,
    phq: unknown,
    gad: unknown,
    sleep: unknown,
    painWeeks: Array<null>(12).fill(null),
    moodWeeks: Array<null>(12).fill(null),
    sleepWeeks: Array<null>(12).fill(null),
    lastDiaryDay: null,
    lastContactAt: null,
    nextDueAt: null,
  },
  quiet,
];

const counts = {
  all: 47,
  safety: 1,
  'to-decide': 6,
  'not-improving': 4,
  'lost-contact': 2,
  overdue: 3,
  'intake-open': 5,
};
const everybody: CaseloadQuestion = { filter: 'all', sort: 'attention' };
const page = (shown: readonly CaseloadRowView[], next: string | null = null): CaseloadPage => ({
  rows: [...shown],
  next,
  counts: shown.length === 0 ? {} : counts,
  countedAt: fixtureNow,
});

const shown = (reading: Reading<CaseloadPage>, question = everybody): ReactNode => (
  <InClinic>
    <main className="work">
      <Caseload question={question} page={reading} onAsk={() => {}} mayRegister mayImport />
    </main>
  </InClinic>
);

/** Every state of the caseload. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'people who need the team': shown(ready(page(rows, 'cursor'))),
  'second page by name': shown(ready(page(rows.slice(2))), {
    filter: 'all',
    sort: 'name',
    after: 'cursor',
  }),
  'nobody yet': shown(ready(page([]))),
  'nobody matches': shown(ready({ rows: [], next: null, counts, countedAt: fixtureNow }), {
    filter: 'lost-contact',
    sort: 'attention',
    search: 'Rosa',
  }),
  loading: shown(waiting),
  'no connection': shown(unreachable),
  'not for this role': shown(refused),
  'server busy': shown(broken),
};
