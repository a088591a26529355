import type { SiteId } from '#access';
import type { Instant, TimeZone } from '#kernel';
import type { Filter, Limits } from './caseload-reader.ts';

/** What a site's limits follow from: its own settings and its clock. */
export type SiteLimits = Omit<Limits, 'now' | 'today'> & { readonly timeZone: TimeZone };

export type Counts = { readonly of: Readonly<Record<Filter, number>>; readonly at: Instant };

/**
 * The numbers beside the filters are one walk over all people of a site, too dear for every page of
 * the list. They are kept per site for a while, counted again behind the answer when they are older,
 * and each answer says when they were counted. The limits of the filters are kept for as long as fresh.
 */
export function countsKept(options: { readonly freshMs: number; readonly staleMs: number }) {
  const kept = new Map<SiteId, Counts>();
  const counting = new Map<SiteId, Promise<Counts>>();
  const limits = new Map<SiteId, { readonly found: SiteLimits; readonly untilMs: number }>();

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
    limits: async (siteId: SiteId, ask: () => Promise<SiteLimits>): Promise<SiteLimits> => {
      const known = limits.get(siteId);
      if (known !== undefined && performance.now() < known.untilMs) return known.found;
      const found = await ask();
      limits.set(siteId, { found, untilMs: performance.now() + options.freshMs });
      return found;
    },
    /** The team just changed something that moves people between filters: a person or a cut-off. */
    forget: (siteId: SiteId): void => {
      kept.delete(siteId);
      limits.delete(siteId);
    },
  };
}
export type CountsKept = ReturnType<typeof countsKept>;
