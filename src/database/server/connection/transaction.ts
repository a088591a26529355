import {
  type CompiledQuery,
  type Dialect,
  type Driver,
  Kysely,
  type RawBuilder,
  Transaction,
} from 'kysely';
import { type Scope, scopeSettings } from '#database';
import { assert } from '#kernel';
import { mayRepeat } from './failure.ts';
import { patiently } from './patience.ts';
import type { Pool } from './pool.ts';
import type { Session } from './session.ts';

/** A database without any table named: a room names its own with `db.withTables<ItsTables>()`. */
type NoTables = unknown;

/** What a reader function takes; a `Writer` is one too. */
export type Reader = Kysely<NoTables>;

/** What a writer function takes: an open transaction. */
export type Writer = Transaction<NoTables>;

export type Work<Outcome> = (writer: Writer) => Promise<Outcome>;

export type Transactions = {
  readonly inOne: <Outcome>(
    access: 'read only' | 'read write',
    scope: Scope,
    work: Work<Outcome>,
  ) => Promise<Outcome>;
  readonly unscoped: Reader;
};

/** What each open transaction sends together with its commit, by what runs its statements. */
const lastOf = new WeakMap<object, CompiledQuery[]>();

/**
 * Sends a statement whose answer nobody needs in one flight with the commit, so that it costs no round
 * trip. When it fails, the transaction is undone and `write` fails with its error.
 */
export function lastly(trx: Writer, statement: RawBuilder<unknown>): void {
  const last = lastOf.get(trx.getExecutor());
  assert(last !== undefined, 'a writer comes from database.write');
  last.push(statement.compile(trx));
}

export function transactionsOver(pool: Pool, dialect: Dialect, driver: Driver): Transactions {
  const unscoped = new Kysely<NoTables>({ dialect });

  const once = async <Outcome>(
    begin: string,
    work: Work<Outcome>,
    attempt: { committing: boolean },
    ends: Ending,
  ): Promise<Outcome> => {
    const session = await pool.take();
    const giveBack = (): void => {
      session.leave();
      pool.giveBack(session);
    };
    try {
      await session.begin(begin);
      const last: CompiledQuery[] = [];
      const outcome = await work(transactionOn(session, last));
      attempt.committing = true;
      const ended = commit(session, last).finally(giveBack);
      if (ends === 'on-disk') await ended;
      else ended.catch(() => undefined);
      return outcome;
    } catch (error) {
      if (!attempt.committing) {
        await session.run('rollback').catch(() => undefined);
        giveBack();
      }
      throw error;
    }
  };

  const transactionOn = (session: Session, last: CompiledQuery[]): Writer => {
    const executor = unscoped.getExecutor().withConnectionProvider({
      provideConnection: (consumer) => consumer(session),
    });
    lastOf.set(executor, last);
    return new Transaction<NoTables>({ config: { dialect }, dialect, driver, executor });
  };

  const inOne: Transactions['inOne'] = (access, scope, work) => {
    const begin = beginWith(access, scope);
    const attempt = { committing: false };
    return patiently(
      () => {
        attempt.committing = false;
        return once(begin, work, attempt, access === 'read only' ? 'when-read' : 'on-disk');
      },
      (error) => mayRepeat(error, attempt.committing),
    );
  };

  return { inOne, unscoped };
}

/** What was only read is answered at once: how its transaction ends changes nothing about it. */
type Ending = 'on-disk' | 'when-read';

/** `commit` of a transaction in which a statement failed answers "rollback": that is no success. */
async function commit(session: Session, last: readonly CompiledQuery[]): Promise<void> {
  const command = await session.finish(last);
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back: a statement failed');
}

function beginWith(access: string, scope: Scope): string {
  const settings = Object.entries(scopeSettings(scope)).map(
    ([name, value]) => `set local ${name} = '${value.replaceAll("'", "''")}'`,
  );
  return [`begin ${access}`, ...settings].join('; ');
}
