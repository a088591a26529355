import type { Database } from '#database/server';

export type Readiness = {
  readonly ready: boolean;
  readonly database: 'up' | 'down';
  /** Number of the newest migration that this database has. */
  readonly migration: number | null;
  /** What acknowledged facts rest on; each must be "on" (or stronger). */
  readonly durability: Readonly<Record<string, string>>;
};

const needed = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** Whether this server can keep what it acknowledges: database up, migrated, and syncing to disk. */
export async function isReady(database: Database): Promise<Readiness> {
  try {
    const [settings, migrations] = await Promise.all([
      database.owner.run(
        `select name, setting from pg_settings where name in ('${needed.join("','")}')`,
      ),
      database.owner.run('select max(number)::int as newest from sinew_migration'),
    ]);
    const durability = Object.fromEntries(
      settings.map(({ name, setting }) => [String(name), String(setting)]),
    );
    const durable = needed.every(
      (name) => durability[name] !== undefined && durability[name] !== 'off',
    );
    const newest = migrations[0]?.['newest'];
    const migration = typeof newest === 'number' ? newest : null;
    return { ready: durable && migration !== null, database: 'up', migration, durability };
  } catch {
    return { ready: false, database: 'down', migration: null, durability: {} };
  }
}
