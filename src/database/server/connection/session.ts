import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type postgres from 'postgres';
import type { Address } from './address.ts';
import type { SessionLimits } from './driver-options.ts';
import { liveClient, type Through } from './live-client.ts';
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
  /**
   * Ends the transaction, with `last` in the same flight; the answer is PostgreSQL's word for what it
   * did, COMMIT or ROLLBACK.
   */
  readonly finish: (last?: readonly CompiledQuery[]) => Promise<string>;
  /** Forgets a transaction that is over, however it ended. */
  readonly leave: () => void;
  readonly end: () => Promise<void>;
};

export function openSession(address: Address, limits: SessionLimits): Session {
  const turns = takeTurns();
  let isConnected = false;
  const { through, isCurrent, end } = liveClient(address, limits, () => {
    isConnected = false;
    turns.broke();
  });

  const begin = async (statement: string): Promise<void> => {
    turns.left();
    const begun = through(async (used) => {
      await used.unsafe(statement);
      isConnected = isCurrent(used);
    });
    // When not connected, nothing may follow before the transaction is known to be open.
    if (isConnected) begun.catch(turns.failedToOpen);
    else await begun;
    turns.opened();
  };

  const run = async (text: string, parameters: readonly unknown[] = []): Promise<Row[]> => [
    ...(await turns.next(() => through((used) => send(used, text, parameters)))),
  ];

  return {
    ...kyselySide(through, turns),
    begin,
    run,
    runOutside: async (text, parameters) => {
      turns.left();
      return run(text, parameters);
    },
    finish: (last = []) => turns.next(() => through((used) => commitAfter(used, last))),
    leave: turns.left,
    end,
  };
}

/** All in one flight: when one of them fails, PostgreSQL undoes the transaction at the commit. */
async function commitAfter(used: postgres.Sql, last: readonly CompiledQuery[]): Promise<string> {
  // `execute` fixes the order: waiting for one alone would start it a moment later.
  const sent = last.map((query) => send(used, query.sql, query.parameters).execute());
  const committed = used.unsafe('commit').execute();
  for (const answer of await Promise.allSettled([...sent, committed])) {
    if (answer.status === 'rejected') throw answer.reason;
  }
  return (await committed).command;
}

function kyselySide(through: Through, turns: Turns): DatabaseConnection {
  async function executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const rows = await turns.next(() => through((used) => send(used, query.sql, query.parameters)));
    return { rows: [...rows] as R[], ...affected(rows.command, rows.count) };
  }

  async function* streamQuery<R>(
    query: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    await turns.allDone();
    const cursor = await through(async (used) =>
      send(used, query.sql, query.parameters).cursor(chunkSize),
    );
    for await (const rows of cursor) yield { rows: [...rows] as R[] };
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
