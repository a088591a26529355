import { own } from '#evidence';
import { defineRule, holdsTrue, presenceOf } from '#reasoning';
import { item9Consent, lawfulEmergency, summaryRequested } from '../facts.ts';

/** Where nobody asked for a summary there is nothing to leave out. */
export const saf14 = defineRule({
  id: 'SAF-14',
  version: 1,
  title: { en: 'Item 9 stays out of what is shared' },
  needs: {
    asked: presenceOf(summaryRequested),
    requested: summaryRequested,
    consent: item9Consent,
    emergency: lawfulEmergency,
  },
  parameters: {},
  checks: [
    {
      says: { en: 'The record says whether a shared summary was asked for' },
      holds: ({ asked }) => asked !== 'absent',
    },
    {
      says: { en: 'A shared summary was asked for' },
      holds: ({ requested }) => holdsTrue(requested),
    },
  ],
  proposes: {
    by: ({ consent, emergency }) => ({ en: said(consent === true, emergency === true) }),
  },
  severity: 'critical',
  owners: ['engine'],
  due: { hours: 0 },
  tasks: [
    {
      code: 'exclude-item9',
      within: { hours: 0 },
      when: ({ consent, emergency }) => consent !== true && emergency !== true,
    },
    {
      code: 'log-item9-disclosure',
      within: { hours: 0 },
      when: ({ consent, emergency }) => consent === true || emergency === true,
    },
  ],
  evidence: [own],
  derive: ({ requested, consent, emergency }) =>
    requested === true ? { item9Excluded: consent !== true && emergency !== true } : {},
  examples: {
    met: { known: { asked: 'fresh', requested: true } },
    justNotMet: { known: { asked: 'fresh', requested: false } },
    unknown: { known: { asked: 'without-value' } },
  },
});

function said(consent: boolean, emergency: boolean): string {
  if (emergency) {
    return 'A lawful emergency exception was invoked: what is passed on, to whom and why is logged.';
  }
  if (consent) {
    return 'The person agreed to share item 9 itself: only what they agreed to is passed on, and it is logged.';
  }
  return 'Item 9 and every safety answer stay out of the summary. They go in only with the consent of the person to just that, or under a lawful emergency exception, which is logged.';
}
