import { may, type SiteId, type StaffActor } from '#access';
import {
  maySign,
  type RuleRates,
  type RuleView,
  readRulebook,
  readRuleRates,
  ruleViewOf,
  type SiteSays,
  setNewRulesBegin,
  setRuleMode,
  signRule,
} from '#administration';
import type { Reader } from '#database/server';
import { inForce, reviewOf, type SignOff } from '#evidence';
import { notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { addDays, err, type Instant, type LocalDate, ok } from '#kernel';
import { linkRuleOf } from '#plan';
import { siteReader } from '#profile/server';
import { alwaysSpeaks, mayBeCritical, modeOf, type Rule, type Rulebook } from '#reasoning';
import {
  modeReader,
  modeWriter,
  type RateRow,
  type RuleSignOff,
  ratesOf,
  reviewReader,
  reviewWriter,
  settingReader,
} from '#reasoning/server';
import { baseline } from './baseline.ts';
import { bearerOf } from './parameter-routes.ts';
import {
  alwaysHeard,
  notAClinician,
  notSignedYet,
  physicianSignsFirst,
  ruleChanged,
} from './problems.ts';
import type { AdministrationDeps } from './routes.ts';

/** The rulebook of a site: read, signed, kept in shadow or let speak, and counted. */
export function rulebookRoutes(
  deps: Pick<AdministrationDeps, 'rulebook' | 'afterSetting'>,
): readonly Route[] {
  return [...readingRoutes(deps.rulebook), signing(deps.rulebook), ...modeRoutes(deps)];
}

function readingRoutes(rulebook: Rulebook): readonly Route[] {
  return [
    handleAs('staff', readRulebook, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const says = await siteSays(db, actor.siteId, now);
        return ok({
          rules: rulebook.rules.map((rule) => ruleViewOf(rule, says)),
          maySign: maySign(actor.role),
          maySetMode: may(actor, { permission: 'admin:parameters' }),
          newRulesBegin: says.modes.newRulesBegin,
          clinic: (await siteReader(db).site(actor.siteId)).name,
        });
      }),
    ),

    handleAs('staff', readRuleRates, async ({ actor, database, now }, { query }) => {
      const { days } = query;
      const day = addDays(now.slice(0, 10) as LocalDate, -days);
      const since = `${day}${now.slice(10)}` as Instant;
      // Decisions belong to people, not to a site: they are counted above any one scope, for this site.
      const rows = await database.read({ system: 'rates of the rules of a site' }, (db) =>
        ratesOf(db, actor.siteId, since),
      );
      return ok({ days, since, rates: rows.map(rateView) });
    }),
  ];
}

function linkOf(ruleId: string): RuleView['link'] {
  const link = linkRuleOf(ruleId);
  return link === null ? null : { effect: link.effect, why: link.why };
}

const rateView = (row: RateRow): RuleRates => ({
  ...row,
  fired: row.shown + row.silent,
  declinedBecause: { ...row.declinedBecause },
});

function signing(rulebook: Rulebook): Route {
  return handleAs('staff', signRule, async ({ actor, database, now }, { params, body }) => {
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
        byRole: actor.role,
        at: now,
      });
      return ok({ rule: await viewOf(trx, rule, actor.siteId, now) });
    });
  });
}

function modeRoutes({
  rulebook,
  afterSetting,
}: Pick<AdministrationDeps, 'rulebook' | 'afterSetting'>): readonly Route[] {
  return [
    handleAs('staff', setRuleMode, async ({ actor, database, now }, { params, body }) => {
      const rule = rulebook.byId.get(params.rule);
      if (rule === undefined) return err(notFound('rule'));
      if (rule.hash !== body.hash) return err(ruleChanged);
      return database.write({ siteId: actor.siteId }, async (trx) => {
        const says = await siteSays(trx, actor.siteId, now);
        const refusal = modeFault(rule, body.mode, says);
        if (refusal !== null) return err(refusal);
        const { modeId, mode, reason } = body;
        const by = setBy(actor, reason, now);
        await modeWriter(trx, actor.siteId).set([{ modeId, rule, mode }], by);
        await afterSetting(trx, actor.siteId, modeId);
        return ok({ rule: await viewOf(trx, rule, actor.siteId, now) });
      });
    }),

    handleAs('staff', setNewRulesBegin, async ({ actor, database, now }, { body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const { policyId, begins, reason } = body;
        const by = setBy(actor, reason, now);
        const writer = modeWriter(trx, actor.siteId);
        // What speaks today goes on speaking: only what comes or changes later begins in shadow.
        if (begins === 'shadow') {
          const modes = await modeReader(trx).modes(actor.siteId);
          await writer.set(baseline(rulebook.rules, modes), by);
        }
        await writer.newRulesBegin(policyId, begins, by);
        return ok({ newRulesBegin: begins });
      }),
    ),
  ];
}

/**
 * Alarms always speak; what may be critical falls silent only with a physician's signature; anything
 * speaks again once a clinician stands for this wording.
 */
function modeFault(rule: Rule, mode: 'shadow' | 'live', says: SaysWithSigners): Problem | null {
  if (mode === 'shadow') {
    if (alwaysSpeaks(rule.id)) return alwaysHeard;
    return mayBeCritical(rule) && !says.physicianStandsFor(rule) ? physicianSignsFirst : null;
  }
  if (modeOf(rule, says.modes) === 'live') return null;
  return reviewOf(rule, says.siteId, says.signOffs).status === 'signed' ? null : notSignedYet;
}

const setBy = ({ accountId, name }: StaffActor, reason: string, at: Instant) => ({
  reason,
  by: accountId,
  byName: name,
  at,
});

async function viewOf(db: Reader, rule: Rule, siteId: SiteId, now: Instant): Promise<RuleView> {
  return ruleViewOf(rule, await siteSays(db, siteId, now));
}

type SaysWithSigners = SiteSays & { readonly physicianStandsFor: (rule: Rule) => boolean };

/** Signatures, modes and numbers of a site. */
export async function siteSays(db: Reader, siteId: SiteId, now: Instant): Promise<SaysWithSigners> {
  const bearer = await bearerOf(db, siteId);
  const settings = await settingReader(db).for(bearer);
  const reviews = await reviewReader(db).reviews(siteId);
  // A withdrawal counts whoever made it.
  const physicians = reviews.filter(
    ({ byRole, status }) => byRole === 'physician' || status !== 'signed',
  );
  return {
    siteId,
    physicianStandsFor: (rule) =>
      reviewOf(rule, siteId, physicians.map(signOffOf(siteId))).status === 'signed',
    modes: await modeReader(db).modes(siteId),
    valueOf: (parameter) => inForce(parameter, settings, bearer, now).value,
    linkOf,
    signOffs: reviews.map(signOffOf(siteId)),
  };
}

const signOffOf =
  (siteId: SiteId) =>
  ({ ruleId, version, hash, status, by, at }: RuleSignOff): SignOff => ({
    id: ruleId,
    version,
    hash: hash ?? '',
    siteId,
    by,
    at,
    verdict: status === 'signed' ? 'signed' : 'withdrawn',
    note: null,
  });
