import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import {
  broken,
  canned,
  fixtureId,
  InClinic,
  ready,
  refused,
  unreachable,
  waiting,
} from '#http/clinician';
import type { Instant } from '#kernel';
import { changeSafetyPlan, readSafetyPlanHistory, type SafetyLine, type SafetyStep } from '#safety';
import { AgreeAction } from './safety-plan-agree.tsx';
import { SafetyPlanForm } from './safety-plan-form.tsx';
import { HistoryDialog } from './safety-plan-history.tsx';
import { SafetyPlanShown, type TeamSafetyPlan } from './safety-plan-screen.tsx';
import type { ChangePlan } from './safety-plan-use.ts';

export const wholePages = true;

const line = (
  n: number,
  step: SafetyStep,
  words: string,
  more: Partial<SafetyLine> = {},
): SafetyLine => ({
  lineId: fixtureId<'SafetyLineId'>(n),
  step,
  words,
  phone: null,
  agreed: null,
  ...more,
});
const lines: readonly SafetyLine[] = [
  line(1, 'warning-signs', 'I stop answering the phone'),
  line(2, 'warning-signs', 'The pain is all I think of'),
  line(3, 'on-my-own', 'Warm shower, then the blue playlist'),
  line(4, 'people-and-places', 'The bench by the river'),
  line(5, 'people-who-help', 'My sister Ana', { phone: '+1 555 010 0001' }),
  line(6, 'professionals', 'Dr Wu, weekdays', { phone: '+1 555 010 0002' }),
  line(7, 'safer-place', 'Amitriptyline: It stays in a locked box.', {
    agreed: { action: 'lock-box', medicine: 'Amitriptyline', consented: false },
  }),
];
const at = (time: string) => time as Instant;
const full: TeamSafetyPlan = {
  plan: {
    version: 4,
    lines: [...lines],
    changed: {
      at: at('2026-11-24T15:00:00.000Z'),
      byName: 'Dr Wu',
      byKind: 'staff',
      together: true,
    },
    lastTogether: { at: at('2026-11-24T15:00:00.000Z'), byName: 'Dr Wu' },
  },
  means: {
    known: [
      { medicine: 'Amitriptyline', kind: 'tricyclic' },
      { medicine: 'Oxycodone', kind: 'opioid' },
    ],
    maybeMore: true,
  },
  crisisContacts: [
    {
      label: { en: '988 Lifeline' },
      phone: '988',
      textNumber: '988',
      hours: { en: 'Day and night' },
    },
    { label: { en: 'Emergency service' }, phone: '911', textNumber: null, hours: null },
  ],
  clinic: { name: 'Riverside Clinic', phone: '+1 555 010 0100' },
};
const onThePhone: TeamSafetyPlan = {
  ...full,
  plan: full.plan && {
    ...full.plan,
    changed: {
      at: at('2026-11-25T07:00:00.000Z'),
      byName: 'Rosa Marín',
      byKind: 'patient',
      together: false,
    },
  },
};
const none: TeamSafetyPlan = { ...full, plan: null, means: { known: [], maybeMore: true } };
const versions = {
  versions: [
    {
      version: 2,
      at: at('2026-11-25T07:00:00.000Z'),
      byName: 'Rosa Marín',
      byKind: 'patient' as const,
      together: false,
      changes: [
        {
          kind: 'put' as const,
          line: line(3, 'on-my-own', 'Warm shower, then the blue playlist'),
          was: { words: 'Warm shower', phone: null, agreed: null },
          copyId: fixtureId<'SafetyLineId'>(90),
        },
        {
          kind: 'remove' as const,
          lineId: fixtureId<'SafetyLineId'>(91),
          was: { words: 'Call work', phone: null, agreed: null },
        },
      ],
    },
    {
      version: 1,
      at: at('2026-11-24T15:00:00.000Z'),
      byName: 'Dr Wu',
      byKind: 'staff' as const,
      together: true,
      changes: [],
    },
  ],
};

const patientId = fixtureId<'PatientId'>(2);
const idle: ChangePlan = {
  run: async () => true,
  busy: false,
  trouble: null,
  keptBoth: 0,
  newLineId: () => fixtureId<'SafetyLineId'>(99),
};
const page = (content: ReactNode): ReactNode => (
  <InClinic
    answers={[
      canned(readSafetyPlanHistory, versions),
      canned(changeSafetyPlan, { ...full, keptBoth: [fixtureId<'SafetyLineId'>(3)] }),
    ]}
  >
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      {content}
    </main>
  </InClinic>
);
const shown = (plan: Parameters<typeof SafetyPlanShown>[0]['plan'], mayEdit = true): ReactNode =>
  page(<SafetyPlanShown {...{ patientId, plan, mayEdit }} givenName="Rosa" />);

/** Every state of the safety plan in the record. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'made together': shown(ready(full)),
  'changed on the phone': shown(ready(onThePhone)),
  'none yet': shown(ready(none)),
  'only to read': shown(ready(full), false),
  'a step being written': page(
    <SafetyPlanForm
      step="people-who-help"
      lines={lines.slice(4, 5)}
      change={idle}
      onClose={() => {}}
    />,
  ),
  'agreeing about a medicine': page(
    <AgreeAction
      medicine="Oxycodone"
      givenName="Rosa"
      actions={['limit-supply', 'carer-held', 'naloxone']}
      change={idle}
      onClose={() => {}}
    />,
  ),
  'what changed': page(<HistoryDialog patientId={patientId} onClose={() => {}} />),
  loading: shown(waiting),
  'no connection': shown(unreachable),
  'not for this role': shown(refused),
  'server busy': shown(broken),
};
