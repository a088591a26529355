import {
  inForce,
  type NumberParameter,
  own,
  usualPainDays,
  usualPainDeviations,
  usualPainFewestDays,
  worseDaysFreshDays,
  worseDaysInARow,
} from '#evidence';
import { addDays, ask, type LocalDate } from '#kernel';
import { type Circumstances, dayOfAsking, defineRule, type Reading, seriesOf } from '#reasoning';
import type { DiaryDay } from '../diary-day.ts';
import { diaryPain } from '../facts.ts';
import { lastDaysAgainstUsual, type UsualPainSettings, type WorseDays } from '../worse-days.ts';

/** Longest look back: the widest usual window plus the widest row, with room for gaps. */
const lookBackDays = 84;

type Seen = { readonly pain: readonly Reading<number>[] | null; readonly today: LocalDate };

const against = ({ pain, today }: Seen, settings: UsualPainSettings): WorseDays | null =>
  lastDaysAgainstUsual(
    (pain ?? []).map(({ date, value }) => ({ day: date ?? today, pain: value })),
    today,
    settings,
  );

const toATenth = (value: number): number => Math.round(value * 10) / 10;

/** Days of March 2026 up to the 31st, the day of the worked examples. */
const marchOf = (...pain: readonly number[]): readonly Reading<number>[] =>
  pain.map((value, at) => ({
    date: `2026-03-${String(32 - pain.length + at).padStart(2, '0')}` as LocalDate,
    value,
  }));

const parameters = {
  days: worseDaysInARow,
  usualDays: usualPainDays,
  fewest: usualPainFewestDays,
  deviations: usualPainDeviations,
  freshDays: worseDaysFreshDays,
};

export const ew10 = defineRule({
  id: 'EW-10',
  version: 1,
  title: { en: 'Several days worse than usual' },
  needs: { pain: seriesOf(diaryPain, lookBackDays), today: dayOfAsking },
  parameters,
  checks: [
    {
      says: {
        en: 'On each of the last {days} recorded days pain lay above the person’s own usual (mean of {usualDays} days + {deviations} standard deviation)',
      },
      holds: (known, settings) => ask(against(known, settings), ({ allWorse }) => allWorse),
    },
  ],
  proposes: { en: 'Look at the diary with the person’s own words; a note, not an early warning.' },
  severity: 'info',
  owners: ['care-manager'],
  due: { days: 3 },
  evidence: [own],
  derive: (known, settings) => {
    const found = against(known, settings);
    if (found === null) return {};
    return {
      usualPain: toATenth(found.usualPain),
      limitPain: toATenth(found.limit),
      recentPain: found.days.map(({ pain }) => pain),
      recentDays: found.days.map(({ day }) => day),
    };
  },
  examples: {
    met: { known: { pain: marchOf(3, 4, 3, 4, 3, 4, 4, 6, 5, 6) } },
    justNotMet: { known: { pain: marchOf(3, 4, 3, 4, 3, 4, 4, 6, 4, 6) } },
    unknown: { known: { pain: marchOf(3, 4, 3, 4, 3, 4, 6, 6, 6) } },
  },
});

/**
 * Whether EW-10 would speak, without drawing up its finding: asked on every save of a day, and true a
 * few times a year.
 */
export function isWorseThanUsual(diary: readonly DiaryDay[], now: Circumstances): boolean {
  const { today, settings, bearer, asOf } = now;
  const value = (parameter: NumberParameter) => inForce(parameter, settings, bearer, asOf).value;
  const earliest = addDays(today, -lookBackDays);
  const seen = diary.filter(({ day }) => day >= earliest);
  const found = lastDaysAgainstUsual(seen, today, {
    days: value(parameters.days),
    usualDays: value(parameters.usualDays),
    fewest: value(parameters.fewest),
    deviations: value(parameters.deviations),
    freshDays: value(parameters.freshDays),
  });
  return found?.allWorse ?? false;
}
