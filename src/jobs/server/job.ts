import type * as z from 'zod/mini';
import type { Scope } from '#database';
import type { Database, Writer } from '#database/server';
import type { Log } from '#http/server';
import type { Instant } from '#kernel';

/** What a job has in hand while it runs. */
export type JobContext = {
  readonly database: Database;
  readonly now: Instant;
  readonly log: Log;
  /**
   * Does something at most once, however often the job runs: the key is kept in the same transaction as
   * what `work` writes. Answers whether it was done now.
   */
  readonly once: (
    scope: Scope,
    effectKey: string,
    work: (trx: Writer) => Promise<void>,
  ) => Promise<boolean>;
};

/** A kind of durable work. Its data are ids and days, never health data: they are kept for weeks. */
export type Job<Data extends z.ZodMiniType = z.ZodMiniType> = {
  /** "safety.escalate" */
  readonly name: string;
  readonly data: Data;
  /** Tries after the first one; the wait doubles each time. */
  readonly retries: number;
  readonly firstWaitSeconds: number;
  readonly timeoutSeconds: number;
  /** Cron in UTC, for work that recurs by itself; its data are {}. */
  readonly every?: string;
  readonly run: (context: JobContext, data: z.output<Data>) => Promise<void>;
};

export function defineJob<Data extends z.ZodMiniType>(job: Job<Data>): Job<Data> {
  return job;
}
