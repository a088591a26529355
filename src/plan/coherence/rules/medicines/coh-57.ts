import { labels, muscleRelaxantDays } from '#evidence';
import { ask, daysBetween, type LocalDate, type Tri } from '#kernel';
import { dayOfAsking, defineRule } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import type { Seen } from './in-view.ts';
import { kinds, namesOf, takesOne } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicinesAndParts } from './medicine-link.ts';
import { hasPart } from './part-line.ts';
import { leaving, medicinesIn } from './ways-out.ts';

const relaxants = kinds.muscleRelaxants;
const since = (day: string | null) => [
  medicineLine('cyclobenzaprine', { started: day as LocalDate | null }),
];
const seen = {
  planned: [],
  parts: [{ name: 'Walk', sorts: ['rehabilitation'], startDay: null }],
} as const;

/** Spasticity is another matter: there it is meant to last. */
const forSpasticity = /spastic|multiple.?sclerosis|\bms\b|spinal.?cord|cerebral.?palsy/i;

const isTooLong = ({ started, indication }: Seen, today: LocalDate, days: number): Tri =>
  !forSpasticity.test(indication ?? '') && ask(started, (day) => daysBetween(day, today) > days);

const rule = defineRule({
  id: 'COH-57',
  version: 1,
  title: { en: 'Muscle relaxant for long in rehabilitation' },
  needs: { ...medicinesAndParts, today: dayOfAsking },
  parameters: { most: muscleRelaxantDays },
  checks: [
    {
      says: { en: 'A muscle relaxant has been taken for more than {most} days' },
      holds: (known, { most }) =>
        takesOne(known, relaxants, (each) => isTooLong(each, known.today, most)),
    },
    {
      says: { en: 'Rehabilitation is part of the plan' },
      holds: ({ parts }) => hasPart(parts, 'rehabilitation'),
    },
  ],
  proposes: {
    by: (known) => ({
      en: `Agree how ${namesOf(known, relaxants)} comes to an end.`,
    }),
  },
  severity: 'advice',
  owners: ['case-lead', 'prescriber', 'pt'],
  due: { days: 14 },
  tasks: [{ code: 'stop-plan', within: { days: 14 } }],
  evidence: [labels],
  examples: {
    met: { known: { ...seen, listed: since('2026-03-09') } },
    justNotMet: { known: { ...seen, listed: since('2026-03-10') } },
    unknown: { known: { ...seen, listed: since(null) } },
  },
});

/** COH-57: after three weeks there is drowsiness left, and no benefit. */
export const longMuscleRelaxant: LinkRule = medicineLink({
  rule,
  why: { en: 'After three weeks drowsiness is left, and no benefit.' },
  kinds: [relaxants],
  sorts: ['rehabilitation'],
  resolutions: (items) => leaving(medicinesIn(items, relaxants), 'muscle-relaxant'),
});
