import { impactTrial, relapsePlanDays, scamp } from '#evidence';
import { ask } from '#kernel';
import { defineRule, presenceOf } from '#reasoning';
import { relapsePlanSigned, stepOfCare } from '../course-facts.ts';

export const ew08 = defineRule({
  id: 'EW-08',
  version: 1,
  title: { en: 'A relapse plan, signed' },
  needs: { step: stepOfCare, signed: presenceOf(relapsePlanSigned) },
  parameters: { within: relapsePlanDays },
  checks: [
    {
      says: { en: 'The person goes on to continuation' },
      holds: ({ step }) => ask(step, (known) => known === 'continuation'),
    },
    { says: { en: 'No relapse plan is signed yet' }, holds: ({ signed }) => signed === 'absent' },
  ],
  proposes: {
    en: 'Write the relapse plan together and sign it: personal early signs, first actions, who to call, rules for medicines, and activity to start again at 50 to 80 % of the quota.',
  },
  severity: 'info',
  owners: ['care-manager', 'patient'],
  due: { days: 'within' },
  tasks: [{ code: 'sign-relapse-plan', within: { days: 'within' } }],
  evidence: [scamp, impactTrial],
  examples: {
    met: { known: { step: 'continuation' } },
    justNotMet: { known: { step: 'continuation', signed: 'fresh' } },
    unknown: { known: {} },
  },
});
