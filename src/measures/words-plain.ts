import type { Text } from '#kernel';
import { changeOfReadings, isYesNo, type Reading, shown } from './change.ts';
import type { Instrument } from './instrument.ts';

/** Half the width of the range said to the patient, in standard errors (95 %). */
export const widthInErrors = 1.96;

/** A score and its course for the person it is about. Reading grade 6 or below. */
export function plainScore(
  instrument: Instrument,
  readings: readonly Reading[],
  band: Text | null,
): string {
  const latest = readings.at(-1);
  const first = readings[0];
  if (latest === undefined || first === undefined) return '';
  if (isYesNo(instrument)) return `The answer: ${band?.en ?? String(latest.value)}.`;
  const { main, better } = instrument;
  const score = `Your score is ${shown(instrument, latest.value)}. It can go from ${main.min} to ${main.max}. ${better === 'lower' ? 'Lower' : 'Higher'} is better.`;
  const part = latest.answered
    ? [`You answered ${latest.answered.given} of ${latest.answered.of} questions.`]
    : [];
  const called = band === null ? [] : [`This range is called: ${band.en}.`];
  return [
    score,
    ...part,
    ...range(instrument, latest),
    ...called,
    ...course(instrument, readings),
  ].join(' ');
}

function range(instrument: Instrument, { value, standardError }: Reading): readonly string[] {
  if (standardError === undefined || standardError === null) return [];
  const low = shown(instrument, value - widthInErrors * standardError);
  const high = shown(instrument, value + widthInErrors * standardError);
  return [`No score is exact. Yours may lie between ${low} and ${high}.`];
}

function course(instrument: Instrument, readings: readonly Reading[]): readonly string[] {
  const latest = readings.at(-1);
  const first = readings[0];
  const before = readings.at(-2);
  if (latest === undefined || first === undefined || before === undefined) return [];
  const since = before === first ? [] : [step(instrument, 'last time', before, latest)];
  const whole = changeOfReadings(instrument, first, latest);
  const unknown =
    instrument.change === null && whole.direction !== 'same'
      ? ['We do not know how big a step must be to count.']
      : [];
  return [step(instrument, 'the start', first, latest), ...since, ...unknown];
}

function step(instrument: Instrument, since: string, from: Reading, to: Reading): string {
  const { direction, points, meaningful, reliable } = changeOfReadings(instrument, from, to);
  if (direction === 'same')
    return `It is the same as ${since === 'the start' ? 'at the start' : since}.`;
  const went = `Since ${since} it went ${points > 0 ? 'up' : 'down'} by ${shown(instrument, Math.abs(points))}.`;
  if (meaningful === null) return `${went} That is ${direction}.`;
  if (!meaningful) return `${went} That is a small step and may be chance.`;
  const sure = reliable === false ? ' It may still be chance.' : '';
  return direction === 'better'
    ? `${went} That is a step for the better that counts.${sure}`
    : `${went} That is a step for the worse. Please talk about it with your team.${sure}`;
}
