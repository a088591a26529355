import type { Reader } from '#database/server';
import { notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, localDayOf, ok } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import { readSafetySaid, recordSafetySaid } from '#safety';
import { heardReader, keepSaid } from './said-store.ts';
import type { ScreenDeps } from './screen-routes.ts';

/** What a clinician heard beside the questionnaires; the rules are asked again with it. */
export function saidRoutes({ afterFollowUp }: Pick<ScreenDeps, 'afterFollowUp'>): readonly Route[] {
  return [
    handleAs('staff', readSafetySaid, async ({ database, now }, { params }) =>
      database.read(params, async (db) => {
        const patient = await patientReader(db).patient(params.patientId);
        return patient === null ? err(notFound('person')) : ok(await shown(db, patient, now));
      }),
    ),

    handleAs('staff', recordSafetySaid, async ({ actor, database, now }, { params, body }) =>
      database.write(params, async (trx) => {
        const patient = await patientReader(trx).patient(params.patientId);
        if (patient === null) return err(notFound('person'));
        if (body.on > localDayOf(now, patient.timeZone)) return err(notYet);
        const { accountId, name } = actor;
        await keepSaid(trx, params.patientId, body, { accountId, name, now });
        await afterFollowUp(trx, patient, now);
        return ok(await shown(trx, patient, now));
      }),
    ),
  ];
}

async function shown(db: Reader, { patientId, timeZone }: Patient, now: Instant) {
  const said = await heardReader(db).latest(patientId);
  return {
    said: said.map(({ name, value, words, on, byName }) => ({ name, value, words, on, byName })),
    today: localDayOf(now, timeZone),
  };
}

const notYet: Problem = {
  status: 422,
  code: 'in-the-future',
  title: 'That day is not here yet.',
  fields: [{ at: '/body/on', code: 'in-the-future', message: 'That day is not here yet.' }],
};
