import type { SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, LocalDate } from '#kernel';
import type { FreePlaces } from '#stepping';
import type { By, SteppingTables } from './tables.ts';

export function freePlacesReader(db: Reader) {
  const tables = db.withTables<SteppingTables>();
  return {
    /** What was last said of each service, by its code. */
    latest: async (siteId: SiteId): Promise<ReadonlyMap<string, FreePlaces>> => {
      const rows = await tables
        .selectFrom('free_places')
        .selectAll()
        .distinctOn('service')
        .where('site_id', '=', siteId)
        .orderBy('service')
        .orderBy('at', 'desc')
        .orderBy('entry_id', 'desc')
        .execute();
      return new Map(
        rows.map(({ service, places, next_free: nextFree, words, day, at, by_name: byName }) => [
          service,
          { places, nextFree, words, day, at, byName },
        ]),
      );
    },
  };
}

export type FreePlacesToKeep = Pick<FreePlaces, 'places' | 'nextFree' | 'words'> & {
  readonly entryId: Id<'FreePlacesId'>;
  readonly service: string;
  readonly day: LocalDate;
};

export function freePlacesWriter(trx: Writer) {
  const tables = trx.withTables<SteppingTables>();
  return {
    /** A repeated id is the same count. */
    add: async (siteId: SiteId, counted: FreePlacesToKeep, by: By): Promise<void> => {
      await tables
        .insertInto('free_places')
        .values({
          site_id: siteId,
          entry_id: counted.entryId,
          service: counted.service,
          places: counted.places,
          next_free: counted.nextFree,
          words: counted.words,
          day: counted.day,
          at: by.now,
          by: by.accountId,
          by_name: by.name,
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
  };
}
