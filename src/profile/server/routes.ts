import { uuidv7 } from 'uuidv7';
import type { PatientId, StaffActor, StaffRole } from '#access';
import type { Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { type Context, handle, handleAs, type Route } from '#http/server';
import { err, type Id, type Instant, ok, type Result } from '#kernel';
import {
  birthDateFault,
  changePatient,
  type FactValue,
  factDefinition,
  importPatients as importContract,
  type Patient,
  patientViewOf,
  readPatient,
  recordFact,
  registerPatient,
} from '#profile';
import { type CareDeps, careRoutes } from './care-routes.ts';
import { factReader, factWriter } from './fact-store.ts';
import { type AfterImported, importPatients } from './import-patients.ts';
import { differences, patientReader, patientWriter } from './patient-store.ts';
import { type AfterRegistered, numberFault, numberTakenMeanwhile, register } from './register.ts';

export type ProfileDeps = CareDeps & {
  readonly afterRegistered: AfterRegistered;
  readonly afterImported: AfterImported;
  /** Name, language or birth date changed: whatever shows them is brought up to date. */
  readonly afterChanged: (trx: Writer, patient: Patient) => Promise<void>;
  /** A fact that rules read was recorded. */
  readonly afterFact: (trx: Writer, patientId: PatientId, now: Instant) => Promise<void>;
};

export function profileRoutes(deps: ProfileDeps): readonly Route[] {
  return [
    handleAs('staff', registerPatient, async ({ actor, database, now }, { query, body }) => {
      const by = { siteId: actor.siteId, accountId: actor.accountId, now };
      const evenIfDouble = query.evenIfDouble === 'true';
      const { afterRegistered } = deps;
      const done = await register(database, body, by, { evenIfDouble, afterRegistered });
      return done.ok ? ok({ patient: patientViewOf(done.value, now) }) : done;
    }),

    handle(readPatient, async ({ database, now }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) => {
        const patient = await patientReader(db).patient(patientId);
        if (patient === null) return err(notFound('person'));
        const facts = await factReader(db).latest(patientId);
        return ok({
          patient: patientViewOf(patient, now),
          facts: facts.map(({ name, value, since, source, recordedAt }) => {
            return { name, value, since, source, recordedAt };
          }),
        });
      }),
    ),

    handleAs('staff', changePatient, async (context, { params, body }) => {
      const { actor, database } = context;
      if (typeof body.recordNumber === 'string') {
        const { patientId } = params;
        const taken = await numberFault(database, actor.siteId, patientId, body.recordNumber);
        if (taken !== null) return err(taken);
      }
      return correct(context, deps, params.patientId, body).catch((error: unknown) =>
        err(numberTakenMeanwhile(error)),
      );
    }),

    ...recordRoutes(deps),
    ...careRoutes(deps),
  ];
}

/** What joins the record of one person, or of many at once. */
function recordRoutes(deps: ProfileDeps): readonly Route[] {
  return [
    handleAs('staff', recordFact, async ({ actor, database, now }, { params, body }) => {
      const value = factValue(body.name, body.value);
      if (!value.ok) return value;
      const examined = clearsWarningSign(body.name, value.value) || body.name === 'nociplastic';
      if (examined && !clinicians.includes(actor.role)) return err(cliniciansOnly);
      await database.write({ patientId: params.patientId }, async (trx) => {
        await factWriter(trx).record(params.patientId, {
          factId: body.factId,
          name: body.name,
          value: value.value,
          since: body.since ?? null,
          source: `recorded by ${actor.name}`,
          recordedAt: now,
          recordedBy: actor.accountId,
        });
        await deps.afterFact(trx, params.patientId, now);
      });
      return ok({ factId: body.factId });
    }),

    handleAs('staff', importContract, async ({ actor, database, now }, { body }) => {
      const { batchId, fileName, csv, dryRun } = body;
      const { accountId, siteId } = actor;
      const { afterImported } = deps;
      const options = { batchId, fileName, dryRun, accountId, now, afterImported };
      const report = await importPatients(database, siteId, csv, options);
      return ok({
        ...report,
        unknownColumns: [...report.unknownColumns],
        rows: report.rows.map((row) => ({ ...row, faults: [...row.faults] })),
      });
    }),
  ];
}

type Correction = Parameters<Parameters<typeof handle<typeof changePatient>>[1]>[1]['body'];

async function correct(
  { actor, database, now }: Context<StaffActor>,
  deps: ProfileDeps,
  patientId: PatientId,
  body: Correction,
) {
  return database.write({ patientId }, async (trx) => {
    const before = await patientWriter(trx).lock(patientId);
    if (before === null) return err(notFound('person'));
    const after = corrected(before, body);
    const fault = faultIn(after, now);
    if (fault !== null) return err(fault);
    if (Object.keys(differences(before, after)).length > 0) {
      const changeId = uuidv7() as Id<'ChangeId'>;
      const { accountId } = actor;
      await patientWriter(trx).change(before, after, { changeId, accountId, now });
      await deps.afterChanged(trx, after);
    }
    return ok({ patient: patientViewOf(after, now) });
  });
}

function corrected(before: Patient, body: Correction): Patient {
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  return { ...before, ...given };
}

function faultIn(after: Patient, now: Instant): Problem | null {
  const { today } = patientViewOf(after, now);
  const message = birthDateFault(after.birthDate, today);
  if (message === null) return null;
  const fields = [{ at: '/body/birthDate', code: 'not-plausible', message }];
  return { status: 422, code: 'not-plausible', title: message, fields };
}

function factValue(name: string, value: unknown): Result<unknown, Problem> {
  const definition = factDefinition(name);
  if (definition === null)
    return err(factFault('/body/name', 'unknown-fact', `No fact is called "${name}".`));
  const parsed = definition.schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const at = ['/body/value', ...(issue?.path ?? []).map(String)].join('/');
  return err(factFault(at, 'invalid', issue?.message ?? 'Invalid value'));
}

/** Warning signs are cleared, and pain is graded, by somebody who examines people. */
const clinicians: readonly StaffRole[] = ['physician', 'psychologist', 'physiotherapist'];

const clearsWarningSign = (name: string, value: unknown): boolean =>
  name === 'red-flag' && !(value as FactValue<'red-flag'>).present;

const cliniciansOnly: Problem = {
  status: 403,
  code: 'clinicians-only',
  title: 'What was found on examination is written down by a clinician.',
};

const factFault = (at: string, code: string, message: string): Problem => ({
  status: 422,
  code: 'invalid-fact',
  title: message,
  fields: [{ at, code, message }],
});
