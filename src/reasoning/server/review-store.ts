import type { AccountId, SiteId, StaffRole } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';

/** The table behind the site's sign-offs of rules. */
type ReviewTables = {
  rule_review: {
    rule_id: string;
    rule_version: number;
    rule_hash: string | null;
    site_id: SiteId;
    status: string;
    signed_by: AccountId;
    signed_by_name: string;
    signed_by_role: StaffRole | null;
    signed_at: Instant;
  };
};

export type RuleSignOff = {
  readonly ruleId: string;
  readonly version: number;
  /** The wording that was signed; null: signed before wordings were noted, which counts as lapsed. */
  readonly hash: string | null;
  readonly status: string;
  readonly by: string;
  /** What the signer was then; null: signed before that was noted. */
  readonly byRole: StaffRole | null;
  readonly at: Instant;
};

export function reviewReader(db: Reader) {
  const tables = db.withTables<ReviewTables>();
  return {
    /** The site's sign-offs, the earliest first: the last word on a rule counts. */
    reviews: async (siteId: SiteId): Promise<readonly RuleSignOff[]> => {
      const rows = await tables
        .selectFrom('rule_review')
        .selectAll()
        .where('site_id', '=', siteId)
        .orderBy('signed_at')
        .execute();
      return rows.map((row) => ({
        ruleId: row.rule_id,
        version: row.rule_version,
        hash: row.rule_hash,
        status: row.status,
        by: row.signed_by_name,
        byRole: row.signed_by_role,
        at: row.signed_at,
      }));
    },
  };
}

export function reviewWriter(trx: Writer, siteId: SiteId) {
  const tables = trx.withTables<ReviewTables>();
  return {
    /** Signatures are only ever added; taking one back is a later row. */
    sign: async (
      signOff: Omit<RuleSignOff, 'by'> & { readonly by: AccountId; readonly byName: string },
    ): Promise<void> => {
      await tables
        .insertInto('rule_review')
        .values({
          rule_id: signOff.ruleId,
          rule_version: signOff.version,
          rule_hash: signOff.hash,
          site_id: siteId,
          status: signOff.status,
          signed_by: signOff.by,
          signed_by_name: signOff.byName,
          signed_by_role: signOff.byRole,
          signed_at: signOff.at,
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
  };
}
