import { assert } from '#kernel';
import {
  answeredOf,
  type Instrument,
  type MeasureView,
  noScoreInWords,
  scoreInWords,
} from '#measures';
import { type DefinitionOf, shippedOnly } from './definition-of.ts';
import { bandLabel, mainBand, type Reading } from './reading.ts';

/** Readings in the order of days as one view per instrument, with their meaning in words. */
export function measureViewsOf(
  readings: readonly Reading[],
  definitionOf: DefinitionOf = shippedOnly,
): readonly MeasureView[] {
  const byInstrument = new Map<string, Reading[]>();
  for (const reading of readings) {
    const known = byInstrument.get(reading.instrument);
    if (known === undefined) byInstrument.set(reading.instrument, [reading]);
    else known.push(reading);
  }
  return [...byInstrument.values()].map((some) => {
    const instrument = some[0] === undefined ? null : definitionOf(some[0].instrument, null);
    assert(instrument !== null, 'what was scored is an instrument of the library');
    return viewOf(instrument, some, definitionOf);
  });
}

function viewOf(
  instrument: Instrument,
  readings: readonly Reading[],
  definitionOf: DefinitionOf,
): MeasureView {
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
      band: bandOf(definitionOf(reading.instrument, reading.version) ?? instrument, reading),
      answered: answeredOf(reading.result, reading.result.answers),
      missing: [...reading.result.missing.items],
      mode: reading.mode,
    })),
    ...inWords(instrument, readings),
    thresholds: mainBands.map(({ from, label }) => ({ from, name: label })),
    meaningfulChange: change?.minimalImportant ?? null,
    citation: evidence.map(({ reference }) => reference).join(' '),
  };
}

/** In the words of the version that was scored: a later one may name its bands otherwise. */
const bandOf = (scored: Instrument, { result }: Reading) =>
  bandLabel(scored, mainBand(scored, result));

function inWords(
  instrument: Instrument,
  readings: readonly Reading[],
): Pick<MeasureView, 'inWords' | 'trend'> {
  const values = readings.flatMap(({ day, value, result }) =>
    value === null
      ? []
      : [
          {
            day,
            value,
            standardError: standardErrorOf(result.scores),
            answered: answeredOf(result, result.answers),
          },
        ],
  );
  const said = scoreInWords(instrument, values);
  const last = readings.at(-1);
  const open =
    last !== undefined && last.value === null
      ? ` ${last.day}: ${noScoreInWords(instrument, last.result).line.en}`
      : '';
  return {
    inWords: { en: `${said?.line.en ?? ''}${open}`.trim() },
    trend: said?.trend ?? { en: 'No reading yet.' },
  };
}

/** Scores of item response theory bring their standard error as a score of its own. */
function standardErrorOf(scores: Reading['result']['scores']): number | null {
  const error = scores['SE'];
  return typeof error === 'number' ? error : null;
}
