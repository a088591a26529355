import { sql } from 'kysely';
import type { Reader } from '#database/server';
import type { Id, Instant } from '#kernel';
import { deadLetters, schema } from './queue.ts';

export type DeadLetter = {
  readonly deadLetterId: Id<'DeadLetterId'>;
  readonly job: string;
  readonly at: Instant;
  readonly attempts: number;
  readonly because: string;
};

/** The newest two hundred. Their data stay unread: whoever mends the server needs no patient. */
export async function readDeadLetters(db: Reader): Promise<readonly DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select id as "deadLetterId", coalesce(source_name, 'unknown') as job, created_on as at,
      coalesce(source_retry_count, 0) + 1 as attempts,
      coalesce(source_output->>'name', 'unknown') as because
    from ${sql.table(`${schema}.job`)}
    where name = ${deadLetters} and state = 'created'
    order by created_on desc limit 200`.execute(db);
  return rows;
}

export async function countDeadLetters(db: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(`${schema}.job`)}
    where name = ${deadLetters} and state = 'created'`.execute(db);
  return rows[0]?.n ?? 0;
}
