import {
  sleepEngines,
  sleepMinNights,
  sleepWindowFloor,
  spielman,
  titrationStep,
  titrationSummaries,
  titrationVariant,
} from '#evidence';
import { ask } from '#kernel';
import { defineRule, noneFires, verdictsOf } from '#reasoning';
import { diaryNights, meanTotalSleep, sleepWindow } from '../facts.ts';
import { nextWindow } from '../window.ts';
import { minutes, percent } from '../words.ts';

/**
 * Speaks about every week that was judged, also where too few nights mean that nothing changes: the
 * window of the coming week is then said with that reason (worked case V27).
 */
export const slp07 = defineRule({
  id: 'SLP-07',
  version: 1,
  title: { en: 'Sleep window of the coming week' },
  needs: {
    window: sleepWindow,
    totalSleep: meanTotalSleep,
    nights: diaryNights,
    against: verdictsOf('SLP-05', 'SLP-08'),
  },
  parameters: {
    minNights: sleepMinNights,
    variant: titrationVariant,
    floor: sleepWindowFloor,
    step: titrationStep,
  },
  checks: [
    {
      says: { en: 'A sleep window is agreed' },
      holds: ({ window }) => ask(window, (known) => known > 0),
    },
    {
      says: {
        en: 'The last week can be judged ({variant}, {step} min, at least {minNights} nights)',
      },
      holds: (week, settings) =>
        nextWindow(week, settings).reason === 'unknown' ? 'unknown' : true,
    },
    {
      says: { en: 'Nothing known that speaks against going on (SLP-05, SLP-08)' },
      holds: ({ against }) => noneFires(against),
    },
  ],
  proposes: {
    by: (week, settings) => {
      const { efficiency, next, reason } = nextWindow(week, settings);
      return {
        en: `Sleep efficiency ${percent(efficiency)}: ${minutes(next)} in bed in the coming week (${reason}).`,
      };
    },
  },
  severity: 'info',
  owners: ['engine'],
  due: { days: 7 },
  evidence: [titrationSummaries, spielman, sleepEngines],
  contested: { en: 'Three variants are published: 90/85, 85/80, and total sleep time + 30 min.' },
  derive: (week, settings) => {
    const { efficiency, next, reason } = nextWindow(week, settings);
    if (efficiency === null || !noneFires(week.against)) return {};
    return { se: Math.round(efficiency * 10) / 10, next, reason };
  },
  examples: {
    met: { known: { window: 360, totalSleep: 306, nights: 5 } },
    justNotMet: {
      known: { window: 360, totalSleep: 306, nights: 5, against: { 'SLP-08': true } },
    },
    unknown: { known: { window: 360, nights: 5 } },
  },
});
