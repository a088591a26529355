/** One night of a sleep diary (Consensus Sleep Diary): clock times as "23:15", spans in minutes. */
export type Night = {
  readonly intoBed: string | null;
  /** When sleep was tried; where it was not asked, the time into bed. */
  readonly triedToSleep: string | null;
  readonly fellAsleepAfterMinutes: number | null;
  readonly awakeInTheNightMinutes: number | null;
  readonly finalWake: string | null;
  readonly outOfBed: string | null;
};

/** Minutes; what the diary leaves out is null. */
export type NightMeasures = {
  readonly timeInBed: number | null;
  readonly sleepOnset: number | null;
  readonly awake: number | null;
  readonly totalSleep: number | null;
};

/** A night longer than this in bed is a slip of the pen. */
const longestInBedMinutes = 16 * 60;
const day = 24 * 60;

/**
 * TIB = out of bed - into bed; TST = final wake - attempt - SOL - WASO. null for a night that cannot
 * be: more sleep than time in bed, less than none, or over 16 hours in bed. Source: CSD.
 */
export function nightMeasures(night: Night): NightMeasures | null {
  const bed = clockMinutes(night.intoBed);
  const tried = clockMinutes(night.triedToSleep) ?? bed;
  const { fellAsleepAfterMinutes: onset, awakeInTheNightMinutes: awake } = night;
  const timeInBed = span(bed, clockMinutes(night.outOfBed));
  const attempt = span(tried, clockMinutes(night.finalWake));
  const totalSleep =
    attempt === null || onset === null || awake === null ? null : attempt - onset - awake;
  return plausible({ timeInBed, sleepOnset: onset, awake, totalSleep });
}

/** The night as it is, or null where its figures cannot be. */
export function plausible(measures: NightMeasures): NightMeasures | null {
  const { timeInBed, totalSleep } = measures;
  if (timeInBed !== null && timeInBed > longestInBedMinutes) return null;
  if (totalSleep !== null && totalSleep < 0) return null;
  return timeInBed !== null && totalSleep !== null && totalSleep > timeInBed ? null : measures;
}

function clockMinutes(time: string | null): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time ?? '') ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** From one clock time to the next one, over midnight where need be. */
const span = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : (to - from + day) % day;
