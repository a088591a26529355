import type { ReactNode } from 'react';
import { Card, Stack } from '#design';
import {
  broken,
  fixtureId,
  InClinic,
  type Reading,
  ready,
  refused,
  unreachable,
  waiting,
} from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import type { CardView } from '#worklist';
import { ActForm } from './act-form.tsx';
import { type Done, Worklist } from './worklist.tsx';
import type { WorklistQuestion } from './worklist-question.ts';

export const wholePages = true;

const card: CardView = {
  cardId: fixtureId<'CardId'>(1),
  patientId: fixtureId<'PatientId'>(2),
  patientName: 'Rosa Marín',
  birthDate: '1979-04-12' as LocalDate,
  queue: 'diary',
  findingId: fixtureId<'FindingId'>(3),
  rule: 'EW-10',
  severity: 'info',
  title: { en: 'Three bad days in a row' },
  why: {
    en: 'Pain was above her own 28-day mean plus one standard deviation on 22, 23 and 24 November (8, 8, 9; usual 5.6).',
  },
  because: {
    title: { en: 'A run of days worse than usual' },
    version: 1,
    signed: false,
    contested: 'how many days make a run differs between clinics.',
    facts: [
      {
        name: 'diary.pain',
        label: { en: 'Pain of the day' },
        value: '9',
        day: '2026-11-24' as LocalDate,
        source: 'diary',
        fresh: true,
      },
      {
        name: 'score.phq9',
        label: { en: 'PHQ-9' },
        value: '14',
        day: '2026-06-01' as LocalDate,
        source: 'intake',
        fresh: false,
      },
    ],
    missing: [{ name: 'sleep', label: { en: 'Sleep of the last nights' } }],
    sources: [
      { key: 'OWN', grade: 'composite', reference: 'No published rule; needs clinical sign-off.' },
    ],
  },
  ownerRole: 'coordinator',
  ownerName: 'Ana Lindqvist',
  raisedAt: '2026-11-24T19:10:00.000Z' as Instant,
  dueAt: '2026-11-27T12:00:00.000Z' as Instant,
  overdue: false,
  state: 'open',
  snoozedUntil: null,
  outcome: null,
  endedByName: null,
  lastEvents: [],
  acknowledgements: [],
  endsByOwners: false,
  ownWord: 'none',
  alertOpen: false,
  warningSignOpen: false,
};

const cards: readonly CardView[] = [
  {
    ...card,
    cardId: fixtureId<'CardId'>(4),
    queue: 'safety',
    severity: 'critical',
    rule: 'SAF-01',
    title: { en: 'Safety call' },
    why: { en: 'Item 9 of the PHQ-9 was answered above zero on 24 November at 22:10.' },
    dueAt: '2026-11-25T08:00:00.000Z' as Instant,
    overdue: true,
    ownerName: null,
  },
  {
    ...card,
    cardId: fixtureId<'CardId'>(5),
    patientName: 'Dev Patel',
    birthDate: '1965-02-03' as LocalDate,
    queue: 'step-proposal',
    rule: 'SC-20',
    findingId: null,
    because: null,
    severity: 'advice',
    title: { en: 'Step 2 is proposed' },
    lastEvents: [
      {
        kind: 'done',
        words: 'Spoke with Dev; he is unsure about talking therapy.',
        at: '2026-11-23T14:00:00.000Z' as Instant,
        byName: 'Ana Lindqvist',
      },
      {
        kind: 'hand-over',
        words: null,
        at: '2026-11-20T09:00:00.000Z' as Instant,
        byName: 'Dr Okoro',
      },
    ],
    why: { en: 'PHQ-9 is 14 and musculoskeletal pain has lasted 4 years.' },
  },
  card,
];

const warningSign: CardView = {
  ...card,
  cardId: fixtureId<'CardId'>(6),
  patientName: 'Carmen Ruiz',
  birthDate: '1988-09-30' as LocalDate,
  queue: 'safety',
  severity: 'critical',
  rule: 'RF-01',
  title: { en: 'Warning sign of the body' },
  why: { en: 'Emergency route: reach the person now.' },
  ownerRole: 'physician',
  ownerName: null,
  overdue: true,
  warningSignOpen: true,
};

