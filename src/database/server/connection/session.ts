import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import postgres from 'postgres';
import type { Address } from './address.ts';
import { valueTypes } from './value-types.ts';

/** Statements with more parameters than this are one of a kind (bulk rows): not worth preparing. */
const mostParametersPrepared = 60;

/**
 * One connection to PostgreSQL. Statements are sent one after the other, never queued inside the
 * driver: the driver would send a queued statement on a new connection after a break, outside the
 * transaction it belongs to.
 */
export type Session = DatabaseConnection & {
  /** Opens a transaction. When connected, the first statement travels in the same packet. */
  readonly begin: (statement: string) => Promise<void>;
  /** Runs statements; several at once only without parameters. */
  readonly run: (statements: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  /** The same outside any transaction. */
  readonly runOutside: (statements: string, parameters: readonly unknown[]) => Promise<Row[]>;
  /** Ends the transaction; the answer is PostgreSQL's word for what it did, COMMIT or ROLLBACK. */
  readonly finish: () => Promise<string>;
  /** Forgets a transaction that is over, however it ended. */
  readonly leave: () => void;
  readonly end: () => Promise<void>;
};

export type Row = Readonly<Record<string, unknown>>;

export type SessionLimits = {
  readonly statementSeconds: number;
  readonly idleTransactionSeconds: number;
  readonly lockSeconds: number;
};

export class ConnectionLost extends Error {
  readonly code = 'SINEW_CONNECTION_LOST';
}

export function openSession(address: Address, limits: SessionLimits): Session {
  let life = 0;
  let connected = false;
  let inTransactionOfLife: number | undefined;
  let previous: Promise<unknown> = Promise.resolve();
  const client = postgres({
    ...driverOptions(address, limits),
    onclose: () => {
      life += 1;
      connected = false;
    },
  });

  const oneAfterTheOther = <Outcome>(send: () => PromiseLike<Outcome>): Promise<Outcome> => {
    const turn = previous.then(() => {
      if (inTransactionOfLife !== undefined && inTransactionOfLife !== life) {
        throw new ConnectionLost('The connection to the database broke during the transaction');
      }
      return send();
    });
    previous = turn.catch(() => undefined);
    return turn;
  };

  const begin = async (statement: string): Promise<void> => {
    inTransactionOfLife = undefined;
    const sent = client.unsafe(statement).execute();
    const begun = sent.then(
      () => {
        connected = true;
      },
      (error: unknown) => {
        // Whatever followed in the same packet must not count as done.
        inTransactionOfLife = -1;
        throw error;
      },
    );
    // When not connected, nothing may follow before the transaction is known to be open: the driver
    // would send it on whichever connection it gets next.
    if (!connected) await begun;
    else begun.catch(() => undefined);
    inTransactionOfLife = life;
  };

  const send = (text: string, values: readonly unknown[]) => {
    if (values.length === 0) return client.unsafe<Row[]>(text);
    // Type 0: PostgreSQL says what each parameter is; the driver's own guess fails for jsonb.
    const parameters = values.map((value) => client.typed(value as never, 0));
    return client.unsafe<Row[]>(text, parameters, {
      prepare: parameters.length <= mostParametersPrepared,
    });
  };

  const run = async (text: string, parameters: readonly unknown[] = []): Promise<Row[]> => [
    ...(await oneAfterTheOther(() => send(text, parameters))),
  ];

  const runOutside = (text: string, parameters: readonly unknown[]): Promise<Row[]> => {
    inTransactionOfLife = undefined;
    return run(text, parameters);
  };

  const finish = async (): Promise<string> => {
    const outcome = await oneAfterTheOther(() => client.unsafe('commit'));
    return outcome.command;
  };

  async function executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const rows = await oneAfterTheOther(() => send(query.sql, query.parameters));
    return { rows: [...rows] as R[], ...affected(rows.command, rows.count) };
  }

  async function* streamQuery<R>(
    query: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    await previous;
    for await (const rows of send(query.sql, query.parameters).cursor(chunkSize)) {
      yield { rows: [...rows] as unknown as R[] };
    }
  }

  const leave = (): void => {
    inTransactionOfLife = undefined;
  };
  const end = (): Promise<void> => client.end({ timeout: 5 });
  return { begin, run, runOutside, finish, leave, executeQuery, streamQuery, end };
}

function affected(command: string, count: number | null): { numAffectedRows?: bigint } {
  const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command);
  return changes ? { numAffectedRows: BigInt(count ?? 0) } : {};
}

function driverOptions(address: Address, limits: SessionLimits): postgres.Options<{}> {
  return {
    ...(address.host.startsWith('/')
      ? { path: `${address.host}/.s.PGSQL.${address.port}` }
      : { host: address.host }),
    port: address.port,
    database: address.database,
    user: address.user,
    password: address.password,
    ssl: address.encrypted === true ? 'require' : false,
    max: 1,
    // Ended by us alone: the driver's own timers may fire between two statements of a transaction.
    idle_timeout: 0,
    max_lifetime: 0,
    connect_timeout: 10,
    backoff: () => 0.05,
    onnotice: () => undefined,
    types: valueTypes as {},
    connection: {
      application_name: 'sinew',
      statement_timeout: limits.statementSeconds * 1000,
      idle_in_transaction_session_timeout: limits.idleTransactionSeconds * 1000,
      lock_timeout: limits.lockSeconds * 1000,
      ...(address.role === undefined ? {} : { role: address.role }),
    },
  } as postgres.Options<{}>;
}
