import { aasm2021, isiBurden } from '#evidence';
import { ask } from '#kernel';
import { isiTotal } from '#measures';
import { atLeast, defineRule } from '#reasoning';
import { sleepElements } from '../facts.ts';

export const slp11 = defineRule({
  id: 'SLP-11',
  version: 1,
  title: { en: 'Sleep hygiene alone is not enough' },
  needs: { elements: sleepElements, isi: isiTotal },
  parameters: { cut: isiBurden },
  checks: [
    {
      says: { en: 'Sleep hygiene is all that the plan holds for sleep' },
      holds: ({ elements }) =>
        ask(elements, (all) => all.length > 0 && all.every((one) => one === 'sleep-hygiene')),
    },
    { says: { en: 'ISI is {cut} or more' }, holds: ({ isi }, { cut }) => atLeast(isi, cut) },
  ],
  proposes: { en: 'Add a component of CBT-I: sleep hygiene alone does not help enough.' },
  severity: 'advice',
  owners: ['care-manager'],
  due: null,
  evidence: [aasm2021],
  examples: {
    met: { known: { elements: ['sleep-hygiene'], isi: 15 } },
    justNotMet: { known: { elements: ['sleep-hygiene'], isi: 14 } },
    unknown: { known: { elements: ['sleep-hygiene'] } },
  },
});
