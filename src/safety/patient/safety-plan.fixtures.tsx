import type { ReactNode } from 'react';
import { PageHeading, PhoneShell, Stack } from '#design';
import type { Id, Instant } from '#kernel';
import type { SafetyLine, SafetyStep } from '#safety';
import { SafetyPlanForm } from './safety-plan-form.tsx';
import { KeepPlan } from './safety-plan-keep.tsx';
import type { MySafetyPlan } from './safety-plan-mine.ts';
import { SafetyPlanShown } from './safety-plan-page.tsx';
import { SafetyPlanSignedOut } from './safety-plan-signed-out.tsx';

export const wholePages = true;

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}` as Id<'SafetyLineId'>;
const line = (
  n: number,
  step: SafetyStep,
  words: string,
  phone: string | null = null,
): SafetyLine => ({
  lineId: id(n),
  step,
  words,
  phone,
  agreed: null,
});
const lines: readonly SafetyLine[] = [
  line(1, 'warning-signs', 'I stop answering the phone'),
  line(2, 'on-my-own', 'Warm shower, then the blue playlist'),
  line(3, 'people-and-places', 'The bench by the river'),
  line(4, 'people-who-help', 'My sister Ana', '+1 555 010 0001'),
  line(5, 'professionals', 'Dr Wu, weekdays', '+1 555 010 0002'),
  line(6, 'safer-place', 'My sister keeps the spare pills. I agree to this.'),
];
const at = '2026-11-24T15:00:00.000Z' as Instant;
const mine: MySafetyPlan = {
  plan: {
    version: 3,
    lines: [...lines],
    changed: { at, byName: 'Dr Wu', byKind: 'staff', together: true },
    lastTogether: { at, byName: 'Dr Wu' },
  },
  changeIds: [],
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
  personName: 'Rosa Marín',
};
const byMe: MySafetyPlan = {
  ...mine,
  plan: mine.plan && {
    ...mine.plan,
    changed: { at, byName: 'Rosa Marín', byKind: 'patient', together: false },
  },
};

const change = async () => 'phone' as const;
type Kept = Parameters<typeof SafetyPlanShown>[0]['kept'];
type Otherwise = Parameters<typeof SafetyPlanShown>[0]['otherwise'];
const shown = (kept: Kept, own: readonly SafetyLine[], otherwise: Otherwise = null): ReactNode => (
  <PhoneShell>
    <SafetyPlanShown
      kept={kept}
      lines={own}
      otherwise={otherwise}
      onChange={change}
      stays={{ on: false, set: () => {} }}
      sharedPhone={false}
    />
  </PhoneShell>
);
const ready = (value: MySafetyPlan, old = false): Kept => ({
  answer: { state: 'ready', value },
  old,
  at,
});

/** Every state of the safety plan on the phone. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'made together': shown(ready(mine), lines),
  'changed by me, without internet': shown(ready(byMe, true), lines),
  'none yet': shown(ready({ ...mine, plan: null }), []),
  'writing in a step': (
    <PhoneShell>
      <Stack>
        <PageHeading>My safety plan</PageHeading>
        <SafetyPlanForm
          step="people-who-help"
          lines={lines.slice(3, 4)}
          onChange={change}
          onClose={() => {}}
        />
      </Stack>
    </PhoneShell>
  ),
  'on a phone that others use too': (
    <PhoneShell>
      <Stack>
        <PageHeading>My safety plan</PageHeading>
        <KeepPlan stays={{ on: false, set: () => {} }} sharedPhone />
      </Stack>
    </PhoneShell>
  ),
  'signed out, kept on this phone': (
    <PhoneShell>
      <SafetyPlanSignedOut
        contacts={[]}
        plan={{
          owner: 'account:1',
          at,
          lines: lines.map(({ lineId, step, words, phone }) => ({ lineId, step, words, phone })),
          contacts: [...mine.crisisContacts],
        }}
      />
    </PhoneShell>
  ),
  'signed out, not kept here': (
    <PhoneShell>
      <SafetyPlanSignedOut contacts={[...mine.crisisContacts]} plan={null} />
    </PhoneShell>
  ),
  loading: shown({ answer: { state: 'loading' }, old: false, at: null }, []),
  'loading, numbers on the phone': shown(
    { answer: { state: 'loading' }, old: false, at: null },
    [],
    mine,
  ),
  'never fetched': shown(
    { answer: { state: 'failed', tryAgain: () => {} }, old: true, at: null },
    lines.slice(0, 1),
  ),
};
