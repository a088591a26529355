import { fdaSerotonin } from '#evidence';
import { allOf } from '#kernel';
import { defineRule } from '#reasoning';
import { groupFacts } from '../facts.ts';
import { isTaken, listed } from '../readings.ts';

export const med15 = defineRule({
  id: 'MED-15',
  version: 1,
  title: { en: 'Serotonergic combination' },
  needs: {
    maois: groupFacts.maois,
    serotonergics: groupFacts.serotonergics,
    opioids: groupFacts.serotonergicOpioids,
    antidepressants: groupFacts.ssriSnriOrTca,
  },
  parameters: {},
  checks: [
    {
      says: { en: 'Two medicines raise serotonin together' },
      anyOf: [
        {
          says: { en: 'An MAO inhibitor or linezolid with a serotonergic medicine' },
          holds: ({ maois, serotonergics }) => allOf([isTaken(maois), isTaken(serotonergics)]),
        },
        {
          says: {
            en: 'Tramadol, tapentadol, methadone, fentanyl or pethidine with an SSRI, SNRI or tricyclic',
          },
          holds: ({ opioids, antidepressants }) =>
            allOf([isTaken(opioids), isTaken(antidepressants)]),
        },
      ],
    },
  ],
  proposes: {
    by: ({ maois, serotonergics, opioids, antidepressants }) => ({
      en: `${
        isTaken(maois) === true && isTaken(serotonergics) === true
          ? `${listed(maois)} with ${listed(serotonergics)} is dangerous: do not take them together`
          : `${listed(opioids)} with ${listed(antidepressants)}: look for another painkiller`
      }. Tell the person about agitation, shivering, sweating and twitching, and what to do then.`,
    }),
  },
  severity: {
    by: ({ maois, serotonergics }) =>
      isTaken(maois) === true && isTaken(serotonergics) === true ? 'critical' : 'warning',
  },
  owners: ['prescriber'],
  due: { days: 1 },
  evidence: [fdaSerotonin],
  derive: ({ serotonergics }) =>
    serotonergics === null ? {} : { serotonergicCount: serotonergics.length },
  examples: {
    met: {
      known: { maois: ['linezolid'], serotonergics: ['sertraline'] },
      severity: 'critical',
    },
    justNotMet: { known: { maois: [], opioids: ['tramadol'], antidepressants: [] } },
    unknown: { known: { maois: [], opioids: ['tramadol'] } },
  },
});
