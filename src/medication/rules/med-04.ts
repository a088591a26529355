import { mmeTrigger, naloxoneEgfr, naloxoneIndications, olderAge } from '#evidence';
import { anyOf } from '#kernel';
import { atLeast, defineRule, holdsTrue } from '#reasoning';
import { conditionFacts, egfr, groupFacts, mmeKnownPart, mmeTotal, personAge } from '../facts.ts';
import { isTaken, kidneyBelow, reaches } from '../readings.ts';

export const med04 = defineRule({
  id: 'MED-04',
  version: 1,
  title: { en: 'Naloxone at home' },
  needs: {
    opioids: groupFacts.opioids,
    mme: mmeTotal,
    knownPart: mmeKnownPart,
    benzodiazepines: groupFacts.benzodiazepines,
    gabapentinoids: groupFacts.gabapentinoids,
    breathing: conditionFacts.sleepDisorderedBreathing,
    misuse: conditionFacts.overdoseOrSubstanceUse,
    age: personAge,
    egfr,
    kidneyFailure: conditionFacts.kidneyFailure,
    liver: conditionFacts.liverDisease,
    lostTolerance: conditionFacts.lostTolerance,
  },
  parameters: { cut: mmeTrigger, older: olderAge, egfrCut: naloxoneEgfr },
  checks: [
    { says: { en: 'An opioid is taken' }, holds: ({ opioids }) => isTaken(opioids) },
    {
      says: { en: 'Something makes an overdose more likely' },
      anyOf: [
        {
          says: { en: '{cut} MME a day or more' },
          holds: ({ mme, knownPart }, { cut }) => reaches(mme, knownPart, cut),
        },
        {
          says: { en: 'A benzodiazepine or a gabapentinoid is taken as well' },
          holds: ({ benzodiazepines, gabapentinoids }) =>
            anyOf([isTaken(benzodiazepines), isTaken(gabapentinoids)]),
        },
        {
          says: { en: 'Sleep-disordered breathing' },
          holds: ({ breathing }) => holdsTrue(breathing),
        },
        {
          says: { en: 'An overdose or a substance use disorder in the past' },
          holds: ({ misuse }) => holdsTrue(misuse),
        },
        {
          says: { en: '{older} years or older' },
          holds: ({ age }, { older }) => atLeast(age, older),
        },
        {
          says: { en: 'Kidney failure (eGFR below {egfrCut}) or liver disease' },
          holds: (known, { egfrCut }) =>
            anyOf([kidneyBelow(known.egfr, egfrCut, known.kidneyFailure), holdsTrue(known.liver)]),
        },
        {
          says: { en: 'Tolerance to opioids was lost' },
          holds: ({ lostTolerance }) => holdsTrue(lostTolerance),
        },
      ],
    },
  ],
  proposes: {
    en: 'Offer naloxone for home, and show the person and whoever lives with them how it is used.',
  },
  severity: 'warning',
  owners: ['prescriber'],
  due: { days: 0 },
  tasks: [{ code: 'offer-naloxone', within: { days: 0 } }],
  evidence: [naloxoneIndications],
  examples: {
    met: { known: { opioids: ['morphine'], age: 65 } },
    justNotMet: {
      known: {
        opioids: ['morphine'],
        mme: 49.9,
        knownPart: 49.9,
        benzodiazepines: [],
        gabapentinoids: [],
        breathing: false,
        misuse: false,
        age: 64,
        egfr: 30,
        kidneyFailure: false,
        liver: false,
        lostTolerance: false,
      },
    },
    unknown: { known: { opioids: ['morphine'], mme: 49.9, age: 64 } },
  },
});
