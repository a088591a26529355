import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Rulebook } from '#reasoning';
import type { RuleNotes } from './finding-view.ts';
import { type RuleSignOff, reviewReader } from './review-store.ts';

/** What the site's clinicians and the rulebook say about each rule, for whatever a rule speaks in. */
export async function ruleNotes(
  db: Reader,
  rulebook: Rulebook,
  siteId: SiteId,
): Promise<RuleNotes> {
  const latest = new Map<string, RuleSignOff>();
  for (const review of await reviewReader(db).reviews(siteId)) latest.set(review.ruleId, review);
  return (ruleId) => {
    const rule = rulebook.byId.get(ruleId);
    const contested = rule?.contested?.en ?? null;
    const review = latest.get(ruleId);
    if (review === undefined || review.status !== 'signed') {
      return { review: 'not reviewed', signed: false, contested };
    }
    const signed = review.version === rule?.version && review.hash === rule.hash;
    const words = signed ? 'signed' : 'signed in another wording';
    return { review: `${words} by ${review.by}`, signed, contested };
  };
}
