import { may, type SiteId, type StaffActor } from '#access';
import {
  maySetOwn,
  type ParameterAsked,
  type ParameterView,
  parameterViewOf,
  readParameters,
  type SettingScope,
  setOwnParameter,
  setParameter,
} from '#administration';
import type { Database, Reader } from '#database/server';
import { type Bearer, checkSetting, type Parameter, parameterOf, parameters } from '#evidence';
import { notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Id, type Instant, ok, type Result } from '#kernel';
import { siteReader } from '#profile/server';
import { rulesByParameter } from '#reasoning';
import { settingReader, settingWriter } from '#reasoning/server';
import { clinicsSet, countryShared, wrongValue } from './problems.ts';
import type { AdministrationDeps } from './routes.ts';

/** The numbers of the site, of its country, and of a clinician's own work. */
export function parameterRoutes({
  rulebook,
  afterSetting,
}: Pick<AdministrationDeps, 'rulebook' | 'afterSetting'>): readonly Route[] {
  const readers = rulesByParameter(rulebook);
  return [
    handleAs('staff', readParameters, async ({ actor, database, now }) => {
      const shut = await countryShut(database, actor);
      return database.read({ siteId: actor.siteId }, async (db) => {
        const asked = await askedBy(db, actor, now, shut === null);
        return ok({
          parameters: parameters.map((one) => viewOf(one, asked, readers)),
          countryShut: shut,
        });
      });
    }),

    handleAs('staff', setParameter, async ({ actor, database, now }, { params, body }) => {
      const parameter = parameterOf(params.parameter);
      if (parameter === null) return err(notFound('parameter'));
      const fault = settingFault(parameter, body);
      if (fault !== null) return err(fault);
      const shut = await countryShut(database, actor);
      if (body.scope === 'country' && shut !== null) return err(countryShared);
      return database.write({ siteId: actor.siteId }, async (trx) => {
        const { country } = await siteReader(trx).site(actor.siteId);
        const scopeId = body.scope === 'country' ? country : actor.siteId;
        await settingWriter(trx).add(settingOf(parameter, { ...body, scopeId }, actor, now));
        await afterSetting(trx, actor.siteId, body.settingId);
        const asked = await askedBy(trx, actor, now, shut === null);
        return ok({ parameter: viewOf(parameter, asked, readers) });
      });
    }),

    handleAs('staff', setOwnParameter, async ({ actor, database, now }, { params, body }) => {
      const parameter = parameterOf(params.parameter);
      if (parameter === null) return err(notFound('parameter'));
      if (!maySetOwn(actor.role)) return err(clinicsSet);
      const setting = { ...body, scope: 'clinician' as const, scopeId: actor.accountId };
      const fault = settingFault(parameter, setting);
      if (fault !== null) return err(fault);
      return database.write({ siteId: actor.siteId }, async (trx) => {
        await settingWriter(trx).add(settingOf(parameter, setting, actor, now));
        return ok({
          parameter: viewOf(parameter, await askedBy(trx, actor, now, false), readers),
        });
      });
    }),
  ];
}

type Change = {
  readonly settingId: Id<'SettingId'>;
  readonly scope: SettingScope;
  readonly scopeId: string;
  readonly value: ParameterView['value'] | null;
  readonly reason: string;
};

export function settingOf(
  { id: parameter }: Parameter,
  { settingId, scope, scopeId, value, reason }: Change,
  { accountId, name }: StaffActor,
  at: Instant,
) {
  return {
    id: settingId,
    parameter,
    scope,
    scopeId,
    value,
    reason,
    by: accountId,
    byName: name,
    at,
  };
}

/** What speaks against a value in a scope, by field; null when it may be kept. */
export function settingFault(
  parameter: Parameter,
  change: Pick<Change, 'scope' | 'value'>,
): Problem | null {
  const checked: Result<unknown, { code: string; message: string }> = checkSetting(
    parameter,
    change,
  );
  return checked.ok ? null : wrongValue(checked.problem.code, checked.problem.message);
}

/** A number as the reader sees it, with the rules that read it. */
export const viewOf = (
  parameter: Parameter,
  asked: Omit<ParameterAsked, 'rules'>,
  readers: Readers,
): ParameterView =>
  parameterViewOf(parameter, { ...asked, rules: readers.get(parameter.id) ?? [] });

export type Readers = ReturnType<typeof rulesByParameter>;

/** Why the country's numbers are not this site's to set: another clinic of the country works by them. */
async function countryShut(database: Database, actor: StaffActor): Promise<string | null> {
  if (!may(actor, { permission: 'admin:parameters' })) return null;
  return database.read({ system: 'clinics that share a country' }, async (db) => {
    const { site, siteIds } = siteReader(db);
    const { country } = await site(actor.siteId);
    const others = (await siteIds()).filter((siteId) => siteId !== actor.siteId);
    const countries = await Promise.all(others.map(async (siteId) => (await site(siteId)).country));
    return countries.includes(country) ? countryShared.title : null;
  });
}

async function askedBy(
  db: Reader,
  actor: StaffActor,
  now: Instant,
  countryOpen: boolean,
): Promise<Omit<ParameterAsked, 'rules'>> {
  const bearer = { ...(await bearerOf(db, actor.siteId)), accountId: actor.accountId };
  const administers = may(actor, { permission: 'admin:parameters' });
  const maySet: SettingScope[] = [
    ...(administers ? (['site'] as const) : []),
    ...(administers && countryOpen ? (['country'] as const) : []),
    ...(maySetOwn(actor.role) ? (['clinician'] as const) : []),
  ];
  return { settings: await settingReader(db).for(bearer), bearer, now, maySet };
}

export async function bearerOf(db: Reader, siteId: SiteId): Promise<Bearer> {
  const { country } = await siteReader(db).site(siteId);
  return { country, siteId, accountId: null, patientId: null };
}
