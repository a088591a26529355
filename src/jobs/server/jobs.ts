import type { Job as BossJob, PgBoss } from 'pg-boss';
import { uuidv7 } from 'uuidv7';
import type * as z from 'zod/mini';
import type { Database, Writer } from '#database/server';
import type { Log } from '#http/server';
import { assert, type Instant } from '#kernel';
import { type DeadLetter, readDeadLetters } from './dead-letters.ts';
import { once } from './effect.ts';
import type { Job } from './job.ts';
import { deadLetters, schema } from './queue.ts';
import { asOwner, within } from './statements.ts';

export type Jobs = {
  /** Begins to work; safe on several servers at once. */
  readonly start: () => Promise<void>;
  /** Finishes the jobs in hand, then stops. */
  readonly stop: () => Promise<void>;
  /** Asks for work in the transaction of the fact that needs it. The same key twice is one job. */
  readonly ask: <Data extends z.ZodMiniType>(
    trx: Writer,
    job: Job<Data>,
    data: z.input<Data>,
    options?: { readonly key?: string; readonly notBefore?: Instant },
  ) => Promise<void>;
  readonly deadLetters: () => Promise<readonly DeadLetter[]>;
  /** Takes a dead letter up again; `false`: there is no such letter. */
  readonly retry: (deadLetterId: string) => Promise<boolean>;
};

export type JobsDeps = {
  readonly database: Database;
  readonly log: Log;
  readonly clock: () => Instant;
  /** How often a server looks for work. */
  readonly pollSeconds?: number;
};

const finishSeconds = 20;
const weekSeconds = 7 * 86_400;

/** Durable work on PostgreSQL (pg-boss): retried with growing waits, at last laid among the dead letters. */
export function jobs(kinds: readonly Job[], deps: JobsDeps): Jobs {
  let opened: Promise<PgBoss> | undefined;
  let started: Promise<void> | undefined;

  // Loaded when first needed, so that the server answers before its queue is ready.
  const open = async (): Promise<PgBoss> => {
    const { PgBoss: Boss } = await import('pg-boss');
    const boss = new Boss({ db: asOwner(deps.database), schema, persistWarnings: false });
    boss.on('error', (error) => deps.log.error('job queue', { error: error.name }));
    await boss.start();
    await deps.database.owner.run(grants);
    await boss.createQueue(deadLetters, { retentionSeconds: 12 * weekSeconds });
    for (const kind of kinds) await openQueue(boss, kind);
    return boss;
  };
  const queue = (): Promise<PgBoss> => (opened ??= open());
  const start = async (): Promise<void> => {
    const boss = await queue();
    for (const kind of kinds) await workOn(boss, kind, deps);
  };

  return {
    start: () => (started ??= start()),
    stop: async () => {
      if (opened === undefined) return;
      await started?.catch(() => undefined);
      const boss = await opened.catch(() => null);
      await boss?.stop({ graceful: true, timeout: finishSeconds * 1000 });
    },
    ask: async (trx, job, data, options = {}) => {
      assert(
        kinds.some(({ name }) => name === job.name),
        `${job.name} is a kind of job here`,
      );
      const boss = await queue();
      await boss.send(job.name, data as object, {
        db: within(trx),
        // Without a key of its own a job would be taken for a repetition of the one before.
        singletonKey: options.key ?? uuidv7(),
        ...(options.notBefore === undefined ? {} : { startAfter: options.notBefore }),
      });
    },
    deadLetters: async () => {
      await queue();
      return deps.database.read({ system: 'dead letters' }, readDeadLetters);
    },
    retry: async (deadLetterId) => {
      const boss = await queue();
      return (await boss.redrive(deadLetters, { ids: [deadLetterId] })) > 0;
    },
  };
}

/** The application asks for work and looks at what is left over; the queue itself belongs to the owner. */
const grants = `
grant usage on schema ${schema} to sinew_app;
grant select, insert, update on all tables in schema ${schema} to sinew_app;
grant execute on all functions in schema ${schema} to sinew_app`;

async function openQueue(boss: PgBoss, kind: Job): Promise<void> {
  const queue = {
    retryLimit: kind.retries,
    retryDelay: kind.firstWaitSeconds,
    retryBackoff: true,
    expireInSeconds: kind.timeoutSeconds,
    retentionSeconds: 2 * weekSeconds,
    deadLetter: deadLetters,
  };
  const policy = kind.every === undefined ? 'short' : 'singleton';
  await boss.createQueue(kind.name, { ...queue, policy });
  await boss.updateQueue(kind.name, queue);
}

async function workOn(boss: PgBoss, kind: Job, deps: JobsDeps): Promise<void> {
  const pollingIntervalSeconds = deps.pollSeconds ?? 2;
  await boss.work(kind.name, { pollingIntervalSeconds, batchSize: 1 }, async ([job]) => {
    if (job !== undefined) await run(kind, job, deps);
  });
  if (kind.every !== undefined) await boss.schedule(kind.name, kind.every, {});
}

async function run(kind: Job, job: BossJob<unknown>, { database, log, clock }: JobsDeps) {
  const data = kind.data.parse(job.data ?? {});
  try {
    await kind.run(
      {
        database,
        log,
        now: clock(),
        once: (scope, key, work) => once(database, kind.name, scope, key, work),
      },
      data,
    );
    log.info('job done', { job: kind.name });
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    log.warn('job failed', { job: kind.name, error: name });
    // Only the name is kept with the job: a message may quote what it was about.
    throw new JobFailed(name, { cause: error });
  }
}

class JobFailed extends Error {
  constructor(because: string, options: ErrorOptions) {
    super(because, options);
    this.name = because;
  }
  toJSON(): { readonly name: string } {
    return { name: this.name };
  }
}
