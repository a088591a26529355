import { own } from '#evidence';
import { anyOf } from '#kernel';
import { defineRule, holdsTrue } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicinesAndParts } from './medicine-link.ts';
import { hasPart } from './part-line.ts';
import { regularCannabis } from './person-facts.ts';
import { leaving, medicinesIn } from './ways-out.ts';

const selfTaken = kinds.cannabisOrSedatingOverCounter;
const others = kinds.cnsActive;
const cbti = { name: 'CBT-I', sorts: ['cbt-i'], startDay: null } as const;

const rule = defineRule({
  id: 'COH-36',
  version: 1,
  title: { en: 'Cannabis or a sedating remedy from the counter beside treatment' },
  needs: { ...medicinesAndParts, cannabis: regularCannabis },
  parameters: {},
  checks: [
    {
      says: { en: 'Cannabis regularly, or diphenhydramine or its like' },
      holds: (known) => anyOf([takes(known, selfTaken), holdsTrue(known.cannabis)]),
    },
    {
      says: { en: 'A medicine acting on the brain is taken, or CBT-I is part of the plan' },
      holds: (known) =>
        anyOf([takes(known, others), hasPart(known.parts, 'cbt-i', 'sleep-restriction')]),
    },
  ],
  proposes: {
    by: (known) => ({
      en: `${takes(known, selfTaken) === true ? namesOf(known, selfTaken) : 'Cannabis'}: ask what it is for, write it down, and agree on a trial without.`,
    }),
  },
  severity: 'advice',
  owners: ['case-lead', 'prescriber', 'psychology'],
  due: { days: 14 },
  tasks: [{ code: 'agree-trial-without', within: { days: 14 } }],
  evidence: [own],
  examples: {
    met: {
      known: { listed: [medicineLine('diphenhydramine')], planned: [], parts: [cbti] },
    },
    justNotMet: {
      known: { listed: [medicineLine('cetirizine')], planned: [], parts: [cbti], cannabis: false },
    },
    unknown: { known: { listed: [], planned: [], parts: [cbti] } },
  },
});

/** COH-36: it adds to the sedation, and takes dream sleep. */
export const selfTakenSedation: LinkRule = medicineLink({
  rule,
  why: { en: 'It adds to the sedation and slows thinking.' },
  kinds: [selfTaken, others],
  sorts: ['cbt-i', 'sleep-restriction'],
  resolutions: (items) => leaving(medicinesIn(items, selfTaken), 'self-taken'),
});
