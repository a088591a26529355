import { sql } from 'kysely';
import type { PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { Finding } from '#reasoning';
import { dueAtOf, type KeptFinding, keptFrom, situationOf } from './kept.ts';
import type { Proposal, ReasoningTables } from './tables.ts';

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

export type FindingToKeep = { readonly finding: Finding; readonly proposal: Proposal | null };

/** What changed in the record when findings were settled. */
export type Settled = {
  readonly raised: readonly KeptFinding[];
  readonly ended: readonly KeptFinding[];
  /** Found before and found again, unchanged; one that was decided rests until its facts change. */
  readonly still: readonly KeptFinding[];
};

export type Settling = {
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly now: Instant;
  readonly newId: () => Id<'FindingId'>;
  /** Every rule that was asked: an open finding of these that was not found again ends. */
  readonly asked: readonly string[];
};

export function findingWriter(trx: Writer) {
  const tables = trx.withTables<ReasoningTables>();
  const reader = findingReader(trx);

  const end = async (kept: KeptFinding, because: string, now: Instant): Promise<void> => {
    await tables
      .updateTable('finding')
      .set({ ended_at: now, ended_because: because })
      .where('patient_id', '=', kept.patientId)
      .where('finding_id', '=', kept.findingId)
      .where('ended_at', 'is', null)
      .execute();
  };

  const raise = async (found: FindingToKeep, settling: Settling): Promise<KeptFinding> => {
    const row = rowOf(found, settling);
    await tables.insertInto('finding').values(row).execute();
    return keptFrom(row);
  };

  /**
   * Brings the record in line with what the rules conclude now: raises what is new, leaves what is
   * unchanged (also what somebody has decided about), ends what no longer holds.
   */
  const settle = async (found: readonly FindingToKeep[], settling: Settling): Promise<Settled> => {
    const latest = await reader.latestOf(settling.patientId, settling.asked);
    const byTopic = new Map(latest.map((kept) => [kept.finding.topic, kept]));
    const raised: KeptFinding[] = [];
    const ended: KeptFinding[] = [];
    const still: KeptFinding[] = [];
    for (const one of found) {
      const before = byTopic.get(one.finding.topic);
      byTopic.delete(one.finding.topic);
      if (before !== undefined && rests(before, one)) still.push(before);
      else {
        if (before !== undefined && before.endedAt === null) {
          await end(before, 'superseded', settling.now);
          ended.push(before);
        }
        raised.push(await raise(one, settling));
      }
    }
    for (const gone of byTopic.values()) {
      if (gone.endedAt !== null) continue;
      await end(gone, 'no-longer-holds', settling.now);
      ended.push(gone);
    }
    return { raised, ended, still };
  };

  /** What it was about was changed; should it come back, it is said again, whatever was decided before. */
  const resolve = async (kept: KeptFinding, now: Instant): Promise<void> => {
    await tables
      .updateTable('finding')
      .set({
        ended_at: sql<Instant>`coalesce(ended_at, ${now}::timestamptz)`,
        ended_because: 'resolved',
      })
      .where('patient_id', '=', kept.patientId)
      .where('finding_id', '=', kept.findingId)
      .execute();
  };

  const hold = (patientId: PatientId, findingId: Id<'FindingId'>) =>
    held(trx, patientId, findingId);

  return { hold, settle, end, resolve };
}

/** A clock of its own (an alert's) says when a finding is due. */
export async function setFindingDue(
  trx: Writer,
  { patientId, findingId }: Pick<KeptFinding, 'patientId' | 'findingId'>,
  dueAt: Instant,
): Promise<void> {
  await trx
    .withTables<ReasoningTables>()
    .updateTable('finding')
    .set({ due_at: dueAt })
    .where('patient_id', '=', patientId)
    .where('finding_id', '=', findingId)
    .execute();
}

/**
 * The same conclusion from the same facts: open still with the same proposal, or decided by a person.
 * A proposal that is new to it (what stood in its way is over) is something new to decide.
 */
function rests(before: KeptFinding, { finding, proposal }: FindingToKeep): boolean {
  if (before.finding.key !== finding.key) return false;
  if (before.endedAt !== null) return before.endedBecause === 'decided';
  return before.proposal?.words.en === proposal?.words.en;
}

function rowOf(
  { finding, proposal }: FindingToKeep,
  settling: Settling,
): ReasoningTables['finding'] {
  return {
    patient_id: settling.patientId,
    finding_id: settling.newId(),
    site_id: settling.siteId,
    rule_id: finding.rule.id,
    rule_version: finding.rule.version,
    rule_hash: finding.rule.hash,
    situation: situationOf(finding),
    status: finding.status === 'unknown' ? 'unknown' : 'fires',
    severity: finding.severity,
    owner: finding.owners.join(' + '),
    raised_at: settling.now,
    due_at: dueAtOf(finding),
    content: { finding, proposal },
    ended_at: null,
    ended_because: null,
  };
}

/** The finding as it stands, kept from others until this transaction ends: two cannot decide it at once. */
async function held(
  trx: Writer,
  patientId: PatientId,
  findingId: Id<'FindingId'>,
): Promise<KeptFinding | null> {
  const row = await trx
    .withTables<ReasoningTables>()
    .selectFrom('finding')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('finding_id', '=', findingId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : keptFrom(row);
}
