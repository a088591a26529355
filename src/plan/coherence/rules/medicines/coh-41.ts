import { coherenceGapDays, own } from '#evidence';
import { anyOf, type LocalDate } from '#kernel';
import { dayOfAsking, defineRule, type Known } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { ownDaysStand } from '../../person-facts.ts';
import { kinds } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicinesAndParts } from './medicine-link.ts';
import { undatedIsNow } from './person-facts.ts';
import { closePairs, partSteps, taperSteps } from './steps.ts';
import { laterOnHold } from './wait-for-gap.ts';

const day = (text: string) => text as LocalDate;
const tapering = medicineLine('diazepam', { change: 'lower', changeOn: day('2026-03-24') });
const trauma = (startDay: string | null) =>
  ({ name: 'EMDR', sorts: ['trauma'], startDay: startDay as LocalDate | null }) as const;

const needs = {
  ...medicinesAndParts,
  today: dayOfAsking,
  undated: undatedIsNow,
  ownDays: ownDaysStand,
} as const;

function verdictOf(known: Known<typeof needs>, gapDays: number) {
  const asked = {
    today: known.today,
    gapDays,
    undatedIsNow: known.undated,
    alsoLongPast: known.ownDays === true,
  };
  return anyOf(
    taperSteps(known).flatMap((taper) =>
      partSteps(known.parts, 'trauma').flatMap((start) =>
        closePairs([taper, start], asked).map(([, verdict]) => verdict),
      ),
    ),
  );
}

const rule = defineRule({
  id: 'COH-41',
  version: 1,
  title: { en: 'Taper step and start of trauma work in one fortnight' },
  needs,
  parameters: { gap: coherenceGapDays },
  checks: [
    {
      says: {
        en: 'An opioid or benzodiazepine is lowered, and trauma-focused sessions start, within {gap} days',
      },
      holds: (known, { gap }) => verdictOf(known, gap),
    },
  ],
  proposes: {
    en: 'One after the other; both at once only for somebody who is stable and wants it so.',
  },
  severity: 'advice',
  owners: ['case-lead', 'prescriber', 'psychology'],
  due: { days: 7 },
  tasks: [{ code: 'sequence-changes', within: { days: 7 } }],
  evidence: [own],
  examples: {
    met: { known: { listed: [tapering], planned: [], parts: [trauma('2026-04-07')] } },
    justNotMet: { known: { listed: [tapering], planned: [], parts: [trauma('2026-04-08')] } },
    unknown: { known: { listed: [tapering], planned: [], parts: [trauma(null)] } },
  },
});

/** COH-41: both ask everything of a person. */
export const taperWithTraumaWork: LinkRule = medicineLink({
  rule,
  why: { en: 'Both at once ask too much of a person.' },
  kinds: [kinds.tapered],
  sorts: ['trauma'],
  resolutions: (items, finding) => laterOnHold(items, finding),
});
