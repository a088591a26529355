import { pddiWarfarin, warfarinNsaidAge } from '#evidence';
import { anyOf } from '#kernel';
import { defineRule } from '#reasoning';
import { conditionFacts, groupFacts, personAge } from '../facts.ts';
import { isOlderThan, isTaken, listed } from '../readings.ts';

export const med11 = defineRule({
  id: 'MED-11',
  version: 1,
  title: { en: 'Warfarin with an NSAID' },
  needs: {
    warfarin: groupFacts.warfarin,
    nsaids: groupFacts.systemicNsaids,
    onSkin: groupFacts.topicalNsaids,
    protection: groupFacts.gastroprotection,
    age: personAge,
    bled: conditionFacts.ulcerOrBleed,
    more: groupFacts.steroidsOrAldosteroneAntagonists,
  },
  parameters: { older: warfarinNsaidAge },
  checks: [
    { says: { en: 'Warfarin is taken' }, holds: ({ warfarin }) => isTaken(warfarin) },
    {
      says: { en: 'An NSAID is taken as well' },
      anyOf: [
        { says: { en: 'By mouth or injection' }, holds: ({ nsaids }) => isTaken(nsaids) },
        { says: { en: 'On the skin' }, holds: ({ onSkin }) => isTaken(onSkin) },
      ],
    },
  ],
  proposes: {
    by: ({ nsaids, onSkin, protection, age, bled, more }, { older }) => {
      if (isTaken(nsaids) !== true) {
        return {
          en: `${listed(onSkin)} on the skin with warfarin: little of it reaches the blood. Watch for bleeding.`,
        };
      }
      const risks = anyOf([isOlderThan(age, older), bled ?? 'unknown', isTaken(more)]);
      const protect =
        isTaken(protection) === true
          ? ''
          : ' No stomach protection is known: add a PPI if it must go on.';
      const also =
        risks === true ? ' Age, an earlier bleed or another medicine adds to the risk.' : '';
      return {
        en: `${listed(nsaids)} with warfarin makes bleeding from the stomach more likely: use paracetamol or a gel instead.${protect}${also}`,
      };
    },
  },
  // Clinical-rules §0: no gastroprotection is critical first; age and history never lower it.
  severity: {
    by: ({ nsaids, protection }) => {
      if (isTaken(nsaids) !== true) return 'info';
      return isTaken(protection) === true ? 'warning' : 'critical';
    },
  },
  owners: ['prescriber'],
  due: { days: 1 },
  evidence: [pddiWarfarin],
  examples: {
    met: {
      known: { warfarin: ['warfarin'], nsaids: ['naproxen'], protection: [] },
      severity: 'critical',
    },
    justNotMet: { known: { warfarin: ['warfarin'], nsaids: [], onSkin: [] } },
    unknown: { known: { warfarin: ['warfarin'], onSkin: [] } },
  },
});
