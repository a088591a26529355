import { ng222 } from '#evidence';
import { not } from '#kernel';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule, listsIn } from './from-person-rule.ts';
import { kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink } from './medicine-link.ts';
import { leaving, medicinesIn, waiting } from './ways-out.ts';

const { antidepressants, moodStabilisers } = kinds;
const mdq = (symptoms: number) => ({
  listed: [medicineLine('sertraline')],
  planned: [],
  mania: false,
  bipolar: false,
  mdq: { positive: null, symptoms, together: true, impairment: true },
});

const rule = fromPersonRule('SCR-07', {
  id: 'COH-38',
  title: { en: 'Antidepressant alone where bipolar disorder is possible' },
  checks: (bipolarity) => [
    {
      says: { en: 'An antidepressant is taken' },
      holds: (known) => takes(listsIn(known), antidepressants),
    },
    {
      says: { en: 'Nothing that steadies mood is taken beside it' },
      holds: (known) => not(takes(listsIn(known), moodStabilisers)),
    },
    ...bipolarity,
  ],
  proposes: {
    by: (known) => ({
      en: `Psychiatry first: ${namesOf(listsIn(known), antidepressants)} without anything that steadies mood can bring mania.`,
    }),
  },
  severity: 'critical',
  owners: ['case-lead', 'prescriber', 'psychiatric-consultant'],
  due: { days: 1 },
  tasks: [{ code: 'psychiatry-first', within: { days: 1 } }],
  evidence: [ng222],
  examples: {
    met: { known: mdq(7) },
    justNotMet: { known: mdq(6) },
    unknown: { known: { ...mdq(7), mdq: null } },
  },
});

/** COH-38: the mood may switch. */
export const antidepressantInBipolarity: LinkRule = medicineLink({
  rule,
  why: { en: 'The mood may switch into mania.' },
  kinds: [antidepressants, moodStabilisers],
  resolutions: (items) => {
    const taken = medicinesIn(items, antidepressants);
    return [
      ...waiting(
        taken.filter(({ state }) => state === 'proposed'),
        'antidepressant',
        'until psychiatry has been asked',
      ),
      ...leaving(taken, 'antidepressant'),
    ];
  },
});
