import { bao, contactTargetDays, firstContactDays, step2Phq } from '#evidence';
import { ask } from '#kernel';
import { atLeast, defineRule } from '#reasoning';
import { daysSinceEnrolment, followUpContactDays, phqAtEnrolment } from '../course-facts.ts';

export const sc23 = defineRule({
  id: 'SC-23',
  version: 1,
  title: { en: 'First follow-up contact within 4 weeks' },
  needs: {
    days: daysSinceEnrolment,
    contacts: followUpContactDays,
    enrolledWith: phqAtEnrolment,
  },
  parameters: { latest: firstContactDays, target: contactTargetDays, cut: step2Phq },
  checks: [
    {
      says: { en: 'PHQ-9 was {cut} or more when care with a care manager began' },
      holds: ({ enrolledWith }, { cut }) => atLeast(enrolledWith, cut),
    },
    {
      says: { en: 'Day {latest} since then is reached' },
      holds: ({ days }, { latest }) => atLeast(days, latest),
    },
    {
      says: { en: 'The care manager has not talked with the person after the first day' },
      holds: ({ contacts }) => ask(contacts, (on) => on.every((day) => day < 1)),
    },
  ],
  proposes: {
    en: 'The first follow-up contact is overdue (aim: within {target} days, {latest} at the latest). Get in touch now: it is tied to how people do.',
  },
  severity: 'warning',
  owners: ['care-manager'],
  due: { days: 0 },
  tasks: [{ code: 'care-manager-contact', within: { days: 0 } }],
  evidence: [bao],
  examples: {
    met: { known: { days: 28, contacts: [], enrolledWith: 10 } },
    justNotMet: { known: { days: 27, contacts: [], enrolledWith: 10 } },
    unknown: { known: { days: 28, enrolledWith: 10 } },
  },
});
