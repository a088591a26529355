import { assert, type Text } from '#kernel';
import type { Instrument, MeasureView } from '#measures';
import { bandLabel, instrumentBehind, mainBand, type Reading } from './reading.ts';

/** Readings in the order of days as one view per instrument, with their meaning in words. */
export function measureViewsOf(readings: readonly Reading[]): readonly MeasureView[] {
  const byInstrument = new Map<string, Reading[]>();
  for (const reading of readings) {
    const known = byInstrument.get(reading.instrument);
    if (known === undefined) byInstrument.set(reading.instrument, [reading]);
    else known.push(reading);
  }
  return [...byInstrument.values()].map((some) => {
    const instrument = some[0] === undefined ? null : instrumentBehind(some[0]);
    assert(instrument !== null, 'what was scored is an instrument of the library');
    return viewOf(instrument, some);
  });
}

function viewOf(instrument: Instrument, readings: readonly Reading[]): MeasureView {
  const { main, better, change, evidence, bands } = instrument;
  const mainBands = Object.values(bands).find(({ of }) => of === main.score)?.steps ?? [];
  return {
    instrument: instrument.id,
    title: instrument.title,
    better,
    range: { min: main.min, max: main.max },
    readings: readings.map((reading) => ({
      scoreId: reading.scoreId,
      day: reading.day,
      status: reading.status,
      value: reading.value,
      band: bandLabel(instrument, mainBand(instrument, reading.result)),
      missing: [...reading.result.missing.items],
      mode: reading.mode,
    })),
    inWords: inWords(instrument, readings),
    trend: trend(instrument, readings),
    thresholds: mainBands.map(({ from, label }) => ({ from, name: label })),
    meaningfulChange: change?.minimalImportant ?? null,
    citation: evidence.map(({ reference }) => reference).join(' '),
  };
}

type Valued = Reading & { readonly value: number };
const valuedIn = (readings: readonly Reading[]): readonly Valued[] =>
  readings.filter((reading): reading is Valued => reading.value !== null);

function inWords(instrument: Instrument, readings: readonly Reading[]): Text {
  const valued = valuedIn(readings);
  const latest = valued.at(-1);
  const last = readings.at(-1);
  const open = last !== undefined && last.value === null ? notScored(instrument, last) : '';
  if (latest === undefined) return { en: open };
  const band = bandLabel(instrument, mainBand(instrument, latest.result))?.en;
  const isGate = instrument.main.max === 1;
  const value = isGate ? '' : ` ${shown(latest.value)} of ${instrument.main.max}`;
  const now = `${instrument.name}${value}${band === undefined ? '' : `: ${band}`} (${latest.day}).`;
  return {
    en: [now, ...changes(instrument, valued), open].filter((part) => part !== '').join(' '),
  };
}

function notScored({ name, missing }: Instrument, reading: Reading): string {
  return `${name} of ${reading.day} has no score: ${missing.says}`;
}

function changes(instrument: Instrument, valued: readonly Valued[]): readonly string[] {
  const first = valued[0];
  const previous = valued.at(-2);
  const latest = valued.at(-1);
  if (first === undefined || latest === undefined || previous === undefined) return [];
  const sinceStart = `Since the start (${first.day}): ${said(instrument, latest.value - first.value)}.`;
  return previous === first
    ? [sinceStart]
    : [
        sinceStart,
        `Since the last time (${previous.day}): ${said(instrument, latest.value - previous.value)}.`,
      ];
}

function said({ better, change }: Instrument, difference: number): string {
  if (difference === 0) return 'no change';
  const direction = isBetter(better, difference) ? 'better' : 'worse';
  const points = `${shown(Math.abs(difference))} ${Math.abs(difference) === 1 ? 'point' : 'points'} ${direction}`;
  if (change === null) return points;
  const matters = Math.abs(difference) >= change.minimalImportant;
  return `${points}, ${matters ? 'at least' : 'less than'} the change that matters (${change.minimalImportant})`;
}

function trend({ better, change }: Instrument, readings: readonly Reading[]): Text {
  const valued = valuedIn(readings);
  const first = valued[0];
  const latest = valued.at(-1);
  if (first === undefined || latest === undefined || first === latest) {
    return { en: 'Not enough readings for a trend.' };
  }
  const difference = latest.value - first.value;
  if (change === null || Math.abs(difference) < change.minimalImportant) {
    return { en: 'About the same as at the start.' };
  }
  return {
    en: isBetter(better, difference) ? 'Better than at the start.' : 'Worse than at the start.',
  };
}

const isBetter = (better: Instrument['better'], difference: number): boolean =>
  better === 'lower' ? difference < 0 : difference > 0;

/** One decimal where there is one. */
const shown = (value: number): string => String(Math.round(value * 10) / 10);
