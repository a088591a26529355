import type { Text } from '#kernel';
import { changeOfReadings, isYesNo, type Reading, shown } from './change.ts';
import type { Instrument } from './instrument.ts';
import { widthInErrors } from './words-plain.ts';

/** Names of ranges in Spanish, a draft like all our Spanish; a name that is not here is not said. */
const ranges: Readonly<Record<string, string>> = {
  none: 'nada',
  minimal: 'mínimo',
  mild: 'leve',
  moderate: 'moderado',
  'moderately severe': 'de moderado a grave',
  severe: 'grave',
  'below the cut-off': 'por debajo del límite',
  'at or above the cut-off of 3': 'en el límite de 3 o más',
  'no concern said': 'no dijo nada que preocupe',
  'a person looks at this now': 'una persona lo ve ahora',
  'no long-lasting sleep trouble': 'no duerme mal desde hace tiempo',
  'long-lasting sleep trouble': 'duerme mal desde hace tiempo',
  'no side effects said': 'no dijo efectos malos',
  'side effects to talk about': 'hay efectos de que hablar',
  'worth talking about': 'vale la pena hablar de esto',
  confident: 'tiene confianza',
};

/**
 * A score and its course in Spanish for the person it is about, as `plainScore` says it in English; null
 * where its answer has no Spanish name.
 */
export function plainScoreInSpanish(
  instrument: Instrument,
  readings: readonly Reading[],
  band: Text | null,
): string | null {
  const latest = readings.at(-1);
  if (latest === undefined) return '';
  const name = band === null ? undefined : ranges[band.en];
  if (isYesNo(instrument)) return name === undefined ? null : `La respuesta: ${name}.`;
  const { main, better } = instrument;
  return [
    `Su puntaje es ${shown(instrument, latest.value)}. Puede ir de ${main.min} a ${main.max}. Más ${better === 'lower' ? 'bajo' : 'alto'} es mejor.`,
    ...(latest.answered
      ? [`Contestó ${latest.answered.given} de ${latest.answered.of} preguntas.`]
      : []),
    ...margin(instrument, latest),
    ...(name === undefined ? [] : [`A esto se le llama: ${name}.`]),
    ...course(instrument, readings),
  ].join(' ');
}

function margin(instrument: Instrument, { value, standardError }: Reading): readonly string[] {
  if (standardError === undefined || standardError === null) return [];
  const low = shown(instrument, value - widthInErrors * standardError);
  const high = shown(instrument, value + widthInErrors * standardError);
  return [`Ningún puntaje es exacto. El suyo puede estar entre ${low} y ${high}.`];
}

function course(instrument: Instrument, readings: readonly Reading[]): readonly string[] {
  const latest = readings.at(-1);
  const first = readings[0];
  const before = readings.at(-2);
  if (latest === undefined || first === undefined || before === undefined) return [];
  const lastTime = before === first ? [] : [step(instrument, 'la última vez', before, latest)];
  const whole = changeOfReadings(instrument, first, latest);
  const unknown = instrument.change === null && whole.direction !== 'same';
  return [
    step(instrument, 'el comienzo', first, latest),
    ...lastTime,
    ...(unknown ? ['No sabemos qué tan grande debe ser un paso para que cuente.'] : []),
  ];
}

const directions = { better: 'Eso es mejor.', worse: 'Eso es peor.' } as const;

function step(instrument: Instrument, since: string, from: Reading, to: Reading): string {
  const { direction, points, meaningful, reliable } = changeOfReadings(instrument, from, to);
  if (direction === 'same') {
    return since === 'el comienzo' ? 'Es igual que al comienzo.' : `Es igual que ${since}.`;
  }
  const went = `Desde ${since} ${points > 0 ? 'subió' : 'bajó'} ${shown(instrument, Math.abs(points))}.`;
  if (meaningful === null) return `${went} ${directions[direction]}`;
  if (!meaningful) return `${went} Es un paso pequeño y puede ser casualidad.`;
  const sure = reliable === false ? ' Todavía puede ser casualidad.' : '';
  return direction === 'better'
    ? `${went} Es un paso a mejor que cuenta.${sure}`
    : `${went} Es un paso a peor. Por favor, hable de esto con su equipo.${sure}`;
}
