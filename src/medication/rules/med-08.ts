import { fdaGabapentinoids, kidneyDiseaseEgfr, olderAge } from '#evidence';
import { anyOf } from '#kernel';
import { atLeast, defineRule } from '#reasoning';
import { conditionFacts, egfr, groupFacts, personAge } from '../facts.ts';
import { isTaken, kidneyBelow, listed } from '../readings.ts';

export const med08 = defineRule({
  id: 'MED-08',
  version: 1,
  title: { en: 'Opioid with a gabapentinoid' },
  needs: {
    opioids: groupFacts.opioids,
    gabapentinoids: groupFacts.gabapentinoids,
    breathing: conditionFacts.sleepDisorderedBreathing,
    copd: conditionFacts.copd,
    age: personAge,
    egfr,
    kidneys: conditionFacts.kidneyDisease,
  },
  parameters: { older: olderAge, egfrCut: kidneyDiseaseEgfr },
  checks: [
    { says: { en: 'An opioid is taken' }, holds: ({ opioids }) => isTaken(opioids) },
    {
      says: { en: 'A gabapentinoid is taken' },
      holds: ({ gabapentinoids }) => isTaken(gabapentinoids),
    },
  ],
  proposes: {
    by: ({ opioids, gabapentinoids }) => ({
      en: `${listed(opioids)} with ${listed(gabapentinoids)} can slow breathing: keep both at the lowest dose that helps, fit the gabapentinoid to the kidneys, and offer naloxone.`,
    }),
  },
  // With poor breathing, age or poor kidneys it is critical; what is not known lowers nothing.
  severity: {
    by: ({ breathing, copd, age, egfr: kidney, kidneys }, { older, egfrCut }) => {
      const worse = anyOf([
        breathing === true,
        copd === true,
        atLeast(age, older) === true,
        kidneyBelow(kidney, egfrCut, kidneys) === true,
      ]);
      return worse === true ? 'critical' : 'warning';
    },
  },
  owners: ['prescriber'],
  due: { days: 7 },
  evidence: [fdaGabapentinoids],
  examples: {
    met: {
      known: { opioids: ['oxycodone'], gabapentinoids: ['pregabalin'], age: 65 },
      severity: 'critical',
    },
    justNotMet: { known: { opioids: ['oxycodone'], gabapentinoids: [], age: 65 } },
    unknown: { known: { opioids: ['oxycodone'], age: 65 } },
  },
});
