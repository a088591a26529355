import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import { type LinkView, linkRuleOf } from '#plan';
import { reviewReader } from '#reasoning/server';

/** Whether a clinician of the site stands for the rule behind each link, in the wording it has today. */
export async function withSignatures(
  db: Reader,
  siteId: SiteId,
  links: readonly LinkView[],
): Promise<readonly LinkView[]> {
  if (links.length === 0) return links;
  const reviews = await reviewReader(db).reviews(siteId);
  return links.map((link) => {
    const rule = linkRuleOf(link.rule)?.rule;
    const latest = reviews.findLast(({ ruleId }) => ruleId === link.rule);
    const signed = latest?.status === 'signed' && latest.hash === rule?.hash;
    return { ...link, signed };
  });
}
