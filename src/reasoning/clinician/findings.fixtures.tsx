import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import {
  broken,
  canned,
  fixtureId,
  InClinic,
  type Reading,
  ready,
  refused,
  refusing,
  unreachable,
  waiting,
} from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import { decideFinding, type FindingView, replayFinding, undoDecision } from '#reasoning';
import type { DecisionKind } from './decide.tsx';
import { DecideForm } from './decide-form.tsx';
import { Findings } from './findings-screen.tsx';
import { TakeBack } from './take-back.tsx';
import { ToDecide } from './to-decide.tsx';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(2);

export const stepTwo: FindingView = {
  findingId: fixtureId<'FindingId'>(10),
  rule: {
    id: 'SC-20',
    version: 1,
    title: { en: 'Combined care for pain and mood' },
    hash: '9f2c41d07be3a815',
    review: 'not reviewed',
    signed: false,
  },
  status: 'fires',
  severity: 'advice',
  message: { en: 'Depression and long-lasting pain together: combined care is recommended.' },
  checks: [
    {
      says: { en: 'Any of these says low mood' },
      outcome: true,
      anyOf: [
        { says: { en: 'PHQ-9 is 10 or more' }, outcome: true },
        { says: { en: 'HADS-D is 11 or more' }, outcome: 'unknown' },
      ],
    },
    { says: { en: 'Musculoskeletal pain has lasted 3 months or more' }, outcome: true, anyOf: [] },
    { says: { en: 'An antidepressant was tried before' }, outcome: 'unknown', anyOf: [] },
    { says: { en: 'A safety episode is open' }, outcome: false, anyOf: [] },
  ],
  facts: [
    {
      name: 'phq-9',
      label: { en: 'PHQ-9' },
      value: '14',
      day: '2026-11-20' as LocalDate,
      source: 'intake',
      fresh: true,
    },
    {
      name: 'pain.months',
      label: { en: 'Months of pain' },
      value: '48',
      day: '2026-06-01' as LocalDate,
      source: 'record',
      fresh: false,
    },
  ],
  parameters: [
    {
      id: 'step2.phq',
      says: { en: 'PHQ-9 from which combined care is proposed' },
      value: '10',
      scope: 'default',
    },
  ],
  missing: [{ name: 'antidepressant-trials', label: { en: 'Antidepressants tried so far' } }],
  citations: [{ key: 'scamp', grade: 'S', reference: 'Kroenke K et al. JAMA 2009;301:2099–2110' }],
  contested: 'the first-line offer differs between countries.',
  owners: ['care-manager'],
  raisedAt: '2026-11-20T15:00:00.000Z' as Instant,
  dueAt: '2026-11-27T15:00:00.000Z' as Instant,
  endedAt: null,
  restsUntil: null,
  proposal: { kind: 'step', words: { en: 'Step 2: combined care for 12 weeks.' }, detail: {} },
  decisions: [],
  acknowledgements: [],
  ownWord: 'none',
};
const conflict: FindingView = {
  ...stepTwo,
  findingId: fixtureId<'FindingId'>(12),
  rule: { ...stepTwo.rule, id: 'COH-01', title: { en: 'Sedated during therapy' } },
  severity: 'warning',
  message: { en: '“Diazepam” and “Talking therapy” get in each other’s way.' },
  proposal: null,
};
/** Dr Okoro took note; the reader's own word is missing, and its day has passed. */
const acknowledgedByOne: FindingView = {
  ...conflict,
  dueAt: '2026-11-24T15:00:00.000Z' as Instant,
  owners: ['case-lead', 'prescriber', 'pt'],
  acknowledgements: [
    {
      owner: fixtureId<'AccountId'>(1),
      ownerName: 'Dr Okoro',
      ownerRole: 'physician',
      acknowledgedAt: '2026-11-23T09:15:00.000Z' as Instant,
      acknowledgedByName: 'Dr Okoro',
    },
    {
      owner: 'physiotherapist',
      ownerName: null,
      ownerRole: 'physiotherapist',
      acknowledgedAt: null,
      acknowledgedByName: null,
    },
  ],
  ownWord: 'missing',
};
const urgent: FindingView = {
  ...stepTwo,
  findingId: fixtureId<'FindingId'>(11),
  rule: { ...stepTwo.rule, id: 'SAF-01', title: { en: 'Item 9 positive' } },
  severity: 'critical',
  message: { en: 'Item 9 of the PHQ-9 was answered above zero.' },
  proposal: null,
  missing: [],
  contested: null,
};
const undecided: FindingView = {
  ...stepTwo,
  findingId: fixtureId<'FindingId'>(12),
  status: 'unknown',
  severity: 'warning',
  message: { en: 'A needed score is missing: sleep.' },
  proposal: null,
};
export const decided: FindingView = {
  ...stepTwo,
  findingId: fixtureId<'FindingId'>(13),
  endedAt: '2026-11-21T10:00:00.000Z' as Instant,
  decisions: [
    {
      decisionId: fixtureId<'DecisionId'>(2),
      kind: 'decline',
      reasonCode: 'patient-prefers-otherwise',
      reason: 'Rosa wants to try self-management first.',
      until: null,
      undoes: null,
      byName: 'Dr Wu',
      byRole: 'psychologist',
      at: '2026-11-21T10:00:00.000Z' as Instant,
    },
    {
      decisionId: fixtureId<'DecisionId'>(1),
      kind: 'snooze',
      reasonCode: null,
      reason: 'Waiting for the first visit.',
      until: '2026-11-21T08:00:00.000Z' as Instant,
      undoes: null,
      byName: 'Ana Lindqvist',
      byRole: 'coordinator',
      at: '2026-11-20T16:00:00.000Z' as Instant,
    },
  ],
};

