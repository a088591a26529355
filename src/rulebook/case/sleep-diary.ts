import { type NightMeasures, nightMeasures, plausible, type SleepWeek, sleepWeek } from '#sleep';
import type { CaseNight, CaseSleep } from './sleep-fields.ts';

/** The last seven nights of a diary that a case holds; null where it holds none. */
export function weekIn({ diary }: CaseSleep): SleepWeek | null {
  return diary === null || diary === undefined ? null : sleepWeek(diary.slice(-7).map(measuresOf));
}

function measuresOf(night: CaseNight | null): NightMeasures | null {
  const byClock = night === null ? null : byClockOf(night);
  if (night === null || byClock === null) return null;
  const { tib, tst } = night;
  return plausible({
    ...byClock,
    timeInBed: tib ?? byClock.timeInBed,
    totalSleep: tst ?? byClock.totalSleep,
  });
}

const byClockOf = ({ intoBed, triedToSleep, sol, waso, finalWake, outOfBed }: CaseNight) =>
  nightMeasures({
    intoBed: intoBed ?? null,
    triedToSleep: triedToSleep ?? null,
    fellAsleepAfterMinutes: sol ?? null,
    awakeInTheNightMinutes: waso ?? null,
    finalWake: finalWake ?? null,
    outOfBed: outOfBed ?? null,
  });
