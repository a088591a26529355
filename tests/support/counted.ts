import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely';
import type { Writer } from '#database/server';

export type Counted = {
  readonly trx: Writer;
  /** Every statement that reached the database, in order, with its values. */
  readonly asked: readonly string[];
};

/** The same transaction, which notes what the database is really asked. */
export function counted(trx: Writer): Counted {
  const asked: string[] = [];
  const executor = trx.getExecutor();
  const noting = (connection: DatabaseConnection): DatabaseConnection => ({
    executeQuery: (query: CompiledQuery) => {
      asked.push(`${query.sql} ${JSON.stringify(query.parameters)}`);
      return connection.executeQuery(query);
    },
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  });
  const driver = new DummyDriver();
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  const watched = new Transaction<unknown>({
    config: { dialect },
    dialect,
    driver,
    executor: executor.withConnectionProvider({
      provideConnection: (consumer) =>
        executor.provideConnection((connection) => consumer(noting(connection))),
    }),
  });
  return { trx: watched, asked };
}
