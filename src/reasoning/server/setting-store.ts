import { sql } from 'kysely';
import type { AccountId } from '#access';
import type { Reader, Writer } from '#database/server';
import { type Bearer, countryDefaults, type Setting } from '#evidence';
import type { ReasoningTables } from './tables.ts';

/** How many changes of one parameter in one scope are read: the latest always counts, older ones are history. */
const changesMax = 50;

export type NamedSetting = Setting & { readonly byName: string };

export function settingReader(db: Reader) {
  const tables = db.withTables<ReasoningTables>();
  return {
    /** The latest settings of each parameter and scope for this bearer, oldest first; the list is the history. */
    for: async (bearer: Bearer): Promise<readonly NamedSetting[]> => {
      const ids = [bearer.country, bearer.siteId, bearer.accountId, bearer.patientId].filter(
        (id) => id !== null,
      );
      if (ids.length === 0) return [];
      const rows = await tables
        .selectFrom((latest) =>
          latest
            .selectFrom('parameter_setting')
            .selectAll()
            .select(
              sql<number>`row_number() over (
                partition by parameter, scope, scope_id order by set_at desc, setting_id desc
              )`.as('back'),
            )
            .where('scope_id', 'in', ids)
            .as('setting'),
        )
        .selectAll()
        .where('back', '<=', changesMax)
        .orderBy('set_at')
        .orderBy('setting_id')
        .execute();
      const kept = rows.map((row) => ({
        id: row.setting_id,
        parameter: row.parameter,
        scope: row.scope,
        scopeId: row.scope_id,
        value: row.value,
        by: row.set_by,
        byName: row.set_by_name,
        at: row.set_at,
        reason: row.reason,
      }));
      return [...ofTheCountry(bearer), ...kept];
    },
  };
}

/** What differs by country before anybody has set anything. */
const ofTheCountry = ({ country }: Bearer): readonly NamedSetting[] =>
  countryDefaults
    .filter(({ scopeId }) => scopeId === country)
    .map((setting) => ({ ...setting, byName: 'Sinew' }));

export function settingWriter(trx: Writer) {
  const tables = trx.withTables<ReasoningTables>();
  return {
    /** Settings are only ever added; a repeated id is the same setting. */
    add: async (setting: NamedSetting): Promise<void> => {
      await tables
        .insertInto('parameter_setting')
        .values({
          setting_id: setting.id,
          parameter: setting.parameter,
          scope: setting.scope,
          scope_id: setting.scopeId,
          // A text needs its quotes to be JSON; the driver passes jsonb values as they are.
          value: setting.value,
          reason: setting.reason,
          set_by: setting.by as AccountId,
          set_by_name: setting.byName,
          set_at: setting.at,
        })
        .onConflict((clash) => clash.column('setting_id').doNothing())
        .execute();
    },
  };
}
