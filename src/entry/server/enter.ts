import type { PatientId, SiteId, StaffActor } from '#access';
import { momentOf } from '#calendar';
import type { Writer } from '#database/server';
import { type Entered, faultsOfForm, mayEnter, type PaperForm } from '#entry';
import { keptScoresOf } from '#exchange/server';
import { notFound, type Problem } from '#http';
import { alarmItems, alarmSaid } from '#intake';
import { type AnswerRow, answerWriter, type HeardAlarm, recordInputsOf } from '#intake/server';
import { err, type Id, type Instant, localDayOf, ok, type Result } from '#kernel';
import { libraryReader } from '#library/server';
import type { Instrument } from '#measures';
import { measureReader, measureWriter } from '#measures/server';
import type { Patient } from '#profile';
import { derivedId, patientReader } from '#profile/server';
import { canonical } from '#reasoning';
import { enteredView } from './entered-view.ts';
import { paperFormReader, paperFormWriter } from './paper-store.ts';
import type { PaperFormRow } from './tables.ts';

export type EntryFollows = {
  /** An answer that can raise an alarm came in. */
  readonly afterAlarm: (trx: Writer, heard: HeardAlarm) => Promise<void>;
  /** A score was added or taken back: what follows from it. */
  readonly afterScore: (trx: Writer, patient: Patient, now: Instant) => Promise<void>;
};

export type FormToKeep = PaperForm & {
  readonly patientId: PatientId;
  readonly formId: Id<'PaperFormId'>;
  readonly evenIfThere: boolean;
};

type By = { readonly actor: StaffActor; readonly now: Instant };

/** Keeps one paper form once, with its score and what follows, in one transaction. */
export async function keepForm(
  trx: Writer,
  form: FormToKeep,
  by: By,
  follows: EntryFollows,
): Promise<Result<Entered, Problem>> {
  const { patientId, formId } = form;
  const { now, actor } = by;
  const patient = await patientReader(trx).patient(patientId);
  if (patient === null) return err(notFound('person'));
  const before = await paperFormReader(trx).form(patientId, formId);
  if (before !== null) {
    if (isSame(before, form)) return ok(await enteredView(trx, before, patient, now));
    return refused(idReused);
  }
  const fit = await fitting(trx, form, patient, now);
  if (!fit.ok) return refused(fit.problem);
  const row = rowOf(form, patient.siteId as SiteId, actor, now);
  if (!(await paperFormWriter(trx).keep(row))) return refused(idReused);
  await keepAnswers(trx, row, fit.value, patient);
  if (Object.keys(form.answers).some((item) => alarmItems.has(item))) {
    await follows.afterAlarm(trx, { patient, unkept: null, now });
  }
  await follows.afterScore(trx, patient, now);
  return ok(await enteredView(trx, row, patient, now));

  /** What was said is heard, whatever becomes of the form that says it. */
  async function refused(problem: Problem): Promise<Result<never, Problem>> {
    const said = Object.entries(form.answers).flatMap(
      ([item, value]) => alarmSaid({ item, value }) ?? [],
    );
    const unkept = { entryId: formId, said };
    if (patient !== null && said.length > 0)
      await follows.afterAlarm(trx, { patient, unkept, now });
    return err(problem);
  }
}

/** The questionnaire of the form, if it may be typed in, fits, and is not there already. */
async function fitting(
  trx: Writer,
  form: FormToKeep,
  patient: Patient,
  now: Instant,
): Promise<Result<Instrument, Problem>> {
  const today = localDayOf(now, patient.timeZone);
  const library = libraryReader(trx);
  const instrument = await library.definitionOf(form.instrument);
  const use = mayEnter(await library.register(), instrument, form.language, today);
  if (!use.ok || instrument === null) {
    return err(
      notAllowed(use.ok ? 'unknown' : use.problem.code, use.ok ? '' : use.problem.says.en),
    );
  }
  const fields = faultsOfForm(instrument, form, { birthDate: patient.birthDate, today });
  if (fields.length > 0) {
    return err({
      status: 422,
      code: 'invalid-form',
      title: fields[0]?.message ?? 'This form does not fit.',
      fields,
    });
  }
  if (form.evenIfThere) return ok(instrument);
  const there = (await measureReader(trx).readings(form.patientId)).filter(
    (reading) => reading.instrument === instrument.id && reading.day === form.filledOn,
  );
  return there.length > 0 ? err(thereAlready(instrument, form)) : ok(instrument);
}

