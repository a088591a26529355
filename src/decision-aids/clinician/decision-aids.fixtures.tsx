import type { ReactNode } from 'react';
import { type DecisionAidsOutput, decisionAids, recordDecisionAidUse } from '#decision-aids';
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
import { AidHint } from './aid-hint.tsx';
import { DecisionAids, OneAid } from './aids-screen.tsx';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(2);
const today = '2026-03-09' as LocalDate;

type Shown = DecisionAidsOutput['aids'][number];

const begins: readonly Shown[] = decisionAids.map((aid) => ({
  aid: {
    ...aid,
    options: aid.options.map((option, at) => ({
      ...option,
      good: [...option.good],
      bad: [...option.bad],
      offered: at < 2,
    })),
    evidence: aid.evidence.map(({ key, reference }) => ({ key, reference })),
  },
  fits: true,
  open: [
    {
      rule: 'DA-04',
      says: {
        en: 'The person ranks pain, a clear head, mood, sleep, weight, sex, driving and pregnancy; the ranking is kept with the part of the plan.',
      },
    },
  ],
  uses: [],
}));

const chosen: readonly Shown[] = begins.map((shown) => ({
  ...shown,
  open: [],
  uses: [
    {
      useId: fixtureId<'DecisionAidUseId'>(1),
      aid: shown.aid.id,
      aidVersion: shown.aid.version,
      ranked: ['clear-head', 'pain', 'sleep'],
      choice: 'psychotherapy',
      words: 'She wants to keep a clear head.',
      day: today,
      at: '2026-03-09T15:00:00.000Z' as Instant,
      byName: 'Dr Wu',
    },
    {
      useId: fixtureId<'DecisionAidUseId'>(2),
      aid: shown.aid.id,
      aidVersion: shown.aid.version,
      ranked: [],
      choice: null,
      words: null,
      day: '2026-03-02' as LocalDate,
      at: '2026-03-02T15:00:00.000Z' as Instant,
      byName: 'Ana Moreno',
    },
  ],
}));

const framed = (children: ReactNode): ReactNode => (
  <InClinic
    answers={[
      refusing(recordDecisionAidUse, {
        status: 422,
        code: 'not-offered',
        title: 'This cannot be kept as it is.',
      }),
    ]}
  >
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      {children}
    </main>
  </InClinic>
);

const page = (aids: Reading<DecisionAidsOutput>, mayDecide = true): ReactNode =>
  framed(<DecisionAids {...{ patientId, mayDecide, aids }} givenName="Rosa" />);
const of = (aids: readonly Shown[]): DecisionAidsOutput => ({ today, aids: [...aids] });
const [first] = begins;

/** Every state of the decision aids. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'before a choice': page(ready(of(begins))),
  chosen: page(ready(of(chosen))),
  'only to read': page(ready(of(chosen)), false),
  'noting a choice':
    first === undefined
      ? null
      : framed(
          <OneAid {...{ patientId, mayDecide: true, shown: first }} givenName="Rosa" writing />,
        ),
  'none fits': page(ready(of([]))),
  'on the step page': framed(<AidHint patientId={patientId} page={of(begins)} />),
  'on the step page, chosen': framed(<AidHint patientId={patientId} page={of(chosen)} />),
  loading: page(waiting),
  'no connection': page(unreachable),
  'not for this role': page(refused),
  'server busy': page(broken),
};
