import {
  efficiencyFall,
  efficiencyLow,
  isiYang,
  own,
  regularityFall,
  signalFreshDays,
  sleepRiseIsi,
  worseSleepWeeks,
} from '#evidence';
import { ask, type LocalDate } from '#kernel';
import { isiTotal } from '#measures';
import { atLeast, dayOfAsking, defineRule, type Reading, seriesOf } from '#reasoning';
import {
  regularityBefore,
  regularityNow,
  statedBaseline,
  weeklyEfficiency,
} from '../course-facts.ts';
import { isEfficiencyFalling, riseOf } from '../early-signs.ts';

const lookBackDays = 183;

const readings = (...values: readonly number[]): readonly Reading<number>[] =>
  values.map((value) => ({ date: null, value }));

const fallOf = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : from - to;

type Seen = {
  readonly isi: readonly Reading<number>[] | null;
  readonly isiBefore: number | null;
  readonly today: LocalDate;
};
const isiRise = ({ isi, isiBefore, today }: Seen, freshDays: number) =>
  riseOf(isi, today, freshDays, isiBefore);

export const ew03 = defineRule({
  id: 'EW-03',
  version: 1,
  title: { en: 'Sleep is getting worse' },
  needs: {
    isi: seriesOf(isiTotal, lookBackDays),
    isiBefore: statedBaseline.isi,
    weeks: weeklyEfficiency,
    before: regularityBefore,
    now: regularityNow,
    today: dayOfAsking,
  },
  parameters: {
    rise: sleepRiseIsi,
    fall: efficiencyFall,
    low: efficiencyLow,
    inARow: worseSleepWeeks,
    regularity: regularityFall,
    freshDays: signalFreshDays,
  },
  checks: [
    {
      says: { en: 'Sleep has fallen behind the person’s own usual' },
      anyOf: [
        {
          says: { en: 'ISI is up by {rise} points or more' },
          holds: (known, { rise, freshDays }) =>
            ask(isiRise(known, freshDays), ({ points }) => atLeast(points, rise) === true),
        },
        {
          says: {
            en: 'Sleep efficiency is down by {fall} points or more and below {low} %, in each of {inARow} weeks',
          },
          holds: ({ weeks }, { fall, low, inARow }) =>
            isEfficiencyFalling(weeks, { fall, low, weeks: inARow }),
        },
        {
          says: { en: 'The Sleep Regularity Index is down by {regularity} or more' },
          holds: ({ before, now }, { regularity }) => atLeast(fallOf(before, now), regularity),
        },
      ],
    },
  ],
  proposes: { en: 'Early sign that sleep is getting worse: ask the person how the nights are.' },
  severity: 'advice',
  owners: ['care-manager'],
  due: { days: 7 },
  evidence: [isiYang, own],
  derive: (known, { freshDays }) => {
    const rise = isiRise(known, freshDays);
    const fall = fallOf(known.before, known.now);
    return {
      ...(rise === null ? {} : { isiRise: rise.points }),
      ...(fall === null ? {} : { sriFall: Math.round(fall * 10) / 10 }),
    };
  },
  examples: {
    met: { known: { weeks: [90, 88, 78, 79] } },
    justNotMet: {
      known: { isi: readings(8, 13), weeks: [90, 88, 78, 80], before: 80, now: 70.1 },
    },
    unknown: { known: { weeks: [90, 88, 78, null], isi: readings(8, 13), before: 80, now: 75 } },
  },
});