const restsLater: FindingView = {
  ...stepTwo,
  findingId: fixtureId<'FindingId'>(14),
  rule: { ...stepTwo.rule, signed: true, review: 'signed by Dr Wu' },
  restsUntil: '2026-12-02T08:00:00.000Z' as Instant,
};

const page = (content: ReactNode): ReactNode => (
  <InClinic
    answers={[
      canned(replayFinding, { same: true, finding: stepTwo }),
      refusing(decideFinding, {
        status: 409,
        code: 'decided-meanwhile',
        title: 'Dr Wu decided this a minute ago.',
      }),
      refusing(undoDecision, {
        status: 409,
        code: 'facts-changed',
        title: 'The facts have changed since.',
      }),
    ]}
  >
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      {content}
    </main>
  </InClinic>
);

const list = (findings: Reading<readonly FindingView[]>, mayDecide = true): ReactNode =>
  page(
    <Findings
      patientId={patientId}
      mayDecide={mayDecide}
      isSettledInPlan={({ rule }) => rule.id === conflict.rule.id}
      findings={findings}
      all={false}
      onAll={() => {}}
    />,
  );

const deciding = (kind: DecisionKind, finding: FindingView = stepTwo): ReactNode =>
  page(
    <>
      <h2>Findings</h2>
      <h3>Combined care is recommended</h3>
      <DecideForm patientId={patientId} finding={finding} kind={kind} onClose={() => {}} />
    </>,
  );

/** Every state of findings and decisions. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'open findings': list(ready([urgent, stepTwo, undecided])),
  'a conflict that one owner acknowledged': list(ready([acknowledgedByOne])),
  'one’s own acknowledgement can be taken back': list(
    ready([{ ...acknowledgedByOne, ownWord: 'given' }]),
  ),
  'some put off': list(ready([stepTwo, restsLater])),
  'with what was decided': list(ready([decided])),
  'read only': list(ready([stepTwo]), false),
  'nothing waits': list(ready([])),
  accepting: deciding('accept'),
  'choosing another step': deciding('modify'),
  'accepting with a change': deciding('modify', undecided),
  declining: deciding('decline'),
  'putting off': deciding('snooze'),
  'taking a decision back is refused': page(<TakeBack patientId={patientId} finding={decided} />),
  'in one line each': page(<ToDecide patientId={patientId} findings={[urgent, stepTwo]} />),
  loading: list(waiting),
  'no connection': list(unreachable),
  'not for this role': list(refused),
  'server busy': list(broken),
};
