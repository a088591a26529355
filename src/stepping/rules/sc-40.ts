import { rehabilitation, step4Gain, step4Weeks, vaSteppedCare } from '#evidence';
import { anyOf, type LocalDate, not } from '#kernel';
import { atLeast, dayOfAsking, defineRule, holdsTrue, isOneOf } from '#reasoning';
import { highMedicationRisk, majorRoleLoss } from '../course-facts.ts';
import { currentStep, interferenceAtStepStart, interferenceNow, stepSince } from '../facts.ts';
import { relativeFall, weeksSince } from '../readings.ts';

export const sc40 = defineRule({
  id: 'SC-40',
  version: 1,
  title: { en: 'Enter step 4: interdisciplinary programme' },
  needs: {
    step: currentStep,
    since: stepSince,
    today: dayOfAsking,
    from: interferenceAtStepStart,
    to: interferenceNow,
    roleLoss: majorRoleLoss,
    risk: highMedicationRisk,
  },
  parameters: { least: step4Weeks, gain: step4Gain },
  checks: [
    { says: { en: 'The person is in step 3' }, holds: ({ step }) => isOneOf<unknown>(step, 3) },
    {
      says: { en: 'For {least} weeks or longer' },
      holds: ({ since, today }, { least }) => atLeast(weeksSince(since, today), least),
    },
    {
      says: { en: 'Interference did not fall by {gain%}' },
      holds: ({ from, to }, { gain }) => not(atLeast(relativeFall(from, to), gain)),
    },
    {
      says: { en: 'Work or a major role is lost, or the risk from medicines is high' },
      holds: ({ roleLoss, risk }) => anyOf([holdsTrue(roleLoss), holdsTrue(risk)]),
    },
  ],
  proposes: {
    en: 'Offer an interdisciplinary pain rehabilitation programme (more than 100 hours), or the psychiatric day clinic or ward.',
  },
  severity: 'advice',
  owners: ['case-lead'],
  due: { days: 28 },
  tasks: [{ code: 'refer-interdisciplinary-programme', within: { days: 28 } }],
  evidence: [rehabilitation, vaSteppedCare],
  examples: {
    met: { known: { step: 3, since: '2026-01-06' as LocalDate, from: 8, to: 5.7, roleLoss: true } },
    justNotMet: {
      known: { step: 3, since: '2026-01-06' as LocalDate, from: 8, to: 5.6, roleLoss: true },
    },
    unknown: { known: { step: 3, since: '2026-01-06' as LocalDate, from: 8, to: 5.7 } },
  },
});
