import { chronicPainMonths, escape, firstContactDays, step2Rmdq } from '#evidence';
import { rmdqTotal } from '#measures';
import { atLeast, defineRule, moreThan } from '#reasoning';
import { mskPainMonths } from '../facts.ts';

export const sc21 = defineRule({
  id: 'SC-21',
  version: 1,
  title: { en: 'Enter step 2 on disability alone' },
  needs: { rmdq: rmdqTotal, months: mskPainMonths },
  parameters: { cut: step2Rmdq, chronic: chronicPainMonths, contact: firstContactDays },
  checks: [
    { says: { en: 'RMDQ is {cut} or more' }, holds: ({ rmdq }, { cut }) => atLeast(rmdq, cut) },
    {
      says: { en: 'Musculoskeletal pain for more than {chronic} months' },
      holds: ({ months }, { chronic }) => moreThan(months, chronic),
    },
  ],
  proposes: {
    en: 'Offer 12 weeks of analgesic optimisation with self-management strategies, then 12 weeks of CBT by a nurse care manager.',
  },
  severity: 'advice',
  owners: ['care-manager'],
  due: { days: 'contact' },
  tasks: [{ code: 'care-manager-contact', within: { days: 'contact' } }],
  evidence: [escape],
  examples: {
    met: { known: { rmdq: 7, months: 3.5 } },
    justNotMet: { known: { rmdq: 6, months: 3.5 } },
    unknown: { known: { months: 3.5 } },
  },
});