const conflict: CardView = {
  ...card,
  cardId: fixtureId<'CardId'>(7),
  queue: 'plan',
  rule: 'COH-21',
  severity: 'warning',
  title: { en: 'Drowsy at the session' },
  why: {
    en: 'Balance steps begins 7.5 hours after Diazepam 5 mg: an earlier dose or a later session.',
  },
  ownerRole: 'physiotherapist',
  ownerName: 'Ben Ruiz',
  acknowledgements: [
    {
      owner: fixtureId<'AccountId'>(1),
      ownerName: 'Dr Okoro',
      ownerRole: 'physician',
      acknowledgedAt: '2026-11-24T16:20:00.000Z' as Instant,
      acknowledgedByName: 'Dr Okoro',
    },
    {
      owner: fixtureId<'AccountId'>(2),
      ownerName: 'Ben Ruiz',
      ownerRole: 'physiotherapist',
      acknowledgedAt: null,
      acknowledgedByName: null,
    },
  ],
  endsByOwners: true,
  ownWord: 'missing',
};

const counts = { safety: 1, 'step-proposal': 1, diary: 1 };
const everything: WorklistQuestion = {
  queue: null,
  overdue: false,
  mine: false,
  snoozed: false,
};
type Page = {
  cards: CardView[];
  counts: Record<string, number>;
  overdue: { cards: number; people: number };
};

const overdue = { cards: 2, people: 2 };

const shown = (
  reading: Reading<Page>,
  done: Done | null = null,
  question = everything,
): ReactNode => (
  <InClinic>
    <main className="work">
      <Worklist
        question={question}
        list={reading}
        mayAct
        done={done}
        onDone={() => {}}
        onUndo={() => {}}
        undoTrouble={null}
        onAsk={() => {}}
      />
    </main>
  </InClinic>
);

const acting = (kind: 'done' | 'snooze' | 'hand-over'): ReactNode => (
  <InClinic>
    <main className="work">
      <h1>Worklist</h1>
      <Card heading="From the diary">
        <Stack>
          <ActForm card={card} kind={kind} onClose={() => {}} onDone={() => {}} />
        </Stack>
      </Card>
    </main>
  </InClinic>
);

/** Every state of the worklist. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'a morning': shown(ready({ cards: [...cards], counts, overdue })),
  'one taken off, with undo': shown(ready({ cards: cards.slice(1), counts, overdue }), {
    card,
    words: 'Recorded as done: Rosa Marín.',
  }),
  'a warning sign of the body': shown(
    ready({ cards: [warningSign], counts: { safety: 1 }, overdue }),
  ),
  'a conflict to acknowledge': shown(ready({ cards: [conflict], counts: { plan: 1 }, overdue })),
  'only what is overdue': shown(ready({ cards: cards.slice(0, 1), counts, overdue }), null, {
    ...everything,
    overdue: true,
  }),
  'nothing is overdue': shown(
    ready({ cards: [], counts: {}, overdue: { cards: 0, people: 0 } }),
    null,
    { ...everything, overdue: true },
  ),
  'nothing waits': shown(ready({ cards: [], counts: {}, overdue })),
  'an empty queue': shown(ready({ cards: [], counts, overdue }), null, {
    ...everything,
    queue: 'contact',
  }),
  'put off': shown(
    ready({
      cards: [{ ...card, state: 'snoozed', snoozedUntil: '2026-11-30' as LocalDate }],
      counts,
      overdue,
    }),
    null,
    { ...everything, snoozed: true },
  ),
  'recording an outcome': acting('done'),
  'putting off': acting('snooze'),
  'handing over': acting('hand-over'),
  loading: shown(waiting),
  'no connection': shown(unreachable),
  'not for this role': shown(refused),
  'server busy': shown(broken),
};
