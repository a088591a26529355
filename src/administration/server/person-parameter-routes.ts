import type { PatientId, StaffActor } from '#access';
import {
  maySetOwn,
  type ParameterAsked,
  readPersonParameters,
  setPersonParameter,
} from '#administration';
import type { Reader } from '#database/server';
import { parameterOf, parameters } from '#evidence';
import { notFound } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok } from '#kernel';
import { rulesByParameter } from '#reasoning';
import { settingReader, settingWriter } from '#reasoning/server';
import { bearerOf, settingFault, settingOf, viewOf } from './parameter-routes.ts';
import { clinicsSet } from './problems.ts';
import type { AdministrationDeps } from './routes.ts';

/** Numbers for one person, set from their record. */
export function personParameterRoutes({
  rulebook,
  afterPersonSetting,
}: Pick<AdministrationDeps, 'rulebook' | 'afterPersonSetting'>): readonly Route[] {
  const readers = rulesByParameter(rulebook);
  return [
    handleAs('staff', readPersonParameters, async ({ actor, database, now }, { params }) =>
      database.read({ patientId: params.patientId }, async (db) => {
        const asked = await askedFor(db, actor, params.patientId, now);
        const settable = parameters.filter(({ scopes }) => scopes.includes('patient'));
        return ok({ parameters: settable.map((one) => viewOf(one, asked, readers)) });
      }),
    ),

    handleAs('staff', setPersonParameter, async ({ actor, database, now }, { params, body }) => {
      const parameter = parameterOf(params.parameter);
      if (parameter === null) return err(notFound('parameter'));
      if (!maySetOwn(actor.role)) return err(clinicsSet);
      const setting = { ...body, scope: 'patient' as const, scopeId: params.patientId };
      const fault = settingFault(parameter, setting);
      if (fault !== null) return err(fault);
      return database.write({ patientId: params.patientId }, async (trx) => {
        await settingWriter(trx).add(settingOf(parameter, setting, actor, now));
        await afterPersonSetting(trx, params.patientId, now);
        const asked = await askedFor(trx, actor, params.patientId, now);
        return ok({ parameter: viewOf(parameter, asked, readers) });
      });
    }),
  ];
}

async function askedFor(
  db: Reader,
  actor: StaffActor,
  patientId: PatientId,
  now: Instant,
): Promise<Omit<ParameterAsked, 'rules'>> {
  const bearer = { ...(await bearerOf(db, actor.siteId)), patientId };
  const settings = await settingReader(db).for(bearer);
  return { settings, bearer, now, maySet: maySetOwn(actor.role) ? ['patient'] : [] };
}
