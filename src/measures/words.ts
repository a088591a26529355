import { daysBetween, type Text } from '#kernel';
import {
  type Answered,
  type Change,
  changeOfReadings,
  isYesNo,
  type Reading,
  shown,
} from './change.ts';
import { bandAt } from './compile.ts';
import type { Instrument } from './instrument.ts';
import { type Unscored, whyNoScore } from './no-score.ts';
import type { Score } from './score.ts';
import { plainScore } from './words-plain.ts';
import { plainScoreInSpanish } from './words-plain-spanish.ts';

/** The band of a value, in words; null where no cut-offs are published. */
export function bandOf(instrument: Instrument, value: number): Text | null {
  const banding = Object.values(instrument.bands).find(({ of }) => of === instrument.main.score);
  return bandAt(value, banding?.steps ?? [])?.label ?? null;
}

export type ScoreInWords = {
  /** For clinicians: value, band, changes and what counts as one, on one line. */
  readonly line: Text;
  /** The course in one sentence. */
  readonly trend: Text;
  /** For the patient, in plain words. */
  readonly patient: Text;
};

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
  const patient = inBoth(
    plainScore(instrument, readings, band),
    plainScoreInSpanish(instrument, readings, band),
  );
  if (isYesNo(instrument)) {
    const said = band ?? { en: String(latest.value) };
    return { line: { en: `${instrument.name}: ${said.en}.` }, trend: said, patient };
  }
  const now = `${instrument.name} ${valueOf(instrument, latest)}${band === null ? '' : `, ${band.en}`}.`;
  const changes = changesOf(instrument, first, readings.at(-2), latest);
  return {
    line: { en: [now, ...changes].join(' ') },
    trend: { en: trendOf(instrument, readings) },
    patient,
  };
}

const inBoth = (en: string, es: string | null): Text => (es === null ? { en } : { en, es });

/** Why an occasion has no score: for clinicians with the instrument's own rule, and in plain words. */
export function noScoreInWords(
  instrument: Instrument,
  unscored: Unscored,
): Pick<ScoreInWords, 'line' | 'patient'> {
  return whyNoScore(instrument, unscored);
}

function valueOf(instrument: Instrument, { value, standardError, answered }: Reading): string {
  const error =
    standardError === undefined || standardError === null
      ? ''
      : ` ± ${shown(instrument, standardError)} (standard error)`;
  const part = answered ? ` (${answered.given} of ${answered.of} answered)` : '';
  return `${shown(instrument, value)}${error}${part}`;
}

/** How much of a prorated score was answered; null where nothing that counts was left out. */
export function answeredOf(
  { status, missing }: Pick<Score, 'status' | 'missing'>,
  answers: readonly { readonly value: number | null }[],
): Answered | null {
  if (status !== 'prorated') return null;
  const given = answers.filter(({ value }) => value !== null).length;
  // A score that came from elsewhere brings no answers.
  return given === 0 ? null : { given, of: given + missing.items.length };
}

function changesOf(
  instrument: Instrument,
  first: Reading,
  before: Reading | undefined,
  latest: Reading,
): readonly string[] {
  if (before === undefined) return [];
  return [
    ...(before === first ? [] : [sentence(instrument, 'last time', before, latest)]),
    sentence(instrument, 'the start', first, latest),
    yardstick(instrument, latest),
  ];
}

function sentence(instrument: Instrument, since: string, from: Reading, to: Reading): string {
  const change = changeOfReadings(instrument, from, to);
  const start = `Since ${since} (${shown(instrument, from.value)})`;
  if (change.direction === 'same') return `${start}: the same.`;
  const amount = inPoints(instrument, change.points);
  const share = change.share === null ? '' : ` (${Math.round(change.share * 100)} %)`;
  return `${start}: ${[`${amount} ${change.direction}${share}`, ...judged(change)].join(', ')}.`;
}

/** What can be said of a change; what is not known is said once, by the yardstick. */
function judged({ meaningful, reliable }: Change): readonly string[] {
  return [
    ...(meaningful === null ? [] : [meaningful ? 'meaningful' : 'not meaningful']),
    ...(reliable === null ? [] : [reliable ? 'reliable' : 'within measurement error']),
  ];
}

/** From how many points a change counts, by which method; or that nobody has published it. */
function yardstick(instrument: Instrument, latest: Reading): string {
  const { change } = instrument;
  const byError = latest.standardError !== undefined && latest.standardError !== null;
  if (change === null) {
    const reliable = byError ? 'Reliable beyond 1.96 standard errors of the difference; ' : '';
    return `${reliable}${reliable === '' ? 'W' : 'w'}hat counts as a meaningful change is not known.`;
  }
  const meaningful = `Meaningful from ${inPoints(instrument, change.minimalImportant)}`;
  const source = `(${change.method}${change.toVerify ? '; to verify' : ''})`;
  if (byError) return `${meaningful}, reliable beyond 1.96 standard errors ${source}.`;
  return change.reliable === null
    ? `${meaningful}, reliable change not known ${source}.`
    : `${meaningful}, reliable from ${shown(instrument, change.reliable)} ${source}.`;
}

function trendOf(instrument: Instrument, readings: readonly Reading[]): string {
  const first = readings[0];
  const latest = readings.at(-1);
  if (first === undefined || latest === undefined || readings.length < 2) {
    return 'One reading so far: no course yet.';
  }
  const change = changeOfReadings(instrument, first, latest);
  const weeks = Math.round(daysBetween(first.day, latest.day) / 7);
  const over = `Over ${readings.length} readings in ${weeks === 1 ? '1 week' : `${weeks} weeks`}`;
  return `${over}: ${courseOf(change)}.`;
}

/** Methods §3: improved and deteriorated need a change that is both reliable and meaningful. */
function courseOf({ direction, meaningful, reliable }: Change): string {
  if (direction === 'same') return 'about the same';
  if (meaningful === null) {
    if (reliable === null) return `${direction}; what counts as a change is not known`;
    return reliable ? `${direction}, beyond measurement error` : 'within measurement error';
  }
  if (!meaningful) return `a little ${direction}, not by enough to count`;
  if (reliable === null) return `${direction} by enough to count; reliable change not known`;
  return reliable
    ? `clearly ${direction}: enough to count and beyond measurement error`
    : `${direction} by enough to count, but within measurement error`;
}

function inPoints(instrument: Instrument, points: number): string {
  const amount = shown(instrument, Math.abs(points));
  return `${amount} ${amount === '1' ? 'point' : 'points'}`;
}
