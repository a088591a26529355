import { doseChangeCheckDays, doseChangeContactDays, labels, ng222, own } from '#evidence';
import type { LocalDate } from '#kernel';
import { dayOfAsking, defineRule } from '#reasoning';
import { type Change, changedWithin } from '../changes.ts';
import { medicineChanges } from '../facts.ts';

const change = (on: string | null): Change => ({
  medicine: 'pregabalin',
  kind: 'start',
  groups: ['watchedAfterChange'],
  maybe: [],
  on: on as LocalDate | null,
  notAfter: null,
});

export const med18 = defineRule({
  id: 'MED-18',
  version: 1,
  title: { en: 'Get in touch after a start or change of dose' },
  needs: { changes: medicineChanges, today: dayOfAsking },
  parameters: { check: doseChangeCheckDays, contact: doseChangeContactDays },
  checks: [
    {
      says: {
        en: 'An antidepressant, gabapentinoid, opioid or steroid was started or changed in the last {contact} days',
      },
      holds: ({ changes, today }, { contact }) =>
        changedWithin(changes, {
          group: 'watchedAfterChange',
          kinds: ['start', 'increase', 'decrease', 'change'],
          today,
          withinDays: contact,
        }),
    },
  ],
  proposes: {
    en: 'Ask in the app from day 3 to day {check}, and get in touch within {contact} days: thinking, mood, sleep and falls.',
  },
  severity: 'advice',
  owners: ['care-manager'],
  due: { days: 'contact' },
  tasks: [
    { code: 'dose-change-app-check', within: { days: 'check' } },
    { code: 'dose-change-contact', within: { days: 'contact' } },
  ],
  evidence: [ng222, labels, own],
  examples: {
    met: { known: { changes: [change('2026-03-17')] } },
    justNotMet: { known: { changes: [change('2026-03-16')] } },
    unknown: { known: { changes: [change(null)] } },
  },
});
