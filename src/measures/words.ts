import { daysBetween, type LocalDate, type Text } from '#kernel';
import type { Instrument } from './instrument.ts';

/** One value of an instrument's main score on the patient's day. */
export type Reading = { readonly day: LocalDate; readonly value: number };

export type Change = {
  /** Points from the first to the second reading; positive = higher. */
  readonly points: number;
  readonly direction: 'better' | 'worse' | 'same';
  /** Whether it is at least the minimal important change; null where none is published. */
  readonly meaningful: boolean | null;
};

/**
 * What changed between two readings, measured against the instrument's own minimal important change.
 * Compared after rounding to a tenth, as the figures are shown.
 */
export function changeBetween(instrument: Instrument, from: number, to: number): Change {
  const points = rounded(to - from);
  const limit = instrument.change?.minimalImportant;
  const meaningful = limit === undefined ? null : Math.abs(points) >= limit;
  if (points === 0) return { points, direction: 'same', meaningful };
  const better = instrument.better === 'lower' ? points < 0 : points > 0;
  return { points, direction: better ? 'better' : 'worse', meaningful };
}

/** The band of a value, in words; null where no cut-offs are published. */
export function bandOf(instrument: Instrument, value: number): Text | null {
  const banding = Object.values(instrument.bands).find(({ of }) => of === instrument.main.score);
  return banding?.steps.findLast(({ from }) => value >= from)?.label ?? null;
}

export type ScoreInWords = { readonly line: Text; readonly trend: Text };

/**
 * Value, band and change since the start and since last time with what counts as a change, on one
 * line, and the course in one sentence. Readings in order of days; null when there is none.
 */
export function scoreInWords(
  instrument: Instrument,
  readings: readonly Reading[],
): ScoreInWords | null {
  const latest = readings.at(-1);
  const first = readings[0];
  if (latest === undefined || first === undefined) return null;
  const band = bandOf(instrument, latest.value);
  if (isYesNo(instrument)) {
    const said = band ?? { en: String(latest.value) };
    return { line: { en: `${instrument.name}: ${said.en}.` }, trend: said };
  }
  const now = `${instrument.name} ${shown(latest.value)}${band === null ? '' : `, ${band.en}`}.`;
  const changes = changesOf(instrument, first, readings.at(-2), latest);
  return { line: { en: [now, ...changes].join(' ') }, trend: trendOf(instrument, readings) };
}

function changesOf(
  instrument: Instrument,
  first: Reading,
  before: Reading | undefined,
  latest: Reading,
): readonly string[] {
  if (before === undefined) return [];
  return [
    before === first ? null : sentence(instrument, 'last time', before, latest),
    sentence(instrument, 'the start', first, latest),
    yardstick(instrument),
  ].filter((part) => part !== null);
}

function sentence(instrument: Instrument, since: string, from: Reading, to: Reading): string {
  const { points, direction, meaningful } = changeBetween(instrument, from.value, to.value);
  if (direction === 'same') return `Since ${since} (${shown(from.value)}): the same.`;
  const counts = meaningful === true ? ', a change that counts' : '';
  return `Since ${since} (${shown(from.value)}): ${inPoints(Math.abs(points))} ${direction}${counts}.`;
}

function yardstick({ change }: Instrument): string | null {
  return change === null ? null : `A change counts from ${inPoints(change.minimalImportant)}.`;
}

function trendOf(instrument: Instrument, readings: readonly Reading[]): Text {
  const first = readings[0];
  const latest = readings.at(-1);
  if (first === undefined || latest === undefined || readings.length < 2) {
    return { en: 'One reading so far: no course yet.' };
  }
  const { direction, meaningful } = changeBetween(instrument, first.value, latest.value);
  const weeks = Math.round(daysBetween(first.day, latest.day) / 7);
  const over = `Over ${readings.length} readings in ${weeks === 1 ? '1 week' : `${weeks} weeks`}`;
  if (direction === 'same') return { en: `${over}: about the same.` };
  if (meaningful === true) return { en: `${over}: ${direction}, by enough to count.` };
  return {
    en: `${over}: a little ${direction}${meaningful === false ? ', not enough to count' : ''}.`,
  };
}

const isYesNo = ({ scores, main }: Instrument): boolean => {
  const formula = scores[main.score];
  return formula !== undefined && 'holds' in formula;
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

const shown = (value: number): string => String(rounded(value));

const inPoints = (points: number): string =>
  `${shown(points)} ${points === 1 ? 'point' : 'points'}`;
