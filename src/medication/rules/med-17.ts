import {
  citalopramMax,
  citalopramMaxOlder,
  citalopramOlderAge,
  fdaCitalopram,
  own,
  qtMedicines,
} from '#evidence';
import { allOf } from '#kernel';
import { defineRule, moreThan } from '#reasoning';
import { citalopramMg, groupFacts, personAge, qtCount, qtMedicinesKnown } from '../facts.ts';
import { isOlderThan, isTaken, listed, reaches } from '../readings.ts';

export const med17 = defineRule({
  id: 'MED-17',
  version: 1,
  title: { en: 'Heart rhythm (QT)' },
  needs: {
    citalopram: groupFacts.citalopram,
    mg: citalopramMg,
    age: personAge,
    count: qtCount,
    medicines: qtMedicinesKnown,
    methadone: groupFacts.methadone,
  },
  parameters: {
    max: citalopramMax,
    maxOlder: citalopramMaxOlder,
    older: citalopramOlderAge,
    several: qtMedicines,
  },
  checks: [
    {
      says: { en: 'The heart rhythm may be disturbed' },
      anyOf: [
        {
          says: { en: 'Citalopram above {max} mg a day' },
          holds: ({ citalopram, mg }, { max }) => allOf([isTaken(citalopram), moreThan(mg, max)]),
        },
        {
          says: { en: 'Citalopram above {maxOlder} mg a day, and older than {older}' },
          holds: ({ citalopram, mg, age }, { maxOlder, older }) =>
            allOf([isTaken(citalopram), moreThan(mg, maxOlder), isOlderThan(age, older)]),
        },
        {
          says: { en: '{several} medicines or more that lengthen QT' },
          holds: ({ count, medicines }, { several }) => reaches(count, medicines?.length, several),
        },
        { says: { en: 'Methadone is taken' }, holds: ({ methadone }) => isTaken(methadone) },
      ],
    },
  ],
  proposes: {
    by: ({ medicines }) => ({
      en: `Record an ECG, look at potassium and magnesium, and keep to the dose cap. QT: ${listed(medicines)}.`,
    }),
  },
  severity: 'warning',
  owners: ['prescriber'],
  due: { days: 7 },
  tasks: [{ code: 'ecg', within: { days: 7 } }],
  evidence: [fdaCitalopram, own],
  contested: {
    en: 'The maintained QT list needs a licence; this is a list of our own from product labels.',
  },
  derive: ({ count, medicines }) => (medicines === null ? {} : { qtCount: count }),
  examples: {
    met: {
      known: {
        citalopram: ['citalopram'],
        mg: 20.5,
        age: 61,
        count: 1,
        medicines: ['citalopram'],
        methadone: [],
      },
    },
    justNotMet: {
      known: {
        citalopram: ['citalopram'],
        mg: 40,
        age: 60,
        count: 1,
        medicines: ['citalopram'],
        methadone: [],
      },
    },
    unknown: {
      known: {
        citalopram: ['citalopram'],
        mg: 30,
        count: 1,
        medicines: ['citalopram'],
        methadone: [],
      },
    },
  },
});
