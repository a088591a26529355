import { pino } from 'pino';
import type { Database } from '#database/server';
import { type App, type AppDeps, app, settingsFrom } from '#server';
import { freshDatabase } from './database.ts';

/** The real server in this process, on a fresh database: gate, routes, accounts, audit. */
export async function givenServer(
  values: Readonly<Record<string, string>> = {},
  options: Partial<AppDeps> = {},
): Promise<App & { readonly database: Database }> {
  const settings = settingsFrom({
    SINEW_MODE: 'demo',
    PORT: '0',
    SINEW_PUBLIC_URL: 'http://localhost',
    ...values,
  });
  if (!settings.ok) throw new Error(JSON.stringify(settings.problem));
  const database = await freshDatabase();
  const built = await app({
    settings: settings.value,
    secret: 'only-for-tests-only-for-tests-only-for-tests',
    database,
    log: pino({ level: process.env['SINEW_LOG'] ?? 'silent' }),
    validateOutput: true,
    ...options,
  });
  await built.fastify.ready();
  return { ...built, database };
}
