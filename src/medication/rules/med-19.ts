import { bostonSteroids, steroidMoodMg } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { conditionFacts, groupFacts, prednisoneKnownPart, prednisoneTotal } from '../facts.ts';
import { isTaken, reaches } from '../readings.ts';

export const med19 = defineRule({
  id: 'MED-19',
  version: 1,
  title: { en: 'Steroids, mood and sleep' },
  needs: {
    steroids: groupFacts.steroids,
    mg: prednisoneTotal,
    knownPart: prednisoneKnownPart,
    bipolar: conditionFacts.bipolar,
  },
  parameters: { high: steroidMoodMg },
  checks: [
    {
      says: { en: 'A steroid is taken by mouth or injection' },
      holds: ({ steroids }) => isTaken(steroids),
    },
    {
      says: { en: 'It may touch mood and sleep' },
      anyOf: [
        {
          says: { en: '{high} mg of prednisone a day or more (or as much of another steroid)' },
          holds: ({ mg, knownPart }, { high }) => reaches(mg, knownPart, high),
        },
        { says: { en: 'Bipolar disorder' }, holds: ({ bipolar }) => holdsTrue(bipolar) },
      ],
    },
  ],
  proposes: {
    en: 'Ask about mood and sleep from day 3 to day 7, take it in the morning; mania, psychosis or thoughts of suicide are urgent.',
  },
  severity: 'warning',
  owners: ['prescriber'],
  due: { days: 7 },
  tasks: [{ code: 'steroid-mood-check', within: { days: 7 } }],
  evidence: [bostonSteroids],
  examples: {
    met: { known: { steroids: ['prednisone'], mg: 40, knownPart: 40 } },
    justNotMet: { known: { steroids: ['prednisone'], mg: 39, knownPart: 39, bipolar: false } },
    unknown: { known: { steroids: ['prednisone'], mg: 39, knownPart: 39 } },
  },
});
