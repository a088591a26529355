import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import {
  broken,
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
import type { FindingView } from '#reasoning';
import { type StepOutput, saveStepPreference } from '#stepping';
import { optionsExample } from './options-example.ts';
import { StepShown } from './step-screen.tsx';

export const wholePages = true;

const proposal: FindingView = {
  findingId: fixtureId<'FindingId'>(10),
  rule: {
    id: 'SC-20',
    version: 1,
    hash: 'a1b2c3',
    title: { en: 'Enter step 2: combined care with a care manager' },
    review: 'not yet signed off',
    signed: false,
  },
  status: 'fires',
  severity: 'advice',
  message: { en: 'Offer 12 weeks of an optimised antidepressant or psychotherapy, by preference.' },
  checks: [{ says: { en: 'PHQ-9 is 10 or more' }, outcome: true, anyOf: [] }],
  facts: [
    {
      name: 'score.phq',
      label: { en: 'PHQ-9 total' },
      value: '14',
      day: '2026-03-09' as LocalDate,
      source: 'PHQ-9',
      fresh: true,
    },
  ],
  parameters: [],
  missing: [],
  citations: [{ key: 'SCAMP', grade: 'read', reference: 'Kroenke K et al. JAMA 2009;301:2099' }],
  contested: null,
  owners: ['care-manager'],
  raisedAt: '2026-03-09T15:00:00.000Z' as Instant,
  dueAt: '2026-04-06T15:00:00.000Z' as Instant,
  endedAt: null,
  restsUntil: null,
  proposal: { kind: 'step', words: { en: 'Step 2 is proposed.' }, detail: { step: 2 } },
  decisions: [],
  acknowledgements: [],
  ownWord: 'none',
};

const overruled: FindingView = {
  ...proposal,
  findingId: fixtureId<'FindingId'>(11),
  endedAt: '2026-02-01T10:00:00.000Z' as Instant,
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
      at: '2026-02-01T10:00:00.000Z' as Instant,
    },
  ],
};

const begins: StepOutput = {
  today: '2026-03-09' as LocalDate,
  now: null,
  offer: {
    step: 2,
    change: 'start',
    responsible: 'coordinator',
    title: { en: 'Combined care with a care manager' },
    content: [
      { en: 'An optimised antidepressant or psychotherapy, by preference' },
      { en: 'Then pain self-management, or CBT for pain' },
    ],
    dose: { en: '12 weeks of treatment, then 6 self-management sessions or CBT over 12 weeks' },
    duration: { en: '24 weeks, case review in weeks 8 to 12, then 6 months of continuation' },
    reviewOn: '2026-05-04' as LocalDate,
    nextContactOn: '2026-03-23' as LocalDate,
    reasons: [
      { en: 'PHQ-9 is 10 or more (14)' },
      { en: 'Musculoskeletal pain for 3 months or longer' },
      { en: 'Nothing that is known opens a higher step' },
    ],
    up: [
      {
        step: 3,
        rule: 'SC-30',
        any: true,
        open: [{ en: 'PHQ-9 is 20 or more' }, { en: 'Complex polypharmacy' }],
        missing: [{ en: 'PCL-5 total' }],
      },
    ],
    down: [
      {
        step: 'continuation',
        rule: 'SC-50',
        any: false,
        open: [{ en: 'PHQ-9 is below 5, or fell by 50 % or more' }],
        missing: [],
      },
    ],
    options: [...optionsExample],
    hints: [{ en: 'Risk group high: physiotherapy that attends to fear and mood may be added.' }],
  },
  pending: proposal,
  decided: [],
  preference: null,
  access: [
    { en: 'Lives 80 km away: what can be by video or telephone?' },
    { en: 'Needs an interpreter' },
  ],
  lastTalk: null,
  lastConsultation: null,
};

const goesOn: StepOutput = {
  ...begins,
  now: {
    step: 'continuation',
    fromDay: '2026-01-05' as LocalDate,
    responsible: 'care-manager',
    reviewDay: '2026-03-30' as LocalDate,
  },
  offer: { ...begins.offer, step: 'continuation', change: 'none', hints: [], up: [], down: [] },
  pending: null,
  decided: [overruled],
  preference: {
    step: 2,
    preferred: 'psychotherapy',
    vetoed: 'antidepressant',
    words: 'No more pills.',
    at: '2026-01-05T10:00:00.000Z' as Instant,
    byName: 'Ana Lindqvist',
  },
  lastTalk: { day: '2026-03-01' as LocalDate, mode: 'telephone', byName: 'Ana Lindqvist' },
  lastConsultation: { day: '2026-02-01' as LocalDate, byName: 'Dr Wu' },
};

const bare = {
  title: null,
  content: [],
  dose: null,
  duration: null,
  reviewOn: null,
  nextContactOn: null,
  options: [],
  up: [],
  down: [],
  hints: [],
};
const onHold: StepOutput = {
  ...goesOn,
  offer: {
    ...bare,
    step: null,
    change: 'hold',
    responsible: 'physician',
    reasons: [{ en: 'A safety alert is not closed yet' }],
  },
  decided: [],
};
const tooLittle: StepOutput = {
  ...begins,
  offer: { ...bare, step: null, change: 'unknown', responsible: null, reasons: [] },
  pending: null,
};

const page = (step: Reading<StepOutput>, may = true): ReactNode => (
  <InClinic
    answers={[
      refusing(saveStepPreference, {
        status: 422,
        code: 'not-a-choice',
        title: 'This cannot be kept as it is.',
      }),
    ]}
  >
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      <StepShown
        patientId={fixtureId<'PatientId'>(2)}
        givenName="Rosa"
        mayDecide={may}
        mayAct={may}
        step={step}
      />
    </main>
  </InClinic>
);

/** Every state of the step of care. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'a step is proposed': page(ready(begins)),
  'continuation, with what was said and decided': page(ready(goesOn)),
  'on hold': page(ready(onHold)),
  'too little is known': page(ready(tooLittle)),
  'read only': page(ready(begins), false),
  loading: page(waiting),
  'no connection': page(unreachable),
  'not for this role': page(refused),
  'server busy': page(broken),
};
