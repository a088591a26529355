import type { AccountId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { ModeSet, RuleMode, RuleModes } from '#reasoning';
import type { ReasoningTables } from './tables.ts';

export function modeReader(db: Reader) {
  const tables = db.withTables<ReasoningTables>();
  return {
    /** What the site says about its rules now. */
    modes: async (siteId: SiteId): Promise<RuleModes> => {
      const rows = await tables
        .selectFrom('rule_mode')
        .selectAll()
        .distinctOn('rule_id')
        .where('site_id', '=', siteId)
        .orderBy('rule_id')
        .orderBy('set_at', 'desc')
        .orderBy('mode_id', 'desc')
        .execute();
      const policy = await tables
        .selectFrom('new_rule_policy')
        .select('begins')
        .where('site_id', '=', siteId)
        .orderBy('set_at', 'desc')
        .orderBy('policy_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return {
        latest: new Map(rows.map((row) => [row.rule_id, modeSet(row)])),
        newRulesBegin: policy?.begins ?? 'live',
      };
    },
  };
}

export type ModeToSet = {
  readonly modeId: Id<'RuleModeId'>;
  readonly rule: { readonly id: string; readonly version: number; readonly hash: string };
  readonly mode: RuleMode;
};

export type SetBy = {
  readonly reason: string;
  readonly by: AccountId;
  readonly byName: string;
  readonly at: Instant;
};

export function modeWriter(trx: Writer, siteId: SiteId) {
  const tables = trx.withTables<ReasoningTables>();
  return {
    /** Words about rules are only ever added; the same id is the same word. */
    set: async (modes: readonly ModeToSet[], { reason, by, byName, at }: SetBy): Promise<void> => {
      if (modes.length === 0) return;
      await tables
        .insertInto('rule_mode')
        .values(
          modes.map(({ modeId, rule, mode }) => ({
            site_id: siteId,
            mode_id: modeId,
            rule_id: rule.id,
            rule_version: rule.version,
            rule_hash: rule.hash,
            mode,
            reason,
            set_by: by,
            set_by_name: byName,
            set_at: at,
          })),
        )
        .onConflict((clash) => clash.columns(['site_id', 'mode_id']).doNothing())
        .execute();
    },

    newRulesBegin: async (
      policyId: Id<'RuleModeId'>,
      begins: RuleMode,
      { reason, by, byName, at }: SetBy,
    ): Promise<void> => {
      await tables
        .insertInto('new_rule_policy')
        .values({
          site_id: siteId,
          policy_id: policyId,
          begins,
          reason,
          set_by: by,
          set_by_name: byName,
          set_at: at,
        })
        .onConflict((clash) => clash.columns(['site_id', 'policy_id']).doNothing())
        .execute();
    },
  };
}

function modeSet(row: ReasoningTables['rule_mode']): ModeSet {
  return {
    ruleId: row.rule_id,
    version: row.rule_version,
    hash: row.rule_hash,
    mode: row.mode,
    reason: row.reason,
    byName: row.set_by_name,
    at: row.set_at,
  };
}
