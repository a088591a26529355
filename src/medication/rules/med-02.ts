import { adultAge, cdc2022, mmeTrigger, naloxoneIndications, opioidCds } from '#evidence';
import { not } from '#kernel';
import { atLeast, defineRule, holdsTrue } from '#reasoning';
import { conditionFacts, mmeKnownPart, mmeTotal, personAge } from '../facts.ts';
import { reaches } from '../readings.ts';

export const med02 = defineRule({
  id: 'MED-02',
  version: 1,
  title: { en: 'Opioid dose that calls for another look' },
  needs: {
    mme: mmeTotal,
    knownPart: mmeKnownPart,
    age: personAge,
    excluded: conditionFacts.cancerSickleOrEndOfLife,
  },
  parameters: { cut: mmeTrigger, adult: adultAge },
  checks: [
    {
      says: { en: '{cut} MME a day or more' },
      holds: ({ mme, knownPart }, { cut }) => reaches(mme, knownPart, cut),
    },
    { says: { en: '{adult} years or older' }, holds: ({ age }, { adult }) => atLeast(age, adult) },
    {
      says: { en: 'No cancer, sickle cell disease or end-of-life care' },
      holds: ({ excluded }) => not(holdsTrue(excluded)),
    },
  ],
  proposes: {
    en: 'Look again with the person at what the opioid does for them and at its risks, and offer naloxone; where that was done, this may rest for 3 months.',
  },
  severity: 'warning',
  owners: ['prescriber'],
  due: { days: 14 },
  tasks: [{ code: 'offer-naloxone', within: { days: 0 } }],
  evidence: [opioidCds, cdc2022, naloxoneIndications],
  examples: {
    met: { known: { mme: 50, knownPart: 50, age: 18, excluded: false } },
    justNotMet: { known: { mme: 49.9, knownPart: 49.9, age: 18, excluded: false } },
    unknown: { known: { mme: null, knownPart: 49.9, age: 18, excluded: false } },
  },
});
