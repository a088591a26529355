import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import postgres from 'postgres';
import type { Address } from './address.ts';
import { driverOptions, type SessionLimits } from './driver-options.ts';
import { type Turns, takeTurns } from './turns.ts';

export type Row = Readonly<Record<string, unknown>>;

/** One connection to PostgreSQL, opened when first used and again after a break. */
export type Session = DatabaseConnection & {
  /** Opens a transaction. When connected, the first statement travels in the same packet. */
  readonly begin: (statement: string) => Promise<void>;
  /** Runs statements; several at once only without parameters. */
  readonly run: (statements: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  /** The same outside any transaction. */
  readonly runOutside: (statements: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  /** Ends the transaction; the answer is PostgreSQL's word for what it did, COMMIT or ROLLBACK. */
  readonly finish: () => Promise<string>;
  /** Forgets a transaction that is over, however it ended. */
  readonly leave: () => void;
  readonly end: () => Promise<void>;
};

export function openSession(address: Address, limits: SessionLimits): Session {
  const turns = takeTurns();
  let connected = false;
  const onclose = (): void => {
    turns.broke();
    connected = false;
  };
  const client = postgres({ ...driverOptions(address, limits), onclose });
  const onBegun = (): void => {
    connected = true;
  };

  const begin = async (statement: string): Promise<void> => {
    turns.left();
    const begun = client.unsafe(statement).execute().then(onBegun);
    // When not connected, nothing may follow before the transaction is known to be open: the driver
    // would send it on whichever connection it gets next.
    if (connected) begun.catch(turns.failedToOpen);
    else await begun;
    turns.opened();
  };

  const run = async (text: string, parameters: readonly unknown[] = []): Promise<Row[]> => [
    ...(await turns.next(() => send(client, text, parameters))),
  ];

  return {
    ...kyselySide(client, turns),
    begin,
    run,
    runOutside: (text, parameters) => {
      turns.left();
      return run(text, parameters);
    },
    finish: async () => (await turns.next(() => client.unsafe('commit'))).command,
    leave: turns.left,
    end: () => client.end({ timeout: 5 }),
  };
}

function kyselySide(client: postgres.Sql, turns: Turns): DatabaseConnection {
  async function executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const rows = await turns.next(() => send(client, query.sql, query.parameters));
    return { rows: [...rows] as R[], ...affected(rows.command, rows.count) };
  }

  async function* streamQuery<R>(
    query: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    await turns.allDone();
    for await (const rows of send(client, query.sql, query.parameters).cursor(chunkSize)) {
      yield { rows: [...rows] as R[] };
    }
  }

  return { executeQuery, streamQuery };
}

/** Statements with more parameters than this are one of a kind (bulk rows): not worth preparing. */
const mostParametersPrepared = 60;

function send(
  client: postgres.Sql,
  text: string,
  values: readonly unknown[],
): postgres.PendingQuery<Row[]> {
  if (values.length === 0) return client.unsafe<Row[]>(text);
  // Type 0: PostgreSQL says what each parameter is; the driver's own guess fails for jsonb.
  const parameters = values.map((value) => client.typed(value as never, 0));
  const prepare = parameters.length <= mostParametersPrepared;
  return client.unsafe<Row[]>(text, parameters, { prepare });
}

function affected(command: string, count: number | null): { numAffectedRows?: bigint } {
  const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command);
  return changes ? { numAffectedRows: BigInt(count ?? 0) } : {};
}
