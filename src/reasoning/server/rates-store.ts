import { sql } from 'kysely';
import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Instant } from '#kernel';

/** What came of one rule at a site. Decisions are counted, never by whom they were made. */
export type RateRow = {
  readonly rule: string;
  readonly shown: number;
  readonly silent: number;
  readonly people: number;
  readonly accepted: number;
  readonly modified: number;
  readonly declined: number;
  readonly snoozed: number;
  readonly endedByFacts: number;
  readonly waiting: number;
  readonly hoursToDecision: number | null;
  readonly declinedBecause: Readonly<Record<string, number>>;
};

type Counted = Omit<RateRow, 'declinedBecause'>;
type Reasons = { readonly rule: string; readonly code: string; readonly times: number };

/**
 * Rates of every rule that found something at a site since then. The same situation renewed (its facts
 * moved on while it was open) counts once; a decision that was taken back does not count. Decisions
 * belong to people, so this is read above any one site, for this site's findings alone.
 */
export async function ratesOf(
  db: Reader,
  siteId: SiteId,
  since: Instant,
): Promise<readonly RateRow[]> {
  const { rows } = await sql<Counted>`
    with ${said(siteId, since)},
    silent as (
      select rule_id, patient_id from shadow_finding
      where site_id = ${siteId} and found_at >= ${since}
    ),
    heard as (
      select rule_id, patient_id, true as told from said
      union all select rule_id, patient_id, false from silent
    ),
    reach as (
      select rule_id, count(*) filter (where told) as shown, count(*) filter (where not told) as silent,
        count(distinct patient_id) as people
      from heard group by rule_id
    ),
    came as (
      select rule_id,
        count(*) filter (where kind = 'accept') as accepted,
        count(*) filter (where kind = 'modify') as modified,
        count(*) filter (where kind = 'decline') as declined,
        count(*) filter (where kind = 'snooze') as snoozed,
        count(*) filter (where final is null and ended_at is not null) as ended,
        count(*) filter (where ended_at is null) as waiting,
        percentile_cont(0.5) within group (order by hours) filter (where final is not null) as hours
      from said group by rule_id
    )
    select reach.rule_id as "rule", shown::int, silent::int, people::int,
      coalesce(accepted, 0)::int as "accepted", coalesce(modified, 0)::int as "modified",
      coalesce(declined, 0)::int as "declined", coalesce(snoozed, 0)::int as "snoozed",
      coalesce(ended, 0)::int as "endedByFacts", coalesce(waiting, 0)::int as "waiting",
      hours::float8 as "hoursToDecision"
    from reach left join came using (rule_id) order by reach.rule_id`.execute(db);
  const reasons = await declinedBecause(db, siteId, since);
  return rows.map((row) => ({
    ...row,
    declinedBecause: Object.fromEntries(
      reasons.filter(({ rule }) => rule === row.rule).map(({ code, times }) => [code, times]),
    ),
  }));
}

/** Findings with the last word people said about each. */
const said = (siteId: SiteId, since: Instant) => sql`
  said as (
    select f.rule_id, f.patient_id, f.ended_at, d.kind, d.reason_code,
      case when d.kind in ('accept', 'modify', 'decline') then d.kind end as final,
      extract(epoch from d.decided_at - f.raised_at) / 3600 as hours
    from finding f
    left join lateral (
      select kind, reason_code, decided_at from decision
      where patient_id = f.patient_id and finding_id = f.finding_id
      order by decided_at desc, decision_id desc limit 1
    ) d on true
    where f.site_id = ${siteId} and f.raised_at >= ${since}
      and ((f.ended_because = 'superseded') is not true or d.kind in ('accept', 'modify', 'decline'))
  )`;

async function declinedBecause(
  db: Reader,
  siteId: SiteId,
  since: Instant,
): Promise<readonly Reasons[]> {
  const { rows } = await sql<Reasons>`
    with ${said(siteId, since)}
    select rule_id as "rule", coalesce(reason_code, 'other') as "code", count(*)::int as "times"
    from said where kind = 'decline' group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
