import { coherenceGapDays, own } from '#evidence';
import { allOf, anyOf, type LocalDate, type Tri } from '#kernel';
import { dayOfAsking, defineRule, type Known } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { kinds, listedNames } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { undatedIsNow } from './person-facts.ts';
import { brainSteps, closePairs, type Step } from './steps.ts';
import { laterOnHold } from './wait-for-gap.ts';

const started = (name: string, day: string, prescriber: string | null) =>
  medicineLine(name, { started: day as LocalDate, prescriber });

const needs = { ...medicines, today: dayOfAsking, undated: undatedIsNow } as const;

/** By two people who may not know of each other; a prescriber nobody named leaves it open. */
const byOthers = ({ by: one }: Step, { by: other }: Step): Tri =>
  one === null || other === null ? 'unknown' : one !== other;

function pairsIn(known: Known<typeof needs>, gapDays: number) {
  return closePairs(brainSteps(known), {
    today: known.today,
    gapDays,
    undatedIsNow: known.undated,
  }).map(([pair, close]) => [pair, allOf([close, byOthers(...pair)])] as const);
}

const rule = defineRule({
  id: 'COH-17',
  version: 1,
  title: { en: 'Two changes of medicines acting on the brain, by different prescribers' },
  needs,
  parameters: { gap: coherenceGapDays },
  checks: [
    {
      says: {
        en: 'Two medicines acting on the brain were started, stopped or changed within {gap} days by different prescribers',
      },
      holds: (known, { gap }) => anyOf(pairsIn(known, gap).map(([, verdict]) => verdict)),
    },
  ],
  proposes: {
    by: (known, { gap }) => {
      const sure = pairsIn(known, gap).filter(([, verdict]) => verdict === true);
      const names = sure.flatMap(([pair]) => pair.map(({ name }) => name));
      return {
        en: `${listedNames(names)}: 2 to 4 weeks between the changes, and one person who looks after all medicines.`,
      };
    },
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber'],
  due: { days: 7 },
  tasks: [
    { code: 'stagger-changes', within: { days: 7 } },
    { code: 'name-medication-owner', within: { days: 7 } },
  ],
  evidence: [own],
  examples: {
    met: {
      known: {
        listed: [
          started('pregabalin', '2026-03-10', 'Dr Okoro'),
          started('sertraline', '2026-03-24', 'Dr Wu'),
        ],
        planned: [],
      },
    },
    justNotMet: {
      known: {
        listed: [
          started('pregabalin', '2026-03-10', 'Dr Okoro'),
          started('sertraline', '2026-03-25', 'Dr Wu'),
        ],
        planned: [],
      },
    },
    unknown: {
      known: {
        listed: [
          started('pregabalin', '2026-03-10', 'Dr Okoro'),
          started('sertraline', '2026-03-24', null),
        ],
        planned: [],
      },
    },
  },
});

/** COH-17: with two at once nobody knows which one made somebody dizzy. */
export const twoBrainChanges: LinkRule = medicineLink({
  rule,
  why: { en: 'Nobody can tell which of the two brought a side effect.' },
  kinds: [kinds.cnsActive],
  resolutions: (items, finding) => laterOnHold(items, finding),
});
