import { item9Positive, knart } from '#evidence';
import { item9Answer } from '#measures';
import { atLeast, defineRule } from '#reasoning';

export const saf01 = defineRule({
  id: 'SAF-01',
  version: 1,
  title: { en: 'Item 9 of PHQ-9 is positive' },
  needs: { answer: item9Answer },
  parameters: { positive: item9Positive },
  checks: [
    {
      says: { en: 'Item 9 (better off dead, or hurting oneself) was answered {positive} or more' },
      holds: (known, { positive }) => atLeast(known.answer, positive),
    },
  ],
  proposes: {
    en: 'Speak with the person now: ask the second screen (ASQ or C-SSRS) and make sure that they have the crisis contacts at hand.',
  },
  severity: 'critical',
  owners: ['safety-role'],
  due: { hours: 0 },
  tasks: [{ code: 'secondary-suicide-screen', within: { hours: 0 } }],
  evidence: [knart],
  contested: {
    en: 'Passive thoughts are common, so many positives are false; sensitivity is preferred.',
  },
  examples: {
    met: { known: { answer: 1 } },
    justNotMet: { known: { answer: 0 } },
    unknown: { known: {} },
  },
});
