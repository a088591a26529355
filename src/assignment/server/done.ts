import { type DoneView, minutesFor } from '#assignment';
import type { Reader } from '#database/server';
import { addHours, type Instant, type Text } from '#kernel';
import { answeredOf, type Instrument, noScoreInWords, scoreInWords } from '#measures';
import { measureReader, type Reading } from '#measures/server';
import type { Assignment } from './assignment-store.ts';
import type { Occurrence } from './occurrence-store.ts';
import { type At, titleOf } from './phone-at.ts';
import { definitionsIn } from './stand-ins.ts';

/** Days for which what was done still shows. */
const doneDays = 14;

export type Done = { readonly view: DoneView; readonly at: Instant; readonly minutes: number };

/** What was answered lately, with the score in words where the team shares it. */
export async function doneLately(
  db: Reader,
  assignments: readonly Assignment[],
  all: readonly Occurrence[],
  at: At,
): Promise<readonly Done[]> {
  const since = addHours(at.now, -24 * doneDays);
  const done = all.filter(
    ({ state, settledAt }) => state === 'answered' && settledAt !== null && settledAt >= since,
  );
  if (done.length === 0) return [];
  const readings = await measureReader(db).readings(at.patient.patientId);
  return done.flatMap((occurrence) => {
    const assignment = assignments.find((one) => one.assignmentId === occurrence.assignmentId);
    if (assignment === undefined || occurrence.settledAt === null) return [];
    const definitions = definitionsIn(occurrence, at.library);
    const begun = occurrence.parts.flatMap((part) => at.library.definitionAt(part) ?? []);
    const questions = begun.reduce((sum, { items }) => sum + items.length, 0);
    return [
      {
        at: occurrence.settledAt,
        view: {
          occurrenceId: occurrence.occurrenceId,
          title: { ...titleOf(assignment.what, at.library) },
          at: occurrence.settledAt,
          inWords: assignment.sharesScore ? wordsFor(definitions, occurrence, readings) : [],
        },
        minutes: minutesFor(questions, at.numbers.secondsPerQuestion),
      },
    ];
  });
}

/** The score of this very occasion, told against the ones before it. */
function wordsFor(
  definitions: readonly Instrument[],
  { occurrenceId }: Occurrence,
  readings: readonly Reading[],
): DoneView['inWords'] {
  return definitions.flatMap((instrument) => {
    // What safety questions say is for a person to talk about, never for a line on a screen.
    if (instrument.alarms.some((alarm) => 'score' in alarm)) return [];
    const own = readings.filter((reading) => reading.instrument === instrument.id);
    const last = own.findIndex((reading) => reading.occasionId === occurrenceId);
    const words = last < 0 ? null : saidTo(instrument, own.slice(0, last + 1));
    return words === null ? [] : [{ title: { ...instrument.title }, words: { ...words } }];
  });
}

/** The last of these in the person's words; where there is no score, that, and that nothing is lost. */
function saidTo(instrument: Instrument, readings: readonly Reading[]): Text | null {
  const last = readings.at(-1);
  if (last === undefined) return null;
  if (last.value === null) return noScoreInWords(instrument, last.result).patient;
  const values = readings.flatMap(({ day, value, result }) =>
    value === null ? [] : [{ day, value, answered: answeredOf(result, result.answers) }],
  );
  return scoreInWords(instrument, values)?.patient ?? null;
}
