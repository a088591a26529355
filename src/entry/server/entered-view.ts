import type { Reader } from '#database/server';
import type { Entered } from '#entry';
import { daysBetween, type Id, type Instant, localDayOf, type Text } from '#kernel';
import { libraryReader } from '#library/server';
import { alarmsIn, answeredOf, type Instrument, noScoreInWords, scoreInWords } from '#measures';
import { measureReader, type Reading } from '#measures/server';
import type { Patient } from '#profile';
import { derivedId } from '#profile/server';
import { alertReader } from '#safety/server';
import type { PaperFormRow } from './tables.ts';

/** What whoever typed a form in reads of it at once. */
export async function enteredView(
  db: Reader,
  row: PaperFormRow,
  patient: Patient,
  now: Instant,
): Promise<Entered> {
  const instrument = await definitionIn(db, row);
  const scoreId = derivedId(row.form_id, row.instrument) as Id<'ScoreId'>;
  const kept = await measureReader(db).scoredOnce(row.patient_id, scoreId);
  const alarming = instrument !== null && alarmsIn(instrument, row.answers).length > 0;
  const open = alarming ? await alertReader(db).openOf(row.patient_id) : [];
  return {
    formId: row.form_id,
    ...scoreOf(instrument, kept),
    filledOn: row.filled_on,
    filledDaysAgo: Math.max(0, daysBetween(row.filled_on, localDayOf(now, patient.timeZone))),
    enteredAt: row.entered_at,
    enteredByName: row.entered_by_name,
    withdrawnAt: row.withdrawn_at,
    alarming,
    alertOpen: open.length > 0,
  };
}

/** The words the paper was scored in, though the clinic may have published others since. */
async function definitionIn(db: Reader, row: PaperFormRow): Promise<Instrument | null> {
  const library = libraryReader(db);
  return (
    (await library.definitionOf(row.instrument, row.instrument_version)) ??
    library.definitionOf(row.instrument)
  );
}

/** This form's own score; how it compares with others is the record's to say. */
function scoreOf(
  instrument: Instrument | null,
  kept: Reading | null,
): { readonly value: number | null; readonly inWords: Text } {
  if (instrument === null || kept === null) return { value: null, inWords: { en: '' } };
  const { value, result, day } = kept;
  const said =
    value === null
      ? null
      : scoreInWords(instrument, [{ day, value, answered: answeredOf(result, result.answers) }]);
  return { value, inWords: { ...(said ?? noScoreInWords(instrument, result)).line } };
}
