import { coherenceGapDays, own } from '#evidence';
import { anyOf, type LocalDate } from '#kernel';
import { dayOfAsking, defineRule, type Known } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { ownDaysStand } from '../../person-facts.ts';
import { kinds, listedNames } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicinesAndParts } from './medicine-link.ts';
import { undatedIsNow } from './person-facts.ts';
import { closePairs, partSteps, switches, taperSteps } from './steps.ts';
import { laterOnHold } from './wait-for-gap.ts';

const upsetting = ['sleep-restriction', 'trauma', 'return-to-work'] as const;
const day = (text: string) => text as LocalDate;
const tapering = medicineLine('oxycodone', { change: 'lower', changeOn: day('2026-03-24') });
const restriction = (startDay: string | null) =>
  ({
    name: 'Sleep window',
    sorts: ['sleep-restriction'],
    startDay: startDay as LocalDate | null,
  }) as const;

const needs = {
  ...medicinesAndParts,
  today: dayOfAsking,
  undated: undatedIsNow,
  ownDays: ownDaysStand,
} as const;

function pairsIn(known: Known<typeof needs>, gapDays: number) {
  const steps = [
    ...taperSteps(known),
    ...switches(known, kinds.dmardsOrBiologics, gapDays),
    ...switches(known, kinds.antidepressants, gapDays),
    ...partSteps(known.parts, ...upsetting),
  ];
  const alsoLongPast = known.ownDays === true;
  const asked = { today: known.today, gapDays, undatedIsNow: known.undated, alsoLongPast };
  return closePairs(steps, asked);
}

const rule = defineRule({
  id: 'COH-16',
  version: 1,
  title: { en: 'Two changes at once that could each upset the person' },
  needs,
  parameters: { gap: coherenceGapDays },
  checks: [
    {
      says: {
        en: 'Two of these lie within {gap} days: sleep restriction starts, an opioid or benzodiazepine is lowered, a DMARD or an antidepressant is switched, trauma work starts, return to work',
      },
      holds: (known, { gap }) => anyOf(pairsIn(known, gap).map(([, verdict]) => verdict)),
    },
  ],
  proposes: {
    by: (known, { gap }) => {
      const sure = pairsIn(known, gap).filter(([, verdict]) => verdict === true);
      const names = sure.flatMap(([pair]) => pair.map(({ name }) => name));
      return {
        en: `${listedNames(names)} one after the other, ${gap} days apart; a crisis plan if that cannot be.`,
      };
    },
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber', 'psychology'],
  due: { days: 7 },
  tasks: [{ code: 'sequence-changes', within: { days: 7 } }],
  evidence: [own],
  examples: {
    met: { known: { listed: [tapering], planned: [], parts: [restriction('2026-04-07')] } },
    justNotMet: { known: { listed: [tapering], planned: [], parts: [restriction('2026-04-08')] } },
    unknown: { known: { listed: [tapering], planned: [], parts: [restriction(null)] } },
  },
});

/** COH-16: nobody can tell afterwards which of the two did it, and people drop out. */
export const twoUpsettingChanges: LinkRule = medicineLink({
  rule,
  why: { en: 'People drop out, and nobody can tell which change did what.' },
  kinds: [kinds.tapered, kinds.dmardsOrBiologics, kinds.antidepressants],
  sorts: upsetting,
  resolutions: (items, finding) => laterOnHold(items, finding),
});
