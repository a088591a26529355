import type { PatientId, StaffActor } from '#access';
import type { Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { type Context, handleAs, type Route } from '#http/server';
import { err, type Instant, type LocalDate, localDayOf, type Result } from '#kernel';
import { patientReader } from '#profile/server';
import type { Rulebook } from '#reasoning';
import { type CountsKept, caseloadWriter } from '#registry/server';
import {
  isOptionOf,
  readStep,
  recordConsultation,
  recordContact,
  type StepOutput,
  saveStepPreference,
} from '#stepping';
import { consultationWriter, preferenceWriter } from '#stepping/server';
import { contactWriter } from '#worklist/server';
import { reconsider } from './intake-care.ts';
import { stepPage } from './step-page.ts';

export type StepDeps = { readonly rulebook: Rulebook; readonly counts: CountsKept };

/** The step of a person on one page, and what is noted about it: preference, talks, consultations. */
export function stepRoutes(deps: StepDeps): readonly Route[] {
  return [
    handleAs('staff', readStep, async ({ actor, database, now }, { params: { patientId } }) =>
      database.read({ patientId }, (db) => stepPage(db, { actor, patientId, now }, deps.rulebook)),
    ),
    handleAs('staff', saveStepPreference, async (context, { params: { patientId }, body }) => {
      const unknown = unknownOption(body);
      if (unknown !== null) return err(unknown);
      return noting(context, patientId, deps, async (trx, { by }) => {
        await preferenceWriter(trx).add(patientId, body, by);
        return null;
      });
    }),
    handleAs('staff', recordContact, async (context, { params: { patientId }, body }) =>
      noting(context, patientId, deps, async (trx, noted) => {
        if (body.day > noted.today) return dayToCome;
        const { accountId, name } = noted.by;
        const { contactId, mode, words } = body;
        const at = momentOn(body.day, noted);
        const talk = { contactId, at, channel: mode, by: accountId, byName: name, words };
        await contactWriter(trx).record(patientId, talk);
        await caseloadWriter(trx).afterContact(patientId);
        return null;
      }),
    ),
    handleAs('staff', recordConsultation, async (context, { params: { patientId }, body }) =>
      noting(context, patientId, deps, async (trx, { by, today }) => {
        if (body.day > today) return dayToCome;
        await consultationWriter(trx).add(patientId, body, by);
        return null;
      }),
    ),
  ];
}

type Noted = {
  readonly by: {
    readonly accountId: StaffActor['accountId'];
    readonly name: string;
    readonly now: Instant;
  };
  readonly today: LocalDate;
};

/** Keeps what is noted; the rules hear of it in the same transaction. */
async function noting(
  { actor, database, now }: Context<StaffActor>,
  patientId: PatientId,
  deps: StepDeps,
  note: (trx: Writer, noted: Noted) => Promise<Problem | null>,
): Promise<Result<StepOutput, Problem>> {
  return database.write({ patientId }, async (trx) => {
    const patient = await patientReader(trx).patient(patientId);
    if (patient === null) return err(notFound('person'));
    const by = { accountId: actor.accountId, name: actor.name, now };
    const refusal = await note(trx, { by, today: localDayOf(now, patient.timeZone) });
    if (refusal !== null) return err(refusal);
    await reconsider(trx, patient, now, deps.counts);
    return stepPage(trx, { actor, patientId, now }, deps.rulebook);
  });
}

/** A talk of an earlier day took place at its noon, as far as anybody knows. */
const momentOn = (day: LocalDate, { by, today }: Noted): Instant =>
  day === today ? by.now : (`${day}T12:00:00.000Z` as Instant);

const dayToCome: Problem = {
  status: 422,
  code: 'in-the-future',
  title: 'This day is still to come.',
  fields: [{ at: '/body/day', code: 'in-the-future', message: 'Choose today or an earlier day.' }],
};

type Said = {
  readonly step: number;
  readonly preferred: string | null;
  readonly vetoed: string | null;
};

function unknownOption({ step, preferred, vetoed }: Said): Problem | null {
  const fields = Object.entries({ preferred, vetoed }).flatMap(([name, code]) =>
    code === null || isOptionOf(step, code)
      ? []
      : [
          {
            at: `/body/${name}`,
            code: 'not-a-choice',
            message: 'Choose one of the ways of this step.',
          },
        ],
  );
  if (preferred !== null && preferred === vetoed) {
    fields.push({
      at: '/body/vetoed',
      code: 'the-same',
      message: 'This way is the preferred one.',
    });
  }
  if (fields.length === 0) return null;
  return { status: 422, code: 'not-a-choice', title: 'This cannot be kept as it is.', fields };
}
