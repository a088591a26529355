import { bsr2025 } from '#evidence';
import { anyOf } from '#kernel';
import { defineRule, holdsTrue } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicinesAndParts } from './medicine-link.ts';
import { hasPart } from './part-line.ts';
import { severeInfection } from './person-facts.ts';
import { medicinesIn, partsIn, waiting } from './ways-out.ts';

const dmards = kinds.dmardsOrBiologics;
const movement = ['rehabilitation', 'exposure'] as const;
const list = { listed: [medicineLine('methotrexate')], planned: [], parts: [] };

const rule = defineRule({
  id: 'COH-56',
  version: 1,
  title: { en: 'Severe infection under a DMARD or in rehabilitation' },
  needs: { ...medicinesAndParts, infection: severeInfection },
  parameters: {},
  checks: [
    {
      says: { en: 'An infection that needs a drip or the hospital' },
      holds: ({ infection }) => holdsTrue(infection),
    },
    {
      says: { en: 'A DMARD is taken, or rehabilitation is part of the plan' },
      holds: (known) => anyOf([takes(known, dmards), hasPart(known.parts, ...movement)]),
    },
  ],
  proposes: {
    by: (known) => {
      const load = hasPart(known.parts, ...movement) ? ' Load in rehabilitation waits.' : '';
      return takes(known, dmards) === true
        ? { en: `Hold ${namesOf(known, dmards)} until recovered; rheumatology decides.${load}` }
        : { en: `The infection first.${load}` };
    },
  },
  severity: 'critical',
  owners: ['case-lead', 'rheumatology', 'pt'],
  due: { days: 0 },
  tasks: [
    {
      code: 'hold-csdmard',
      within: { days: 0 },
      when: (known) => takes(known, dmards) === true,
    },
    {
      code: 'pause-load',
      within: { days: 0 },
      when: ({ parts }) => hasPart(parts, ...movement),
    },
  ],
  evidence: [bsr2025],
  examples: {
    met: { known: { ...list, infection: true } },
    justNotMet: { known: { ...list, infection: false } },
    unknown: { known: list },
  },
});

/** COH-56: defences are low, and the body has other work to do. */
export const severeInfectionInPlan: LinkRule = medicineLink({
  rule,
  why: { en: 'The medicine holds defences down, and the body needs its strength.' },
  kinds: [dmards],
  sorts: movement,
  resolutions: (items) =>
    waiting(
      [...medicinesIn(items, dmards), ...partsIn(items, ...movement)],
      'until-recovered',
      'until recovered',
    ),
});
