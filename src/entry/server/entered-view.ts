import type { Reader } from '#database/server';
import type { Entered } from '#entry';
import { recordInputsOf } from '#intake/server';
import { daysBetween, type Instant, localDayOf, type Text } from '#kernel';
import {
  alarmsIn,
  answeredOf,
  instrumentOf,
  noScoreInWords,
  type RecordInputs,
  score,
  scoreInWords,
  withInputs,
} from '#measures';
import { mainValue } from '#measures/server';
import type { Patient } from '#profile';
import { alertReader } from '#safety/server';
import type { PaperFormRow } from './tables.ts';

/** What whoever typed a form in reads of it at once. */
export async function enteredView(
  db: Reader,
  row: PaperFormRow,
  patient: Patient,
  now: Instant,
): Promise<Entered> {
  const instrument = instrumentOf(row.instrument);
  const alarming = instrument !== null && alarmsIn(instrument, row.answers).length > 0;
  const open = alarming ? await alertReader(db).openOf(row.patient_id) : [];
  return {
    formId: row.form_id,
    ...scoreOf(row, await recordInputsOf(db, patient, row.filled_on)),
    filledOn: row.filled_on,
    filledDaysAgo: Math.max(0, daysBetween(row.filled_on, localDayOf(now, patient.timeZone))),
    enteredAt: row.entered_at,
    enteredByName: row.entered_by_name,
    withdrawnAt: row.withdrawn_at,
    alarming,
    alertOpen: open.length > 0,
  };
}

/** This form's own score; how it compares with others is the record's to say. */
function scoreOf(
  row: PaperFormRow,
  record: RecordInputs,
): { readonly value: number | null; readonly inWords: Text } {
  const instrument = instrumentOf(row.instrument);
  if (instrument === null) return { value: null, inWords: { en: '' } };
  const result = score(instrument, withInputs(instrument, row.answers, record));
  const value = mainValue(instrument, result);
  const given = Object.values(row.answers).map((answer) => ({ value: answer ?? null }));
  const said =
    value === null
      ? null
      : scoreInWords(instrument, [
          { day: row.filled_on, value, answered: answeredOf(result, given) },
        ]);
  return { value, inWords: { ...(said ?? noScoreInWords(instrument, result)).line } };
}
