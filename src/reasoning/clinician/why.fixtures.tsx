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
import type { LocalDate } from '#kernel';
import type { WhyView } from '#reasoning';
import { decided, stepTwo } from './findings.fixtures.tsx';
import { Why } from './why-screen.tsx';

export const wholePages = true;

const asItWas: WhyView = {
  finding: stepTwo,
  asOf: stepTwo.raisedAt,
  today: '2026-11-20' as LocalDate,
  country: 'US',
  verdicts: [
    { rule: 'SAF-01', outcome: false },
    { rule: 'SC-70', outcome: 'unknown' },
  ],
  replay: 'same',
  now: {
    version: 1,
    hash: stepTwo.rule.hash,
    status: 'fires',
    severity: 'advice',
    message: stepTwo.message,
    checks: stepTwo.checks,
    changed: [],
    same: true,
  },
  readAt: fixtureNow,
};
const changedSince: WhyView = {
  ...asItWas,
  finding: decided,
  verdicts: [],
  replay: 'rule-changed',
  now: {
    version: 2,
    hash: '01ab3f0977cd2e60',
    status: 'not-met',
    severity: 'advice',
    message: stepTwo.message,
    checks: stepTwo.checks,
    changed: [
      {
        id: 'step2.phq',
        says: { en: 'PHQ-9 from which combined care is proposed' },
        was: '10',
        is: '15',
      },
    ],
    same: false,
  },
};

const page = (why: Reading<WhyView>): ReactNode => (
  <InClinic>
    <main className="work">
      <Why patientId={fixtureId<'PatientId'>(2)} why={why} />
    </main>
  </InClinic>
);

/** Every state of the page that replays a past finding. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'the same today': page(ready(asItWas)),
  'another wording today': page(ready(changedSince)),
  'out of the rulebook': page(ready({ ...asItWas, replay: 'rule-gone', now: null })),
  'comes out different': page(ready({ ...asItWas, replay: 'differs' })),
  loading: page(waiting),
  'no connection': page(unreachable),
  'not for this role': page(refused),
  'server busy': page(broken),
};