/** The answers as rows and the score, dated with the day on which the person filled the form in. */
async function keepAnswers(
  trx: Writer,
  row: PaperFormRow,
  instrument: Instrument,
  patient: Patient,
): Promise<void> {
  const { patient_id: patientId, form_id: formId, entered_at: now } = row;
  const noon = momentOf(row.filled_on, 12 * 60, patient.timeZone);
  const answeredAt = noon < now ? noon : now;
  const items = Object.entries(row.answers);
  await answerWriter(trx).keep(
    items.map(
      ([item, value]): AnswerRow => ({
        patient_id: patientId,
        answer_id: derivedId(formId, item) as Id<'AnswerId'>,
        occasion_id: formId,
        item,
        value,
        mode: 'paper',
        language: row.language,
        answered_at: answeredAt,
        received_at: now,
        entered_by: row.entered_by,
      }),
    ),
  );
  const record = await recordInputsOf(trx, patient, row.filled_on);
  const occasion = { patientId, occasionId: formId, day: row.filled_on, now, record };
  const answers = items.map(([item, value]) => ({ item, value, mode: 'paper', answeredAt }));
  const scoreId = derivedId(formId, instrument.id) as Id<'ScoreId'>;
  const workedOut = await keptScoresOf(trx, instrument, answers);
  await measureWriter(trx).save(occasion, scoreId, instrument, answers, workedOut);
}

/** Takes a form back. What alarmed is still heard: a person closes the alert, with words. */
export async function withdraw(
  trx: Writer,
  { patientId, formId }: { readonly patientId: PatientId; readonly formId: Id<'PaperFormId'> },
  { actor, now }: By,
  follows: EntryFollows,
): Promise<Result<Entered, Problem>> {
  const patient = await patientReader(trx).patient(patientId);
  const row = await paperFormReader(trx).form(patientId, formId);
  if (patient === null || row === null) return err(notFound('form'));
  if (row.withdrawn_at === null) {
    const { accountId, name } = actor;
    await paperFormWriter(trx).withdraw(patientId, formId, { accountId, name, now });
    await answerWriter(trx).withdraw(patientId, formId, now);
    await measureWriter(trx).withdraw(patientId, formId, now);
    await follows.afterScore(trx, patient, now);
  }
  const after = await paperFormReader(trx).form(patientId, formId);
  return ok(await enteredView(trx, after ?? row, patient, now));
}

function rowOf(form: FormToKeep, siteId: SiteId, actor: StaffActor, now: Instant): PaperFormRow {
  return {
    patient_id: form.patientId,
    form_id: form.formId,
    site_id: siteId,
    instrument: form.instrument,
    instrument_version: form.version,
    language: form.language,
    filled_on: form.filledOn,
    answers: form.answers,
    entered_by: actor.accountId,
    entered_by_name: actor.name,
    entered_at: now,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_by_name: null,
  };
}

const isSame = (row: PaperFormRow, form: FormToKeep): boolean =>
  row.instrument === form.instrument &&
  row.filled_on === form.filledOn &&
  canonical(row.answers) === canonical(form.answers);

const idReused: Problem = {
  status: 409,
  code: 'form-id-reused',
  title: 'This form was saved before with other answers. Take that row back first.',
};

const notAllowed = (code: string, says: string): Problem => ({
  status: 422,
  code: 'may-not-be-used',
  title: says || 'This questionnaire may not be typed in here.',
  fields: [{ at: '/body/instrument', code, message: says }],
});

function thereAlready({ name }: Instrument, { filledOn }: FormToKeep): Problem {
  const message = `The record has ${name} of ${filledOn} already.`;
  return {
    status: 409,
    code: 'form-there-already',
    title: message,
    fields: [{ at: '/body/filledOn', code: 'form-there-already', message }],
  };
}
