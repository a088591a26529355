import { bsr2017, kidneyDiseaseEgfr, methotrexatePerWeek as mostPerWeek } from '#evidence';
import { allOf } from '#kernel';
import { defineRule, moreThan } from '#reasoning';
import { conditionFacts, egfr, groupFacts, methotrexatePerWeek } from '../facts.ts';
import { isTaken, kidneyBelow } from '../readings.ts';

export const med24 = defineRule({
  id: 'MED-24',
  version: 1,
  title: { en: 'Methotrexate: weekly only, and not with what raises it' },
  needs: {
    methotrexate: groupFacts.methotrexate,
    perWeek: methotrexatePerWeek,
    trimethoprim: groupFacts.trimethoprim,
    nsaids: groupFacts.systemicNsaids,
    egfr,
    kidneys: conditionFacts.kidneyDisease,
  },
  parameters: { most: mostPerWeek, egfrCut: kidneyDiseaseEgfr },
  checks: [
    {
      says: { en: 'Methotrexate is taken' },
      holds: ({ methotrexate }) => isTaken(methotrexate),
    },
    {
      says: { en: 'It may rise to a dangerous level' },
      anyOf: [
        {
          says: { en: 'It is written down more often than once a week' },
          holds: ({ perWeek }, { most }) => moreThan(perWeek, most),
        },
        {
          says: { en: 'Trimethoprim or co-trimoxazole is taken as well' },
          holds: ({ trimethoprim }) => isTaken(trimethoprim),
        },
        {
          says: { en: 'An NSAID is taken, and the kidneys are weak (eGFR below {egfrCut})' },
          holds: (known, { egfrCut }) =>
            allOf([isTaken(known.nsaids), kidneyBelow(known.egfr, egfrCut, known.kidneys)]),
        },
      ],
    },
  ],
  proposes: {
    en: 'Check today that methotrexate is taken once a week; do not combine it with trimethoprim, nor with an NSAID where the kidneys are weak; check the blood count.',
  },
  severity: 'critical',
  owners: ['rheumatology'],
  due: { hours: 24 },
  evidence: [bsr2017],
  examples: {
    met: { known: { methotrexate: ['methotrexate'], perWeek: 7 } },
    justNotMet: {
      known: { methotrexate: ['methotrexate'], perWeek: 1, trimethoprim: [], nsaids: [] },
    },
    unknown: {
      known: { methotrexate: ['methotrexate'], trimethoprim: [], nsaids: [] },
    },
  },
});
