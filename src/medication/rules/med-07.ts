import { asamBenzodiazepine, benzodiazepineTaper, benzodiazepineUseDays } from '#evidence';
import { allOf, anyOf, ask, type Tri } from '#kernel';
import { atLeast, defineRule } from '#reasoning';
import { benzodiazepineCut, groupFacts, type PlannedCut } from '../facts.ts';
import { isTaken } from '../readings.ts';

const twoWeeksDays = 14;

const stopsAtOnce = ({ share, overDays }: PlannedCut): boolean => share === 1 && overDays <= 1;

const isFasterThan = (cut: PlannedCut | null, limit: number): Tri =>
  ask(cut, (known) => !stopsAtOnce(known) && shareInTwoWeeks(known) > limit + grain);

const shareInTwoWeeks = ({ share, overDays }: PlannedCut): number =>
  (share * twoWeeksDays) / Math.max(overDays, 1);
const grain = 1e-9;

const planned = (share: number, usedDays: number | null): PlannedCut => ({
  medicine: 'diazepam',
  share,
  overDays: 14,
  usedDays,
});

export const med07 = defineRule({
  id: 'MED-07',
  version: 1,
  title: { en: 'A benzodiazepine is to be lowered too fast' },
  needs: { cut: benzodiazepineCut, benzodiazepines: groupFacts.benzodiazepines },
  parameters: { most: benzodiazepineTaper, use: benzodiazepineUseDays },
  checks: [
    {
      says: { en: 'A benzodiazepine is taken, or its dose is to be lowered' },
      holds: ({ cut, benzodiazepines }) => anyOf([isTaken(benzodiazepines), (cut?.share ?? 0) > 0]),
    },
    {
      says: { en: 'The planned cut is faster than it should be' },
      anyOf: [
        {
          says: { en: 'More than {most%} in 2 weeks, short of stopping at once' },
          holds: ({ cut }, { most }) => isFasterThan(cut, most),
        },
        {
          says: { en: 'It is to be stopped at once after {use} days of use or longer' },
          holds: ({ cut }, { use }) =>
            allOf([ask(cut, stopsAtOnce), atLeast(cut?.usedDays ?? null, use)]),
        },
      ],
    },
  ],
  proposes: {
    en: 'Do not start this plan as it stands. Begin with 5 to 10 %, with CBT or CBT-I beside it, and review every 3 months at least.',
  },
  severity: 'critical',
  owners: ['prescriber'],
  due: { hours: 24 },
  evidence: [asamBenzodiazepine],
  about: ({ cut }) => (cut === null ? [] : [cut.medicine]),
  examples: {
    met: { known: { benzodiazepines: ['diazepam'], cut: planned(0.26, 28) } },
    justNotMet: { known: { benzodiazepines: ['diazepam'], cut: planned(0.25, 28) } },
    unknown: { known: { benzodiazepines: ['diazepam'] } },
  },
});
