import type { Scope } from '#database';
import type { Addresses } from './address.ts';
import { type Call, callText } from './call.ts';
import { poolDialect } from './dialect.ts';
import { applicationLimits, noLimits } from './driver-options.ts';
import { mayRepeat, wasNeverSent } from './failure.ts';
import { patiently } from './patience.ts';
import { openPool } from './pool.ts';
import type { Row } from './session.ts';
import { type Reader, transactionsOver, type Writer } from './transaction.ts';

/** The one way to PostgreSQL for every room. */
export type Database = {
  /** Runs `work` in one read-only transaction that sees the rows of `scope`. It may run again. */
  readonly read: <Outcome>(
    scope: Scope,
    work: (reader: Reader) => Promise<Outcome>,
  ) => Promise<Outcome>;
  /**
   * Runs `work` in one transaction; when the promise is fulfilled the change is on disk. `work` has
   * no effect but in the database, because it runs again after a deadlock or a broken connection.
   */
  readonly write: <Outcome>(
    scope: Scope,
    work: (writer: Writer) => Promise<Outcome>,
  ) => Promise<Outcome>;
  /**
   * One call of a database function as a whole transaction for one patient, in one flight; on disk when
   * the promise is fulfilled. `null`: the function returned no row, and nothing was changed. Otherwise
   * `following` is called too, with the row's `whose` before its own values. When the connection
   * breaks nobody knows whether the call was kept: the caller must be able to ask again.
   */
  readonly call: (patientId: string, first: Call, following?: Call) => Promise<Row | null>;
  /** As the application, without a scope: row-level security shows no patient's rows. */
  readonly unscoped: Reader;
  /** Above row-level security: schema, jobs and maintenance only, never a person's request. */
  readonly owner: Owner;
  readonly addresses: Addresses;
  /** Finishes the work in hand, then closes all connections. */
  readonly end: () => Promise<void>;
};

export type Owner = {
  readonly kysely: Reader;
  /** One statement with parameters, or several without. */
  readonly run: (statements: string, parameters?: readonly unknown[]) => Promise<Row[]>;
};

export type ConnectOptions = { readonly applicationConnections?: number };

const ownerConnections = 4;

/** Opens nothing yet: each connection is made when first needed. */
export function connect(addresses: Addresses, options: ConnectOptions = {}): Database {
  const size = options.applicationConnections ?? 16;
  const pool = openPool(addresses.application, size, applicationLimits);
  const { dialect, driver } = poolDialect(pool);
  const transactions = transactionsOver(pool, dialect, driver);
  const owner = connectAsOwner(addresses);
  return {
    read: (scope, work) => transactions.inOne('read only', scope, work),
    write: (scope, work) => transactions.inOne('read write', scope, work),
    call: (patientId, first, following) => {
      const calls = following === undefined ? [first] : [first, following];
      const values = [patientId, ...calls.flatMap((one) => one.values)];
      return patiently(
        () => pool.use((session) => session.runOutside(callText(calls), values)),
        (error) => mayRepeat(error, true) || wasNeverSent(error),
      ).then(([row]) => row ?? null);
    },
    unscoped: transactions.unscoped,
    owner,
    addresses,
    end: async () => {
      await Promise.all([pool.end(), owner.end()]);
    },
  };
}

function connectAsOwner(addresses: Addresses): Owner & { readonly end: () => Promise<void> } {
  const pool = openPool(addresses.owner, ownerConnections, noLimits);
  const { dialect, driver } = poolDialect(pool);
  const run: Owner['run'] = (statements, parameters = []) =>
    patiently(
      () => pool.use((session) => session.runOutside(statements, parameters)),
      wasNeverSent,
    );
  return { kysely: transactionsOver(pool, dialect, driver).unscoped, run, end: pool.end };
}
