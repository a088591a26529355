import { sql } from 'kysely';
import type { SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import {
  type IngredientClass,
  ingredientClasses,
  type SiteName,
  type SiteNameBody,
} from '#medication';
import type { By, MedicationTables } from './tables.ts';

/** The most names a clinic adds; more is a table of its own. */
export const namesMax = 500;

export function nameReader(db: Reader) {
  const tables = db.withTables<MedicationTables>();
  return {
    all: async (siteId: SiteId): Promise<readonly SiteName[]> => {
      const rows = await tables
        .selectFrom('site_medicine_name')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('newest', '=', true)
        .orderBy('name')
        .limit(namesMax)
        .execute();
      return rows.map((row) => ({
        nameId: row.name_id,
        version: row.version,
        name: row.name,
        sameAs: row.same_as,
        class: classOf(row.class),
        code: row.code,
        retired: row.retired,
        changedAt: row.changed_at,
        changedByName: row.changed_by_name,
      }));
    },
  };
}

const classOf = (text: string | null): IngredientClass | null =>
  ingredientClasses.find((each) => each === text) ?? null;

export function nameWriter(trx: Writer) {
  const tables = trx.withTables<MedicationTables>();
  return {
    /** Two changes of the names of one clinic follow each other. */
    lock: async (siteId: SiteId): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`medicine names ${siteId}`}, 0))`.execute(
        trx,
      );
    },

    /** Adds a version. Whoever calls holds the lock and has seen that the name is free. */
    add: async (
      siteId: SiteId,
      name: SiteNameBody & { readonly nameId: Id<'MedicineNameId'>; readonly version: number },
      by: By,
    ): Promise<void> => {
      await tables
        .updateTable('site_medicine_name')
        .set({ newest: false })
        .where('site_id', '=', siteId)
        .where('name_id', '=', name.nameId)
        .where('newest', '=', true)
        .where('version', '<', name.version)
        .execute();
      await tables
        .insertInto('site_medicine_name')
        .values({
          site_id: siteId,
          name_id: name.nameId,
          version: name.version,
          newest: true,
          name: name.name,
          same_as: name.sameAs,
          class: name.class,
          code: name.code,
          retired: name.retired,
          changed_at: by.now,
          changed_by: by.accountId,
          changed_by_name: by.name,
        })
        .execute();
    },
  };
}
