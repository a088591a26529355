import { cdc2022, ortHigh, ortOudCut, ortOudSource, ortSource } from '#evidence';
import { ortOudTotal, ortTotal } from '#measures';
import { atLeast, defineRule } from '#reasoning';

export const scr04 = defineRule({
  id: 'SCR-04',
  version: 1,
  title: { en: 'Opioids: watch more closely' },
  needs: { ort: ortTotal, ortOud: ortOudTotal },
  parameters: { ortCut: ortHigh, oudCut: ortOudCut },
  checks: [
    {
      says: { en: 'An opioid risk tool is at its cut' },
      anyOf: [
        { says: { en: 'ORT is {ortCut} or more' }, holds: ({ ort }, p) => atLeast(ort, p.ortCut) },
        {
          says: { en: 'ORT-OUD is {oudCut} or more' },
          holds: ({ ortOud }, { oudCut }) => atLeast(ortOud, oudCut),
        },
      ],
    },
  ],
  proposes: {
    en: 'Closer monitoring and naloxone at hand. No reason to deny treatment; ORT-OUD is the better of the two tools.',
  },
  severity: 'advice',
  owners: ['prescriber'],
  due: { days: 14 },
  tasks: [
    { code: 'offer-naloxone', within: { days: 0 } },
    { code: 'closer-opioid-monitoring', within: { days: 28 } },
  ],
  evidence: [ortSource, ortOudSource, cdc2022],
  contested: {
    en: 'The abuse item of ORT counts trauma against people; such tools have limited accuracy (CDC 2022).',
  },
  examples: {
    met: { known: { ort: 8 } },
    justNotMet: { known: { ort: 7, ortOud: 2 } },
    unknown: { known: { ort: 7 } },
  },
});
