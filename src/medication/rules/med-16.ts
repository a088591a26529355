import { cpic } from '#evidence';
import { allOf, anyOf } from '#kernel';
import { defineRule } from '#reasoning';
import { groupFacts } from '../facts.ts';
import { isTaken, listed } from '../readings.ts';

export const med16 = defineRule({
  id: 'MED-16',
  version: 1,
  title: { en: 'One medicine blocks what another needs (CYP2D6)' },
  needs: {
    inhibitors: groupFacts.cyp2d6Inhibitors,
    weakInhibitors: groupFacts.cyp2d6WeakInhibitors,
    substrates: groupFacts.cyp2d6Substrates,
    weakSubstrates: groupFacts.cyp2d6WeakSubstrates,
  },
  parameters: {},
  checks: [
    {
      says: { en: 'Paroxetine, fluoxetine, bupropion or duloxetine is taken' },
      holds: ({ inhibitors, weakInhibitors }) =>
        anyOf([isTaken(inhibitors), isTaken(weakInhibitors)]),
    },
    {
      says: { en: 'Codeine, tramadol, a tricyclic or tamoxifen is taken (hydrocodone less so)' },
      holds: ({ substrates, weakSubstrates }) =>
        anyOf([isTaken(substrates), isTaken(weakSubstrates)]),
    },
  ],
  proposes: {
    by: ({ inhibitors, weakInhibitors, substrates, weakSubstrates }) => {
      const blocks = [...(inhibitors ?? []), ...(weakInhibitors ?? [])];
      const blocked = [...(substrates ?? []), ...(weakSubstrates ?? [])];
      return {
        en: `${listed(blocks)} slows the enzyme on which ${listed(blocked)} depends: codeine and tramadol then help less, tricyclics rise, tamoxifen protects less. Choose another antidepressant (for example sertraline) or another painkiller rather than a higher dose.`,
      };
    },
  },
  // Duloxetine inhibits less, and hydrocodone depends less on the enzyme: then it is advice.
  severity: {
    by: ({ inhibitors, substrates }) =>
      allOf([isTaken(inhibitors), isTaken(substrates)]) === false ? 'advice' : 'warning',
  },
  owners: ['prescriber'],
  due: { days: 14 },
  evidence: [cpic],
  examples: {
    met: { known: { inhibitors: ['paroxetine'], substrates: ['codeine'] }, severity: 'warning' },
    justNotMet: {
      known: { inhibitors: [], weakInhibitors: [], substrates: ['codeine'], weakSubstrates: [] },
    },
    unknown: { known: { weakInhibitors: [], substrates: ['codeine'] } },
  },
});
