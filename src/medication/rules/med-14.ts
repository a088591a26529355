import { duloxetineEgfr, duloxetineLabel } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { conditionFacts, egfr, groupFacts } from '../facts.ts';
import { isTaken, kidneyBelow } from '../readings.ts';

export const med14 = defineRule({
  id: 'MED-14',
  version: 1,
  title: { en: 'Duloxetine does not suit' },
  needs: {
    duloxetine: groupFacts.duloxetine,
    liver: conditionFacts.liverDisease,
    egfr,
    kidneyFailure: conditionFacts.kidneyFailure,
    alcohol: conditionFacts.heavyAlcohol,
    glaucoma: conditionFacts.narrowAngleGlaucoma,
    maois: groupFacts.maois,
  },
  parameters: { egfrCut: duloxetineEgfr },
  checks: [
    {
      says: { en: 'Duloxetine is taken or planned' },
      holds: ({ duloxetine }) => isTaken(duloxetine),
    },
    {
      says: { en: 'Something speaks against it' },
      anyOf: [
        { says: { en: 'Liver disease' }, holds: ({ liver }) => holdsTrue(liver) },
        {
          says: { en: 'eGFR is below {egfrCut}' },
          holds: (known, { egfrCut }) => kidneyBelow(known.egfr, egfrCut, known.kidneyFailure),
        },
        { says: { en: 'Heavy alcohol use' }, holds: ({ alcohol }) => holdsTrue(alcohol) },
        { says: { en: 'Narrow-angle glaucoma' }, holds: ({ glaucoma }) => holdsTrue(glaucoma) },
        { says: { en: 'An MAO inhibitor is taken' }, holds: ({ maois }) => isTaken(maois) },
      ],
    },
  ],
  proposes: {
    en: 'Do not start duloxetine; where it is taken already, look for another medicine with the prescriber.',
  },
  severity: 'critical',
  owners: ['prescriber'],
  due: { days: 1 },
  evidence: [duloxetineLabel],
  examples: {
    met: { known: { duloxetine: ['duloxetine'], egfr: 29 } },
    justNotMet: {
      known: {
        duloxetine: ['duloxetine'],
        liver: false,
        egfr: 30,
        kidneyFailure: false,
        alcohol: false,
        glaucoma: false,
        maois: [],
      },
    },
    unknown: { known: { duloxetine: ['duloxetine'], egfr: 30, liver: false, alcohol: false } },
  },
});
