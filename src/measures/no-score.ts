import type { Text } from '#kernel';
import type { Instrument } from './instrument.ts';
import type { Score } from './score.ts';

/** What a page without a score tells of itself. */
export type Unscored = Pick<Score, 'missing'> & { readonly errors?: Score['errors'] };

/** No score, and why: never a partial sum. */
export function whyNoScore(
  instrument: Instrument,
  { missing, errors = [] }: Unscored,
): { readonly line: Text; readonly patient: Text } {
  const none = `${instrument.name}: no score.`;
  if (errors.length > 0) {
    const problems = errors.map(({ message }) => message).join(' ');
    return {
      line: { en: `${none} ${problems}` },
      patient: {
        en: 'There is no score this time. One answer could not be read. Your team will look at it.',
        es: 'Esta vez no hay puntaje. Una respuesta no se pudo leer. Su equipo la va a ver.',
      },
    };
  }
  const open = missing.items.length;
  if (open === 0) {
    const rule = missing.rule === '' ? instrument.missing.says : missing.rule;
    const why = instrument.inactive ?? rule;
    return {
      line: { en: `${none} ${why}` },
      patient: {
        en: 'There is no score this time. Your answers are kept for your team.',
        es: 'Esta vez no hay puntaje. Sus respuestas quedan guardadas para su equipo.',
      },
    };
  }
  const left = `${open === 1 ? 'Question' : 'Questions'} ${numbersOf(instrument, missing.items)} of ${instrument.items.length} left out.`;
  const said = open === 1 ? 'One question was left open' : `${open} questions were left open`;
  const inSpanish =
    open === 1 ? 'Quedó una pregunta abierta' : `Quedaron ${open} preguntas abiertas`;
  return {
    line: { en: `${none} ${left} ${missing.rule}` },
    patient: {
      en: `There is no score this time. ${said}, and that is fine. Your other answers are kept for your team.`,
      es: `Esta vez no hay puntaje. ${inSpanish}, y está bien. Lo demás queda guardado para su equipo.`,
    },
  };
}

/** Places of items on the page, counted from 1. */
function numbersOf(instrument: Instrument, items: readonly string[]): string {
  const numbers = instrument.items.flatMap(({ id }, at) => (items.includes(id) ? at + 1 : []));
  const last = numbers.at(-1) ?? 0;
  return numbers.length < 2 ? String(last) : `${numbers.slice(0, -1).join(', ')} and ${last}`;
}
