import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Id, Instant } from '#kernel';
import { type KeptFinding, keptFrom } from './kept.ts';
import type { ReasoningTables } from './tables.ts';

const pageSize = 200;

/** A page of grave open findings of these rules at a site whose day has passed, in the order of their ids. */
export async function pastDueAt(
  db: Reader,
  siteId: SiteId,
  ruleIds: readonly string[],
  { now, after }: { readonly now: Instant; readonly after: Id<'FindingId'> | null },
): Promise<readonly KeptFinding[]> {
  const rows = await db
    .withTables<ReasoningTables>()
    .selectFrom('finding')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('severity', 'in', ['critical', 'warning'])
    .where('due_at', '<', now)
    .where('ended_at', 'is', null)
    .where('rule_id', 'in', ruleIds)
    .$if(after !== null, (query) => query.where('finding_id', '>', after as Id<'FindingId'>))
    .orderBy('finding_id')
    .limit(pageSize)
    .execute();
  return rows.map(keptFrom);
}
