import { bao, contactTargetDays, firstContactDays, step2Phq } from '#evidence';
import { ask, daysBetween, type LocalDate } from '#kernel';
import { atLeast, dayOfAsking, defineRule } from '#reasoning';
import { enrolledOn, followUpContactDays, phqAtEnrolment } from '../course-facts.ts';

export const sc23 = defineRule({
  id: 'SC-23',
  version: 1,
  title: { en: 'First follow-up contact within 4 weeks' },
  needs: {
    since: enrolledOn,
    today: dayOfAsking,
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
      holds: ({ since, today }, { latest }) =>
        atLeast(since === null ? null : daysBetween(since, today), latest),
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
    met: { known: { since: '2026-03-03' as LocalDate, contacts: [], enrolledWith: 10 } },
    justNotMet: { known: { since: '2026-03-04' as LocalDate, contacts: [], enrolledWith: 10 } },
    unknown: { known: { since: '2026-03-03' as LocalDate, enrolledWith: 10 } },
  },
});
