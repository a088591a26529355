import { olderAge, ssriNsaid } from '#evidence';
import { anyOf } from '#kernel';
import { atLeast, defineRule } from '#reasoning';
import { conditionFacts, groupFacts, personAge } from '../facts.ts';
import { isTaken, listed } from '../readings.ts';

export const med12 = defineRule({
  id: 'MED-12',
  version: 1,
  title: { en: 'NSAID with an SSRI or SNRI' },
  needs: {
    nsaids: groupFacts.systemicNsaids,
    antidepressants: groupFacts.ssriOrSnri,
    protection: groupFacts.gastroprotection,
    age: personAge,
    bled: conditionFacts.ulcerOrBleed,
    aspirin: groupFacts.aspirin,
  },
  parameters: { older: olderAge },
  checks: [
    {
      says: { en: 'An NSAID is taken by mouth or injection' },
      holds: ({ nsaids }) => isTaken(nsaids),
    },
    {
      says: { en: 'An SSRI or SNRI is taken' },
      holds: ({ antidepressants }) => isTaken(antidepressants),
    },
  ],
  proposes: {
    by: ({ nsaids, antidepressants, protection, age, bled, aspirin }, { older }) => {
      const stronger = anyOf([atLeast(age, older), bled ?? 'unknown', isTaken(aspirin)]);
      return {
        en: `${listed(nsaids)} with ${listed(antidepressants)} makes bleeding from the stomach more likely: ${
          isTaken(protection) === true ? 'keep the PPI' : 'add a PPI'
        }, or change to a gel or paracetamol.${stronger === true ? ' Age, an ulcer or aspirin makes this stronger.' : ''}`,
      };
    },
  },
  severity: 'warning',
  owners: ['prescriber'],
  due: { days: 7 },
  evidence: [ssriNsaid],
  contested: { en: 'The size of the effect differs between studies: odds ratio 1.75 to 4.25.' },
  examples: {
    met: { known: { nsaids: ['naproxen'], antidepressants: ['sertraline'] } },
    justNotMet: { known: { nsaids: [], antidepressants: ['sertraline'] } },
    unknown: { known: { nsaids: ['naproxen'] } },
  },
});
