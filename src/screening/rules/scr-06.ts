import { opioidCds, oudLookBackDays } from '#evidence';
import { ask } from '#kernel';
import { atMost, defineRule, holdsTrue } from '#reasoning';
import { opioidUseDisorder, opioidUseDisorderDaysAgo, oudMedicines } from '../facts.ts';

export const scr06 = defineRule({
  id: 'SCR-06',
  version: 1,
  title: { en: 'Opioid use disorder without medicine for it' },
  needs: {
    disorder: opioidUseDisorder,
    daysAgo: opioidUseDisorderDaysAgo,
    treatment: oudMedicines,
  },
  parameters: { lookBack: oudLookBackDays },
  checks: [
    { says: { en: 'Opioid use disorder' }, holds: ({ disorder }) => holdsTrue(disorder) },
    {
      says: { en: 'Diagnosed in the last {lookBack} days' },
      holds: ({ daysAgo }, { lookBack }) => atMost(daysAgo, lookBack),
    },
    {
      says: { en: 'Neither buprenorphine nor methadone is taken' },
      holds: ({ treatment }) => ask(treatment, ({ length }) => length === 0),
    },
  ],
  proposes: {
    en: 'Offer buprenorphine or methadone, with naloxone. Detoxification alone is not recommended.',
  },
  severity: 'warning',
  owners: ['pcp'],
  due: { days: 7 },
  tasks: [
    { code: 'offer-moud', within: { days: 7 } },
    { code: 'offer-naloxone', within: { days: 0 } },
  ],
  evidence: [opioidCds],
  examples: {
    met: { known: { disorder: true, daysAgo: 90, treatment: [] } },
    justNotMet: { known: { disorder: true, daysAgo: 91, treatment: [] } },
    unknown: { known: { disorder: true, daysAgo: 90 } },
  },
});
