import { acbScales, anticholinergicLimit, anticholinergicScale } from '#evidence';
import { defineRule } from '#reasoning';
import { anticholinergicKnownPart, anticholinergicTotal } from '../facts.ts';
import { reaches } from '../readings.ts';

export const med10 = defineRule({
  id: 'MED-10',
  version: 1,
  title: { en: 'Anticholinergic burden' },
  needs: { burden: anticholinergicTotal, knownPart: anticholinergicKnownPart },
  parameters: { limit: anticholinergicLimit, scale: anticholinergicScale },
  checks: [
    {
      says: { en: 'The points add up to {limit} or more ({scale})' },
      holds: ({ burden, knownPart }, { limit }) => reaches(burden, knownPart, limit),
    },
  ],
  proposes: {
    by: ({ burden, knownPart }, { scale }) => ({
      en: `${burden ?? `At least ${knownPart ?? '?'}`} points, ${scale}: look at memory and falls, and at an alternative (for example duloxetine or gabapentin, 0 points each, instead of amitriptyline, 3).`,
    }),
  },
  severity: 'warning',
  owners: ['prescriber'],
  due: { days: 14 },
  evidence: [acbScales],
  contested: { en: 'Scales disagree (tizanidine 3 or not listed; mirtazapine 1).' },
  derive: ({ burden, knownPart }, { scale }) =>
    burden === null && knownPart === null
      ? {}
      : { anticholinergicBurden: burden, anticholinergicScale: scale },
  examples: {
    met: { known: { burden: 3, knownPart: 3 } },
    justNotMet: { known: { burden: 2, knownPart: 2 } },
    unknown: { known: { burden: null, knownPart: 2 } },
  },
});
