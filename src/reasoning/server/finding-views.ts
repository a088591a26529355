import type { StaffActor } from '#access';
import type { Reader } from '#database/server';
import { type FindingView, factKindsOf, ownWordIn, type Rulebook } from '#reasoning';
import { acknowledgementReader } from './acknowledgement-store.ts';
import { decisionReader } from './decision-store.ts';
import { findingViewOf } from './finding-view.ts';
import type { KeptFinding } from './kept.ts';
import { ruleNotes } from './rule-notes.ts';

/** Who reads: what the site signed, and what is theirs to acknowledge. */
export type Reading = Pick<StaffActor, 'siteId' | 'accountId' | 'role'>;

/** Findings of one person with their decisions, and what site and rulebook add to each. */
export async function findingViews(
  db: Reader,
  rulebook: Rulebook,
  reader: Reading,
  kept: readonly KeptFinding[],
): Promise<readonly FindingView[]> {
  const [first] = kept;
  if (first === undefined) return [];
  const ids = kept.map(({ findingId }) => findingId);
  const decisions = await decisionReader(db).about(first.patientId, ids);
  const kinds = factKindsOf(rulebook);
  const notes = await ruleNotes(db, rulebook, reader.siteId);
  const takeNote = await acknowledgementReader(db).of(first.patientId, ids);
  return kept.map((one) => {
    const all = takeNote.get(one.findingId) ?? [];
    const takingNote = { all, own: ownWordIn(all, reader) };
    return findingViewOf(one, decisions, { notes, kinds, takingNote });
  });
}
