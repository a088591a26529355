import type { Database } from '#database/server';
import { logger } from '#http/server';
import { type App, app } from './app.ts';
import { secretIn } from './secret.ts';
import type { Settings } from './settings.ts';

export type Serving = {
  readonly app: App;
  /** Where it listens: "http://127.0.0.1:8080". */
  readonly url: string;
  /**
   * Takes no new calls, answers those in hand and finishes the jobs in hand. The caller closes the
   * database after that.
   */
  readonly stop: () => Promise<void>;
};

/** Starts the product on a migrated database. */
export async function serve(settings: Settings, database: Database): Promise<Serving> {
  const log = logger(settings.logLevel);
  const secret = settings.secret ?? (await secretIn(settings.dataFolder));
  const built = await app({ settings, secret, database, log });
  const url = await built.fastify.listen({ host: settings.host, port: settings.port });
  log.info({ mode: settings.mode }, 'serving');
  const settled = setTimeout(() => loadTheRest(built, log), firstPageMs);
  const stop = async (): Promise<void> => {
    clearTimeout(settled);
    await built.fastify.close();
    await built.jobs.stop();
  };
  return { app: built, url, stop };
}

/** The first page goes first: reading the rest of the code would hold it up. */
const firstPageMs = 400;

/** Whoever needs one of these before it is there waits for it alone. */
function loadTheRest({ accounts, jobs }: App, log: ReturnType<typeof logger>): void {
  accounts.service().catch((error: unknown) => log.error({ err: error }, 'sign-in did not load'));
  jobs.start().catch((error: unknown) => log.error({ err: error }, 'jobs did not start'));
}
