import { CompiledQuery } from 'kysely';
import type { Database, Writer } from '#database/server';

type Statements = {
  readonly executeSql: (
    text: string,
    values?: unknown[],
  ) => Promise<{ rows: Readonly<Record<string, unknown>>[] }>;
};

/** pg-boss over our own connections: as the owner of its tables, above row-level security. */
export function asOwner(database: Database): Statements {
  return {
    executeSql: async (text, values = []) => ({
      // Of several statements in one text, our driver hands back one list of rows each.
      rows: (await database.owner.run(text, valuesFor(text, values))).flat(),
    }),
  };
}

/** pg-boss inside a transaction of ours: a fact and the work it asks for are kept together or not at all. */
export function within(trx: Writer): Statements {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await trx.executeQuery<Readonly<Record<string, unknown>>>(
        CompiledQuery.raw(text, valuesFor(text, values)),
      );
      return { rows };
    },
  };
}

/** Our driver writes JSON itself; what pg-boss already wrote must not be written twice. */
function valuesFor(text: string, values: readonly unknown[]): unknown[] {
  return values.map((value, index) => {
    if (value === undefined) return null;
    const isJson = new RegExp(`\\$${index + 1}::jsonb?\\b`).test(text);
    return isJson && typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
  });
}
