import {
  functionReadingsApartDays,
  functionRiseAbsolute,
  functionRiseRelative,
  immpact,
  pegSource,
} from '#evidence';
import { ask, type LocalDate } from '#kernel';
import { pegMean } from '#measures';
import { dayOfAsking, defineRule, type Reading, seriesOf } from '#reasoning';
import { interferenceScore } from '../facts.ts';
import { type FunctionSettings, functionAgainstBaseline } from '../function-worse.ts';

/** Half a year of readings: enough for a baseline, short enough to be about now. */
const lookBackDays = 183;

type Seen = {
  readonly peg: readonly Reading<number>[] | null;
  readonly other: readonly Reading<number>[] | null;
  readonly today: LocalDate;
};

/** PEG where it was asked at all, else the other form; one form is never held against another. */
const against = (known: Seen, settings: FunctionSettings) => {
  const series = (readings: Seen['peg']) =>
    functionAgainstBaseline(
      (readings ?? []).map(({ date, value }) => ({ day: date ?? known.today, value })),
      settings,
    );
  return series((known.peg ?? []).length > 0 ? known.peg : known.other);
};

const reading = (day: string, value: number): Reading<number> => ({
  date: day as LocalDate,
  value,
});

export const ew01 = defineRule({
  id: 'EW-01',
  version: 1,
  title: { en: 'Pain gets in the way more than before' },
  needs: {
    peg: seriesOf(pegMean, lookBackDays),
    other: seriesOf(interferenceScore, lookBackDays),
    today: dayOfAsking,
  },
  parameters: {
    absolute: functionRiseAbsolute,
    relative: functionRiseRelative,
    daysApart: functionReadingsApartDays,
  },
  checks: [
    {
      says: {
        en: 'PEG (or another interference score) is worse than the stable baseline by {absolute} point or more and by {relative%} or more, on 2 readings {daysApart} days or more apart',
      },
      holds: (known, settings) => ask(against(known, settings), ({ worse }) => worse),
    },
  ],
  proposes: { en: 'Early sign that function is getting worse: ask the person how it is going.' },
  severity: 'advice',
  owners: ['care-manager'],
  due: { days: 7 },
  evidence: [pegSource, immpact],
  derive: (known, settings) => {
    const found = against(known, settings);
    return found === null ? {} : { pegBaseline: found.baseline, pegLatest: found.latest.value };
  },
  examples: {
    met: {
      known: {
        peg: [reading('2026-03-01', 4), reading('2026-03-22', 5.2), reading('2026-03-29', 5.2)],
      },
    },
    justNotMet: {
      known: {
        peg: [reading('2026-03-01', 4), reading('2026-03-22', 5.1), reading('2026-03-29', 5.2)],
      },
    },
    unknown: { known: { peg: [reading('2026-03-22', 6), reading('2026-03-29', 6)] } },
  },
});
