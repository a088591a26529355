import { aasm2021, isiBurden, mosSleepBurden, own } from '#evidence';
import { ask } from '#kernel';
import { isiTotal, mosSleepIndex, sleepGatePositive } from '#measures';
import { atLeast, defineRule, presenceOf } from '#reasoning';
import { sleepElements } from '../facts.ts';
import { byIsi, byMos } from '../readings.ts';

export const slp11 = defineRule({
  id: 'SLP-11',
  version: 2,
  title: { en: 'Sleep hygiene alone is not enough' },
  needs: {
    elements: sleepElements,
    isi: isiTotal,
    isiGiven: presenceOf(isiTotal),
    mos: mosSleepIndex,
    gate: sleepGatePositive,
  },
  parameters: { cut: isiBurden, mosCut: mosSleepBurden },
  checks: [
    {
      says: { en: 'Sleep hygiene is all that the plan holds for sleep' },
      holds: ({ elements }) =>
        ask(elements, (all) => all.length > 0 && all.every((one) => one === 'sleep-hygiene')),
    },
    {
      says: { en: 'Insomnia is heavy enough to be treated' },
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
  ],
  proposes: { en: 'Add a component of CBT-I: sleep hygiene alone does not help enough.' },
  severity: 'advice',
  owners: ['care-manager'],
  due: null,
  evidence: [aasm2021, own],
  examples: {
    met: { known: { elements: ['sleep-hygiene'], isi: 15 } },
    justNotMet: { known: { elements: ['sleep-hygiene'], isi: 14 } },
    unknown: { known: { elements: ['sleep-hygiene'] } },
  },
});
