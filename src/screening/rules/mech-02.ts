import { nociplasticCriteria } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { nociplasticSteps } from '../facts.ts';
import { nociplasticGrade } from '../readings.ts';

/** Entered by a clinician, step by step: no questionnaire, CSI least of all, sets any of them. */
export const mech02 = defineRule({
  id: 'MECH-02',
  version: 1,
  title: { en: 'Nociplastic pain, graded by the clinician' },
  needs: nociplasticSteps,
  parameters: {},
  checks: [
    {
      says: {
        en: 'Step 1: regional pain over 3 months that tissue or nerve damage does not explain',
      },
      holds: ({ regional }) => holdsTrue(regional),
    },
    {
      says: { en: 'Step 4: hypersensitivity evoked on examination' },
      holds: ({ evoked }) => holdsTrue(evoked),
    },
  ],
  proposes: {
    by: (known) => ({
      en:
        nociplasticGrade(known) === 'probable'
          ? 'Probable nociplastic pain: all four steps are there.'
          : 'Possible nociplastic pain: steps 1 and 4 are there. Probable needs a history of hypersensitivity and a comorbidity as well.',
    }),
  },
  severity: 'info',
  owners: ['clinician'],
  due: null,
  evidence: [nociplasticCriteria],
  derive: (known) => {
    const { regional, history, comorbidity, evoked } = known;
    const entered = [regional, history, comorbidity, evoked].some((step) => step !== null);
    return entered ? { nociplasticGrade: nociplasticGrade(known) } : {};
  },
  examples: {
    met: { known: { regional: true, evoked: true } },
    justNotMet: { known: { regional: true, history: true, comorbidity: true, evoked: false } },
    unknown: { known: { regional: true, history: true, comorbidity: true } },
  },
});
