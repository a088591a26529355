import { scepter, stepupAbsolute, stepupRelative, stepupWeeks } from '#evidence';
import { type LocalDate, not } from '#kernel';
import { atLeast, dayOfAsking, defineRule, isOneOf } from '#reasoning';
import { currentStep, interferenceAtStepStart, interferenceNow, stepSince } from '../facts.ts';
import { answered, fall, relativeFall, toATenth, weeksSince } from '../readings.ts';

export const sc12 = defineRule({
  id: 'SC-12',
  version: 2,
  title: { en: 'Step up after step 1' },
  needs: {
    step: currentStep,
    since: stepSince,
    today: dayOfAsking,
    from: interferenceAtStepStart,
    to: interferenceNow,
  },
  parameters: { least: stepupWeeks, relative: stepupRelative, absolute: stepupAbsolute },
  checks: [
    { says: { en: 'The person is in step 1' }, holds: ({ step }) => isOneOf(step, 1) },
    {
      says: { en: 'For {least} weeks or longer' },
      holds: ({ since, today }, { least }) => atLeast(weeksSince(since, today), least),
    },
    {
      says: { en: 'Interference fell neither by {relative%} nor by {absolute} points' },
      holds: ({ from, to }, by) => not(answered(from, to, by)),
    },
  ],
  proposes: {
    en: 'Offer step 2 (CBT, more physiotherapy, yoga or other); the person may veto one option.',
  },
  severity: 'advice',
  owners: ['pcp', 'patient'],
  due: null,
  tasks: [{ code: 'treatment-preference-decision-aid', within: { days: 14 } }],
  evidence: [scepter],
  contested: { en: 'SCEPTER results are pending; meeting either criterion counts as a response.' },
  derive: ({ from, to }) => {
    const share = relativeFall(from, to);
    const points = fall(from, to);
    if (share === null || points === null) return {};
    return {
      interferenceDelta: toATenth(-points),
      interferencePct: toATenth(-share * 100),
    };
  },
  examples: {
    met: { known: { step: 1, since: '2026-01-06' as LocalDate, from: 6, to: 4.3 } },
    justNotMet: { known: { step: 1, since: '2026-01-06' as LocalDate, from: 6, to: 4.2 } },
    unknown: { known: { step: 1, since: '2026-01-06' as LocalDate, from: 6 } },
  },
});
