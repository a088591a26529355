import { uuidv7 } from 'uuidv7';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, Text } from '#kernel';
import {
  type Coherence,
  coherence,
  isSameConflict,
  type KeptLink,
  type Link,
  type LinkView,
  linkRules,
  linkViewOf,
  notKept,
  type Person,
  type Plan,
  type PlanView,
} from '#plan';
import type { Finding } from '#reasoning';
import {
  acknowledgementReader,
  decisionReader,
  findingReader,
  findingWriter,
  type KeptFinding,
  type Settled,
} from '#reasoning/server';
import type { PlanPerson } from './person.ts';

/** Every rule that is asked about a plan: an open link of these that is not found again ends. */
export const linkRuleIds = linkRules.map(({ rule }) => rule.id);

/** What somebody hears of a plan: rules in shadow find links, too, and these are only counted. */
export function linksIn(plan: Plan, who: PlanPerson): readonly Link[] {
  return heardOf(checkOf(plan, who).links, who);
}

export const heardOf = (links: readonly Link[], { silent }: PlanPerson): readonly Link[] =>
  links.filter(({ finding }) => !silent.has(finding.rule.id));

/** A plan as it was read is checked once for one person and moment, however often it is asked about. */
export function checkOf(plan: Plan, { person }: PlanPerson): Coherence {
  const before = checked.get(plan);
  if (before?.person === person) return before.check;
  const check = coherence(plan.items, plan, person);
  checked.set(plan, { person, check });
  return check;
}

const checked = new WeakMap<Plan, { readonly person: Person; readonly check: Coherence }>();

/** Links as the rules see them now, joined with what the record knows of the same conclusions. */
export async function linkViews(
  db: Reader,
  patientId: PatientId,
  links: readonly Link[],
): Promise<readonly LinkView[]> {
  const kept = await findingReader(db).latestOf(patientId, linkRuleIds);
  const known = await keptLinks(db, patientId, kept);
  return links.map((link) => {
    const before = known.get(link.finding.topic);
    const isKnown = before !== undefined && isAbout(before, link.finding);
    return linkViewOf(link, isKnown ? before : notKept);
  });
}

/** Whether what the record keeps is about this very conflict. One that is open is settled by its facts. */
export const isAbout = (
  { finding, endedAt }: Pick<KeptFinding, 'finding' | 'endedAt'>,
  now: Finding,
): boolean => isSameConflict(finding, now) || (endedAt === null && finding.key === now.key);

type KnownLink = KeptLink & Pick<KeptFinding, 'finding' | 'endedAt'>;

/** The latest about each conflict, by what it is about. */
async function keptLinks(
  db: Reader,
  patientId: PatientId,
  kept: readonly KeptFinding[],
): Promise<ReadonlyMap<string, KnownLink>> {
  const ids = kept.map(({ findingId }) => findingId);
  const decisions = await decisionReader(db).about(patientId, ids);
  const takeNote = await acknowledgementReader(db).of(patientId, ids);
  return new Map(
    kept.map(({ findingId, finding, dueAt, endedAt }) => {
      const latest = decisions.find((decision) => decision.findingId === findingId);
      const because = latest?.kind === 'decline' ? (latest.reason ?? latest.reasonCode) : null;
      const acknowledgements = [...(takeNote.get(findingId) ?? [])];
      const takingNote = { acknowledgements, acknowledgeBy: endedAt === null ? dueAt : null };
      return [
        finding.topic,
        { finding, endedAt, findingId, overruledBecause: because, takingNote },
      ];
    }),
  );
}

/** How many settled conflicts a plan shows; older ones stay in the record. */
const settledMax = 20;

/** Conflicts that were settled by changing a part, the latest first. */
export async function settledViews(
  db: Reader,
  patientId: PatientId,
): Promise<PlanView['settledLinks']> {
  const kept = await findingReader(db).latestOf(patientId, linkRuleIds);
  const ended = kept.filter(({ endedAt }) => endedAt !== null);
  const ids = ended.map(({ findingId }) => findingId);
  const decisions = await decisionReader(db).about(patientId, ids);
  return ended
    .flatMap(({ findingId, finding, raisedAt }) => {
      const [latest] = decisions.filter((decision) => decision.findingId === findingId);
      if (latest?.kind !== 'accept') return [];
      const { byName, at, change } = latest;
      const said = { rule: finding.rule.id, message: finding.message, way: wayIn(change) };
      return [{ ...said, byName, at, minutesOpen: minutesBetween(raisedAt, at) }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, settledMax);
}

const minutesBetween = (from: Instant, until: Instant): number =>
  Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000));

/** What was chosen, in the words of then; decisions from before kept only its code. */
function wayIn(change: unknown): Text | null {
  if (typeof change !== 'object' || change === null || !('words' in change)) return null;
  const { words } = change;
  return typeof words === 'object' && words !== null && 'en' in words ? (words as Text) : null;
}

/** Stores what the rules conclude about the plan as it is now; what no longer holds ends. */
export async function settleLinks(
  trx: Writer,
  { patient, site }: PlanPerson,
  links: readonly Link[],
  now: Instant,
): Promise<Settled> {
  return findingWriter(trx).settle(
    links.map(({ finding }) => ({ finding, proposal: null })),
    {
      patientId: patient.patientId,
      siteId: site.siteId,
      now,
      timeZone: patient.timeZone,
      newId: () => uuidv7() as Id<'FindingId'>,
      asked: linkRuleIds,
      holdsFor: isSameConflict,
    },
  );
}
