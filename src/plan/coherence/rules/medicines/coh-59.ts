import { fdaNsaidPregnancy, medicineStartDays, nsaidGestationWeeks } from '#evidence';
import { allOf, anyOf, ask, daysBetween, type LocalDate, type Tri } from '#kernel';
import { atLeast, dayOfAsking, defineRule, holdsTrue, type Known } from '#reasoning';
import { planningPregnancy, sex } from '#screening';
import { exclusions } from '#sleep';
import type { LinkRule } from '../../link-rule.ts';
import type { Seen } from './in-view.ts';
import { kinds, listedNames, takes, takesOne, those } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicinesAndParts } from './medicine-link.ts';
import { hasPart, partsOf } from './part-line.ts';
import { gestationWeeks } from './person-facts.ts';
import { leaving, medicinesIn, partsIn, waiting } from './ways-out.ts';

const { teratogens, systemicNsaids, opioids, leflunomide } = kinds;
const ibuprofen = { listed: [medicineLine('ibuprofen')], planned: [], parts: [] };

const needs = {
  ...medicinesAndParts,
  pregnant: exclusions.pregnancy,
  planning: planningPregnancy,
  sex,
  weeks: gestationWeeks,
  today: dayOfAsking,
} as const;

const isNew = ({ line, started }: Seen, today: LocalDate, days: number): Tri =>
  line?.change === 'start' || ask(started, (day) => daysBetween(day, today) <= days);

function expects({ pregnant, planning, sex: given, weeks }: Known<typeof needs>): Tri {
  if (weeks !== null) return true;
  // Where a pregnancy is known or ruled out, a wish nobody asked for does not leave it open.
  const wish = planning === null && pregnant !== null ? false : holdsTrue(planning);
  return (given ?? '').toUpperCase() === 'M' ? false : anyOf([holdsTrue(pregnant), wish]);
}

function late({ pregnant, weeks }: Known<typeof needs>, from: number): Tri {
  return pregnant === false && weeks === null ? false : atLeast(weeks, from);
}

const rule = defineRule({
  id: 'COH-59',
  version: 1,
  title: { en: 'Pregnancy, now or planned, and what can harm the child' },
  needs,
  parameters: { nsaidFrom: nsaidGestationWeeks, newWithin: medicineStartDays },
  checks: [
    {
      says: { en: 'Pregnant, or planning a pregnancy' },
      holds: (known) => expects(known),
    },
    {
      says: { en: 'Something in the plan can harm the child' },
      anyOf: [
        {
          says: { en: 'Methotrexate, leflunomide, mycophenolate or valproate' },
          holds: (known) => takes(known, teratogens),
        },
        {
          says: { en: 'An NSAID in week {nsaidFrom} or later' },
          holds: (known, { nsaidFrom }) =>
            allOf([takes(known, systemicNsaids), late(known, nsaidFrom)]),
        },
        {
          says: { en: 'A new opioid (started in the last {newWithin} days, or about to be)' },
          holds: (known, { newWithin }) =>
            takesOne(known, opioids, (seen) => isNew(seen, known.today, newWithin)),
        },
        {
          says: { en: 'Sleep restriction' },
          holds: ({ parts }) => hasPart(parts, 'sleep-restriction'),
        },
      ],
    },
  ],
  proposes: {
    by: (known, { nsaidFrom, newWithin }) => {
      const nsaids = late(known, nsaidFrom) === true ? those(known, systemicNsaids) : [];
      const begun = those(known, opioids).filter(
        (seen) => isNew(seen, known.today, newWithin) === true,
      );
      const names = [
        ...[...those(known, teratogens), ...nsaids, ...begun].map(({ label }) => label),
        ...partsOf(known.parts, 'sleep-restriction').map(({ name }) => name),
      ];
      const washout = takes(known, leflunomide) === true ? ' Leflunomide needs a washout.' : '';
      return {
        en: `${listedNames(names)}: with the specialist, stop or replace what harms the child.${washout}`,
      };
    },
  },
  severity: 'critical',
  owners: ['case-lead', 'prescriber', 'rheumatology'],
  due: { days: 1 },
  tasks: [
    { code: 'stop-or-replace-with-specialist', within: { days: 1 } },
    {
      code: 'leflunomide-washout',
      within: { days: 7 },
      when: (known) => takes(known, leflunomide) === true,
    },
  ],
  evidence: [fdaNsaidPregnancy],
  examples: {
    met: { known: { ...ibuprofen, pregnant: true, weeks: 20 } },
    justNotMet: { known: { ...ibuprofen, pregnant: true, weeks: 19 } },
    unknown: { known: { ...ibuprofen, pregnant: true } },
  },
});

/** COH-59: what several disciplines give, seen from the child. */
export const pregnancyInPlan: LinkRule = medicineLink({
  rule,
  why: { en: 'It can harm the child.' },
  kinds: [teratogens, systemicNsaids, opioids],
  sorts: ['sleep-restriction'],
  resolutions: (items) => [
    ...leaving(medicinesIn(items, teratogens, systemicNsaids, opioids), 'what-harms'),
    ...waiting(partsIn(items, 'sleep-restriction'), 'window', 'while pregnant'),
  ],
});
