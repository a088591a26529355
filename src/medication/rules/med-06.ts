import {
  agnoli,
  cdc2022,
  hhs2019,
  opioidLongUseDays,
  opioidTaperFourWeeks,
  opioidTaperMonthly,
} from '#evidence';
import { allOf, anyOf, type Tri } from '#kernel';
import { atLeast, defineRule, moreThan } from '#reasoning';
import { groupFacts, opioidCut, type PlannedCut } from '../facts.ts';
import { isTaken } from '../readings.ts';

const fourWeeksDays = 28;

/** The share cut in four weeks at the pace of the plan. */
const shareInFourWeeks = ({ share, overDays }: PlannedCut): number =>
  Math.min(1, (share * fourWeeksDays) / Math.max(overDays, 1));

const isFasterThan = (cut: PlannedCut | null, limit: number): Tri =>
  moreThan(cut === null ? null : shareInFourWeeks(cut), limit);

const used = (cut: PlannedCut | null): number | null => cut?.usedDays ?? null;

const planned = (share: number, usedDays: number | null): PlannedCut => ({
  medicine: 'oxycodone',
  share,
  overDays: 28,
  usedDays,
});

export const med06 = defineRule({
  id: 'MED-06',
  version: 1,
  title: { en: 'An opioid is to be lowered too fast' },
  needs: { cut: opioidCut, opioids: groupFacts.opioids },
  parameters: {
    monthly: opioidTaperMonthly,
    fourWeeks: opioidTaperFourWeeks,
    longUse: opioidLongUseDays,
  },
  checks: [
    {
      says: { en: 'An opioid is taken, or its dose is to be lowered' },
      holds: ({ cut, opioids }) => anyOf([isTaken(opioids), (cut?.share ?? 0) > 0]),
    },
    {
      says: { en: 'The planned cut is faster than it should be' },
      anyOf: [
        {
          says: { en: 'More than {fourWeeks%} in 4 weeks' },
          holds: ({ cut }, { fourWeeks }) => isFasterThan(cut, fourWeeks),
        },
        {
          says: { en: 'More than {monthly%} in 4 weeks after {longUse} days of use or longer' },
          holds: ({ cut }, { monthly, longUse }) =>
            allOf([isFasterThan(cut, monthly), atLeast(used(cut), longUse)]),
        },
      ],
    },
  ],
  proposes: {
    en: 'Do not start this plan as it stands: it needs a reason in writing. Never stop at once; ask about mood and suicide at each step; a pause is allowed.',
  },
  severity: 'critical',
  owners: ['prescriber'],
  due: { hours: 24 },
  evidence: [hhs2019, cdc2022, agnoli],
  about: ({ cut }) => (cut === null ? [] : [cut.medicine]),
  examples: {
    met: { known: { opioids: ['oxycodone'], cut: planned(0.11, 365) } },
    justNotMet: { known: { opioids: ['oxycodone'], cut: planned(0.1, 365) } },
    unknown: { known: { opioids: ['oxycodone'], cut: planned(0.11, null) } },
  },
});
