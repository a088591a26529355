import type { SiteId } from '#access';
import {
  maySign,
  parameterViewOf,
  readParameters,
  readRulebook,
  readSystem,
  ruleViewOf,
  setParameter,
  signRule,
  type ValueOf,
} from '#administration';
import type { Reader } from '#database/server';
import { type Bearer, checkSetting, inForce, parameterOf, parameters } from '#evidence';
import { notFound, type OutputOf, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok } from '#kernel';
import { siteReader } from '#profile/server';
import type { Rulebook } from '#reasoning';
import { reviewReader, reviewWriter, settingReader, settingWriter } from '#reasoning/server';
import { type Shipped, siteRoutes } from './site-routes.ts';
import { lastRun } from './tool-runs.ts';

export type System = Omit<OutputOf<typeof readSystem>, 'site' | 'lastBackup' | 'lastAuditCheck'>;

export type AdministrationDeps = {
  readonly rulebook: Rulebook;
  readonly systemNow: () => Promise<System>;
  readonly shipped: Shipped;
  /** A cut-off of the site was changed. */
  readonly afterSetting: (siteId: SiteId) => void;
};

export function administrationRoutes(deps: AdministrationDeps): readonly Route[] {
  return [
    ...parameterRoutes(deps),
    ...rulebookRoutes(deps.rulebook),
    systemRoute(deps),
    ...siteRoutes(deps.shipped),
  ];
}

function parameterRoutes({ afterSetting }: AdministrationDeps): readonly Route[] {
  return [
    handleAs('staff', readParameters, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const bearer = await bearerOf(db, actor.siteId);
        const settings = await settingReader(db).for(bearer);
        return ok({
          parameters: parameters.map((one) => parameterViewOf(one, settings, bearer, now)),
        });
      }),
    ),

    handleAs('staff', setParameter, async ({ actor, database, now }, { params, body }) => {
      const parameter = parameterOf(params.parameter);
      if (parameter === null) return err(notFound('parameter'));
      const checked = checkSetting(parameter, { scope: 'site', value: body.value });
      if (!checked.ok) return err(wrongValue(checked.problem.code, checked.problem.message));
      const set = await database.write({ siteId: actor.siteId }, async (trx) => {
        await settingWriter(trx).add({
          id: body.settingId,
          parameter: parameter.id,
          scope: 'site',
          scopeId: actor.siteId,
          value: body.value,
          by: actor.accountId,
          byName: actor.name,
          at: now,
          reason: body.reason,
        });
        const bearer = await bearerOf(trx, actor.siteId);
        const settings = await settingReader(trx).for(bearer);
        return ok({ parameter: parameterViewOf(parameter, settings, bearer, now) });
      });
      afterSetting(actor.siteId);
      return set;
    }),
  ];
}

async function bearerOf(db: Reader, siteId: Parameters<typeof reviewWriter>[1]): Promise<Bearer> {
  const { country } = await siteReader(db).site(siteId);
  return { country, siteId, accountId: null, patientId: null };
}

/** The cut-offs a site works by now. */
async function valuesAt(
  db: Reader,
  siteId: Parameters<typeof reviewWriter>[1],
  now: Instant,
): Promise<ValueOf> {
  const bearer = await bearerOf(db, siteId);
  const settings = await settingReader(db).for(bearer);
  return (parameter) => inForce(parameter, settings, bearer, now).value;
}

function rulebookRoutes(rulebook: Rulebook): readonly Route[] {
  return [
    handleAs('staff', readRulebook, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const reviews = await reviewReader(db).reviews(actor.siteId);
        const valueOf = await valuesAt(db, actor.siteId, now);
        return ok({
          rules: rulebook.rules.map((rule) => ruleViewOf(rule, reviews, valueOf)),
          maySign: maySign(actor.role),
        });
      }),
    ),

    handleAs('staff', signRule, async ({ actor, database, now }, { params, body }) => {
      const rule = rulebook.byId.get(params.rule);
      if (rule === undefined) return err(notFound('rule'));
      if (!maySign(actor.role)) return err(notAClinician);
      if (rule.version !== body.version || rule.hash !== body.hash) return err(ruleChanged);
      return database.write({ siteId: actor.siteId }, async (trx) => {
        await reviewWriter(trx, actor.siteId).sign({
          ruleId: rule.id,
          version: rule.version,
          hash: rule.hash,
          status: body.verdict,
          by: actor.accountId,
          byName: actor.name,
          at: now,
        });
        const reviews = await reviewReader(trx).reviews(actor.siteId);
        const valueOf = await valuesAt(trx, actor.siteId, now);
        return ok({ rule: ruleViewOf(rule, reviews, valueOf) });
      });
    }),
  ];
}

function systemRoute({ systemNow }: AdministrationDeps): Route {
  return handleAs('staff', readSystem, async ({ actor, database }) => {
    const system = await systemNow();
    return database.read({ siteId: actor.siteId }, async (db) => {
      const { name, country, phone, liveSince } = await siteReader(db).site(actor.siteId);
      return ok({
        ...system,
        site: { name, country, phone, live: liveSince !== null },
        lastBackup: await lastRun(db, 'backup'),
        lastAuditCheck: await lastRun(db, 'verify-audit'),
      });
    });
  });
}

const wrongValue = (code: string, message: string): Problem => ({
  status: 422,
  code,
  title: message,
  fields: [{ at: '/body/value', code, message }],
});

const notAClinician: Problem = {
  status: 403,
  code: 'clinicians-sign',
  title: 'A rule is signed by a physician or psychologist of the clinic.',
};

const ruleChanged: Problem = {
  status: 409,
  code: 'rule-changed-meanwhile',
  title: 'This rule has another wording now. Please read it again before signing.',
};
