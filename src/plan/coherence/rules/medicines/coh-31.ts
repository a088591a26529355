import { labels } from '#evidence';
import type { LocalDate } from '#kernel';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule, listsIn } from './from-person-rule.ts';
import { kinds, namesOf } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink } from './medicine-link.ts';
import { hasPart, type PartLine } from './part-line.ts';
import { leaving, medicinesIn, partsIn, waiting } from './ways-out.ts';

const day = (text: string) => text as LocalDate;
const pregabalin = medicineLine('pregabalin', { started: day('2026-03-10') });
const cbt = { name: 'CBT', sorts: ['skills'], startDay: null } as const;
const readings = (after: number) => [
  { date: day('2026-03-01'), value: 50 },
  { date: day('2026-03-25'), value: after },
];
const seen = { listed: [pregabalin], planned: [], parts: [cbt] };

const rule = fromPersonRule('MED-22', {
  id: 'COH-31',
  title: { en: 'Thinking slowed while something is to be learnt' },
  checks: (checks) => [
    ...checks,
    {
      says: { en: 'Therapy in which skills are learnt is part of the plan' },
      holds: ({ parts }) => hasPart(parts as readonly PartLine[] | null, 'skills'),
    },
  ],
  proposes: {
    by: (known) => ({
      en: `Shorter sessions, summaries in writing, and a look at dose and time of day of ${namesOf(listsIn(known), kinds.cnsActive)}.`,
    }),
  },
  owners: ['case-lead', 'prescriber', 'psychology'],
  tasks: [
    { code: 'dose-review', within: { days: 14 } },
    { code: 'written-summaries', within: { days: 14 } },
  ],
  evidence: [labels],
  examples: {
    met: { known: { ...seen, cognition: readings(45) } },
    justNotMet: { known: { ...seen, cognition: readings(45.1) } },
    unknown: { known: { ...seen, cognition: readings(45).slice(1) } },
  },
});

/** COH-31: the dose of therapy is wasted. */
export const dulledLearning: LinkRule = medicineLink({
  rule,
  why: { en: 'What is taught does not stay.' },
  kinds: [kinds.cnsActive],
  sorts: ['skills'],
  resolutions: (items) => [
    ...leaving(medicinesIn(items, kinds.cnsActive), 'dulling-medicine'),
    ...waiting(partsIn(items, 'skills'), 'sessions', 'until thinking is clearer'),
  ],
});
