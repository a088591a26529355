import { ipdas } from '#evidence';
import { defineRule } from '#reasoning';
import { flawsIn, numbersMislead } from '../aid.ts';
import { aidNumbers } from '../facts.ts';

const fair = {
  absolute: true,
  relativeOnly: false,
  sameDenominator: true,
  sameTimeFrame: true,
  bothFrames: true,
  iconArray: true,
} as const;

export const da03 = defineRule({
  id: 'DA-03',
  version: 1,
  title: { en: 'Numbers in the decision aid can mislead' },
  needs: { numbers: aidNumbers },
  parameters: {},
  checks: [
    {
      says: {
        en: 'Risks are relative only, or lack absolute figures, one denominator, one time frame, both frames or an icon array',
      },
      holds: ({ numbers }) => (numbers === null ? 'unknown' : numbersMislead(numbers)),
    },
  ],
  proposes: {
    en: 'Show absolute risks with one denominator and one time frame, what happens and what does not, and an icon array; never relative risks alone.',
  },
  severity: 'info',
  owners: ['content-editor'],
  due: null,
  evidence: [ipdas],
  about: ({ numbers }) => (numbers === null ? [] : flawsIn(numbers)),
  derive: ({ numbers }) => (numbers === null ? {} : { numbersFlaws: flawsIn(numbers) }),
  examples: {
    met: { known: { numbers: { ...fair, bothFrames: false } } },
    justNotMet: { known: { numbers: fair } },
    unknown: { known: { numbers: { ...fair, iconArray: null } } },
  },
});
