import { sql } from 'kysely';
import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Id } from '#kernel';
import { type KeptFinding, keptFrom } from './kept.ts';
import type { ReasoningTables } from './tables.ts';

/** The most findings one answer holds; older ones stay in the record. */
const findingsMax = 500;

/** The most findings of one rule a list of a site shows. */
const openAtSiteMax = 200;

const severitiesWorstFirst = sql`array_position(array['critical', 'warning', 'advice', 'info'], severity)`;

export function findingReader(db: Reader) {
  const tables = db.withTables<ReasoningTables>();
  return {
    one: async (patientId: PatientId, findingId: Id<'FindingId'>): Promise<KeptFinding | null> => {
      const row = await tables
        .selectFrom('finding')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('finding_id', '=', findingId)
        .executeTakeFirst();
      return row === undefined ? null : keptFrom(row);
    },
    /** Open ones first, of each the most severe first, then the newest. */
    all: async (patientId: PatientId, include: 'open' | 'all'): Promise<readonly KeptFinding[]> => {
      const rows = await tables
        .selectFrom('finding')
        .selectAll()
        .where('patient_id', '=', patientId)
        .$if(include === 'open', (query) => query.where('ended_at', 'is', null))
        .orderBy(sql`ended_at is not null`)
        .orderBy(severitiesWorstFirst)
        .orderBy('raised_at', 'desc')
        .limit(findingsMax)
        .execute();
      return rows.map(keptFrom);
    },
    /** Open findings of one rule at a site, the longest waiting first. */
    openAt: async (siteId: SiteId, ruleId: string): Promise<readonly KeptFinding[]> => {
      const rows = await tables
        .selectFrom('finding')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('rule_id', '=', ruleId)
        .where('ended_at', 'is', null)
        .orderBy('raised_at')
        .orderBy('finding_id')
        .limit(openAtSiteMax)
        .execute();
      return rows.map(keptFrom);
    },
    /** The latest finding of each of these rules and situations, ended or not. */
    latestOf: async (
      patientId: PatientId,
      ruleIds: readonly string[],
    ): Promise<readonly KeptFinding[]> => {
      if (ruleIds.length === 0) return [];
      const rows = await tables
        .selectFrom('finding')
        .selectAll()
        .distinctOn(['rule_id', 'situation'])
        .where('patient_id', '=', patientId)
        .where('rule_id', 'in', ruleIds)
        .orderBy('rule_id')
        .orderBy('situation')
        .orderBy(sql`ended_at is not null`)
        .orderBy('raised_at', 'desc')
        .orderBy('finding_id', 'desc')
        .execute();
      return rows.map(keptFrom);
    },
  };
}

/** These findings of people of one site, for a list that explains itself. */
export async function findingsById(
  db: Reader,
  siteId: SiteId,
  findingIds: readonly Id<'FindingId'>[],
): Promise<ReadonlyMap<string, KeptFinding>> {
  if (findingIds.length === 0) return new Map();
  const rows = await db
    .withTables<ReasoningTables>()
    .selectFrom('finding')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('finding_id', 'in', findingIds)
    .execute();
  return new Map(rows.map((row) => [row.finding_id, keptFrom(row)]));
}
