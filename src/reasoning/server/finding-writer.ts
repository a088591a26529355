import { sql } from 'kysely';
import type { PatientId, SiteId } from '#access';
import type { Writer } from '#database/server';
import type { Id, Instant, TimeZone } from '#kernel';
import { alwaysSpeaks, type Finding, modeOf, sameGrounds } from '#reasoning';
import { findingReader } from './finding-store.ts';
import { dueAtOf, isAtRest, type KeptFinding, keptFrom, situationOf } from './kept.ts';
import { modeReader } from './mode-store.ts';
import { settleShadow } from './shadow-store.ts';
import type { Proposal, ReasoningTables } from './tables.ts';

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
  /** The person's: a due day ends with their day. */
  readonly timeZone: TimeZone;
  readonly newId: () => Id<'FindingId'>;
  /** Every rule that was asked: an open finding of these that was not found again ends. */
  readonly asked: readonly string[];
  /**
   * Whether what was decided about a finding holds for what is found now; left out, the same grounds, and
   * about one subject (parts of a plan) the very same conclusion.
   */
  readonly holdsFor?: (decided: Finding, now: Finding) => boolean;
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
  const settle = async (all: readonly FindingToKeep[], settling: Settling): Promise<Settled> => {
    const { found, silent } = await heard(trx, all, settling);
    const latest = await reader.latestOf(settling.patientId, settling.asked);
    const byTopic = new Map(latest.map((kept) => [kept.finding.topic, kept]));
    const raised: KeptFinding[] = [];
    const ended: KeptFinding[] = [];
    const still: KeptFinding[] = [];
    for (const one of found) {
      const before = byTopic.get(one.finding.topic);
      byTopic.delete(one.finding.topic);
      if (before !== undefined && rests(before, one, settling)) still.push(before);
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
      const because = silent.has(gone.finding.rule.id) ? 'in-shadow' : 'no-longer-holds';
      await end(gone, because, settling.now);
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

/** A decision was taken back: the finding waits for one again. */
export async function reopenFinding(
  trx: Writer,
  { patientId, findingId }: KeptFinding,
): Promise<void> {
  await trx
    .withTables<ReasoningTables>()
    .updateTable('finding')
    .set({ ended_at: null, ended_because: null })
    .where('patient_id', '=', patientId)
    .where('finding_id', '=', findingId)
    .execute();
}

type Heard = {
  readonly found: readonly FindingToKeep[];
  /** Rules that were asked and speak to nobody here. */
  readonly silent: ReadonlySet<string>;
};

/** What rules in shadow found is kept apart, and nobody hears it. */
async function heard(
  trx: Writer,
  all: readonly FindingToKeep[],
  settling: Settling,
): Promise<Heard> {
  const modes = await modeReader(trx).modes(settling.siteId);
  if (modes.latest.size === 0 && modes.newRulesBegin === 'live') {
    return { found: all, silent: new Set() };
  }
  const hashes = new Map(all.map(({ finding: { rule } }) => [rule.id, rule.hash]));
  const critical = new Set(
    all.flatMap(({ finding }) => (finding.severity === 'critical' ? [finding.rule.id] : [])),
  );
  const isSilent = (id: string): boolean => {
    if (alwaysSpeaks(id)) return false;
    // A rule that found nothing now may still have something open from before it fell silent.
    const hash = hashes.get(id) ?? modes.latest.get(id)?.hash ?? '';
    const severity = critical.has(id) ? 'critical' : 'warning';
    return modeOf({ id, hash, severity }, modes) === 'shadow';
  };
  const silent = new Set(settling.asked.filter(isSilent));
  for (const { finding } of all) if (isSilent(finding.rule.id)) silent.add(finding.rule.id);
  const shadows = all.flatMap(({ finding }) => (silent.has(finding.rule.id) ? [finding] : []));
  await settleShadow(trx, shadows, settling, [...silent]);
  return { found: all.filter(({ finding }) => !silent.has(finding.rule.id)), silent };
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
function rests(
  before: KeptFinding,
  { finding, proposal }: FindingToKeep,
  { holdsFor = standsFor }: Settling,
): boolean {
  if (before.endedAt !== null) {
    return isAtRest(before) && holdsFor(before.finding, finding);
  }
  if (before.finding.key !== finding.key) return false;
  return before.proposal?.words.en === proposal?.words.en;
}

/** About one subject every number counts. */
const standsFor = (decided: Finding, now: Finding): boolean =>
  now.subject === null ? sameGrounds(decided, now) : decided.key === now.key;

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
    due_at: dueAtOf(finding, settling.timeZone),
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
