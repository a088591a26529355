import { ruleViewOf } from '#administration';
import { siteSays } from '#administration/server';
import type { Database } from '#database/server';
import { assert, type Instant } from '#kernel';
import { siteReader } from '#profile/server';
import { type Book, bookOf, type Standing, wholeRulebook } from '#rulebook';

/** The rulebook with the numbers and signatures of one clinic, by its name or id; null: there is none. */
export async function clinicBook(
  database: Database,
  clinic: string,
  now: Instant,
): Promise<Book | null> {
  const sites = await database.read({ system: 'which clinic is meant' }, async (db) => {
    const { site, siteIds } = siteReader(db);
    return Promise.all((await siteIds()).map(site));
  });
  const meant = sites.find(({ siteId, name }) => siteId === clinic || name === clinic);
  if (meant === undefined) return null;
  const says = await database.read({ siteId: meant.siteId }, (db) =>
    siteSays(db, meant.siteId, now),
  );
  const standingOf = (ruleId: string): Standing => {
    const rule = wholeRulebook.byId.get(ruleId);
    assert(rule !== undefined, `${ruleId} is in the rulebook`);
    const { review, mode } = ruleViewOf(rule, says);
    return { review: review.status, by: review.byName, at: review.at, mode: mode.now };
  };
  return bookOf({ asOf: now, clinic: meant.name, valueOf: says.valueOf, standingOf });
}
