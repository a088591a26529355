import type { SiteId } from '#access';
import type { Instant } from '#kernel';
import type { Filter } from './caseload-reader.ts';

export type Counts = { readonly of: Readonly<Record<Filter, number>>; readonly at: Instant };

/**
 * The numbers beside the filters are one walk over all people of a site, too dear for every page of
 * the list. They are kept per site for a while, counted again behind the answer when they are older,
 * and each answer says when they were counted.
 */
export function countsKept(options: { readonly freshMs: number; readonly staleMs: number }) {
  const kept = new Map<SiteId, Counts>();
  const counting = new Map<SiteId, Promise<Counts>>();

  const count = (siteId: SiteId, ask: () => Promise<Counts>): Promise<Counts> => {
    const running = counting.get(siteId);
    if (running !== undefined) return running;
    const asked = ask()
      .then((counts) => {
        kept.set(siteId, counts);
        return counts;
      })
      .finally(() => counting.delete(siteId));
    counting.set(siteId, asked);
    return asked;
  };

  return {
    for: async (siteId: SiteId, now: Instant, ask: () => Promise<Counts>): Promise<Counts> => {
      const known = kept.get(siteId);
      const ageMs =
        known === undefined ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(known.at);
      if (known === undefined || ageMs > options.staleMs || ageMs < 0) return count(siteId, ask);
      if (ageMs > options.freshMs) count(siteId, ask).catch(() => undefined);
      return known;
    },
    /** The team just changed something that moves people between filters. */
    forget: (siteId: SiteId): void => {
      kept.delete(siteId);
    },
  };
}
export type CountsKept = ReturnType<typeof countsKept>;
