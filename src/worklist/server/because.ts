import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import { factKindsOf, type Rulebook } from '#reasoning';
import { findingsById, findingViewOf, nobodyTakesNote, ruleNotes } from '#reasoning/server';
import type { CardView } from '#worklist';
import type { CardRow } from './card-store.ts';

/** As many as one reads beside a card, the latest; the whole reasoning has them all. */
const factsMax = 12;

type Because = CardView['because'];

/** What the findings behind these cards rest on, so that a card explains itself where it stands. */
export async function becauseOf(
  db: Reader,
  rulebook: Rulebook,
  siteId: SiteId,
  cards: readonly CardRow[],
): Promise<(card: CardRow) => Because> {
  const ids = [...new Set(cards.flatMap(({ finding_id: id }) => (id === null ? [] : [id])))];
  const kept = await findingsById(db, siteId, ids);
  const kinds = factKindsOf(rulebook);
  const notes = await ruleNotes(db, rulebook, siteId);
  return ({ finding_id: id }) => {
    const found = id === null ? undefined : kept.get(id);
    if (found === undefined) return null;
    const { rule, facts, missing, citations, contested } = findingViewOf(found, [], {
      notes,
      kinds,
      takingNote: nobodyTakesNote,
    });
    const { title, version, signed } = rule;
    const shown = facts.slice(-factsMax);
    return { title, version, signed, contested, facts: shown, missing, sources: citations };
  };
}
