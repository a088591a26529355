import {
  aasm2021,
  habit,
  isiBurden,
  mosSleepBurden,
  own,
  restrictionEfficiency,
  restrictionEfficiencyOlder,
  sleepOlderAge,
  sleepRestrictionChapter,
} from '#evidence';
import { isiTotal, mosSleepIndex, sleepGatePositive } from '#measures';
import { atLeast, defineRule, noneFires, presenceOf, verdictsOf } from '#reasoning';
import { age, sleepEfficiency } from '../facts.ts';
import { byIsi, byMos, efficiencyBelow } from '../readings.ts';

export const slp04 = defineRule({
  id: 'SLP-04',
  version: 2,
  title: { en: 'Sleep restriction or CBT-I can be offered' },
  needs: {
    isi: isiTotal,
    isiGiven: presenceOf(isiTotal),
    mos: mosSleepIndex,
    gate: sleepGatePositive,
    efficiency: sleepEfficiency,
    age,
    against: verdictsOf('SLP-05'),
  },
  parameters: {
    cut: isiBurden,
    mosCut: mosSleepBurden,
    below: restrictionEfficiency,
    belowOlder: restrictionEfficiencyOlder,
    older: sleepOlderAge,
  },
  checks: [
    {
      says: { en: 'Insomnia is heavy enough' },
      anyOf: [
        {
          says: { en: 'ISI is {cut} or more' },
          holds: (known, { cut }) => byIsi(known, atLeast(known.isi, cut)),
        },
        {
          says: {
            en: 'Without ISI: MOS sleep problems index is {mosCut} or more and the sleep gate is positive (a composite reading)',
          },
          holds: (known, { mosCut }) => byMos(known, mosCut),
        },
      ],
    },
    {
      says: {
        en: 'Sleep efficiency is below {below} % (from {older} years, below {belowOlder} %)',
      },
      holds: ({ efficiency, age: years }, p) => efficiencyBelow(efficiency, years, p),
    },
    {
      says: { en: 'Nothing known that speaks against it (SLP-05)' },
      holds: ({ against }) => noneFires(against),
    },
  ],
  proposes: {
    en: 'Offer sleep restriction within CBT-I, 4 to 8 sessions (4 with a nurse work). Ask first about everything that speaks against it.',
  },
  severity: 'advice',
  owners: ['psychology'],
  due: null,
  evidence: [sleepRestrictionChapter, habit, aasm2021, own],
  examples: {
    met: { known: { isi: 15, efficiency: 84.9, age: 64 } },
    justNotMet: { known: { isi: 15, efficiency: 85, age: 64 } },
    unknown: { known: { isi: 15, efficiency: 84.9 } },
  },
});
