import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { Pool } from './pool.ts';
import type { Session } from './session.ts';

/** Kysely over our pool. */
export function poolDialect(pool: Pool): { readonly dialect: Dialect; readonly driver: Driver } {
  const driver = poolDriver(pool);
  return { dialect: dialectOver(driver), driver };
}

const dialectOver = (driver: Driver): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

/** For statements that run on a connection somebody else opened. */
export const dialectWithoutPool: Dialect = dialectOver(new DummyDriver());

function poolDriver(pool: Pool): Driver {
  return {
    init: async () => undefined,
    acquireConnection: () => pool.take(),
    beginTransaction: (connection, settings) =>
      (connection as Session).begin(`begin ${modeOf(settings)}`),
    commitTransaction: (connection) => run(connection, 'commit'),
    rollbackTransaction: (connection) => run(connection, 'rollback'),
    savepoint: (connection, name) => run(connection, `savepoint "${name}"`),
    rollbackToSavepoint: (connection, name) => run(connection, `rollback to savepoint "${name}"`),
    releaseSavepoint: (connection, name) => run(connection, `release savepoint "${name}"`),
    releaseConnection: async (connection) => {
      (connection as Session).leave();
      pool.giveBack(connection as Session);
    },
    destroy: () => pool.end(),
  };
}

async function run(connection: DatabaseConnection, statement: string): Promise<void> {
  await (connection as Session).run(statement);
}

function modeOf(settings: TransactionSettings): string {
  const isolation = settings.isolationLevel ? `isolation level ${settings.isolationLevel}` : '';
  return [isolation, settings.accessMode ?? ''].filter((part) => part !== '').join(' ');
}
