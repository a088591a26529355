import { cdc2022, opioidCds } from '#evidence';
import { defineRule } from '#reasoning';
import { groupFacts, mmeKnownPart, mmeTotal } from '../facts.ts';
import { isTaken, listed } from '../readings.ts';

export const med01 = defineRule({
  id: 'MED-01',
  version: 1,
  title: { en: 'Opioid dose as morphine equivalents' },
  needs: { opioids: groupFacts.opioids, mme: mmeTotal, knownPart: mmeKnownPart },
  parameters: {},
  checks: [{ says: { en: 'An opioid is taken' }, holds: ({ opioids }) => isTaken(opioids) }],
  proposes: {
    by: ({ opioids, mme, knownPart }) => ({
      en: `${listed(opioids)}: ${
        mme === null
          ? `the total is not known (the known part is ${knownPart ?? '?'} MME a day)`
          : `${mme} MME a day`
      }, CDC 2022 factors, buprenorphine left out. Not for changing from one opioid to another.`,
    }),
  },
  severity: 'info',
  owners: ['engine'],
  due: null,
  evidence: [cdc2022, opioidCds],
  derive: ({ mme, knownPart }) =>
    mme === null && knownPart === null ? {} : { mmeTotal: mme, mmeKnownPart: knownPart },
  examples: {
    met: { known: { opioids: ['oxycodone'], mme: 45, knownPart: 45 } },
    justNotMet: { known: { opioids: [], mme: 0, knownPart: 0 } },
    unknown: { known: {} },
  },
});
