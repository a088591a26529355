import { type Database, type Durability, durabilityOf, risksOf } from '#database/server';

export type Readiness = {
  readonly ready: boolean;
  readonly database: 'up' | 'down';
  /** Number of the newest migration that this database has. */
  readonly migration: number | null;
  /** What acknowledged facts rest on. */
  readonly durability: Durability | null;
  /** The settings, in PostgreSQL's names, that may lose what was acknowledged. */
  readonly risks: readonly string[];
};

const down: Readiness = {
  ready: false,
  database: 'down',
  migration: null,
  durability: null,
  risks: [],
};

/** Whether this server can keep what it acknowledges: database up, migrated, and syncing to disk. */
export async function isReady(database: Database): Promise<Readiness> {
  try {
    const [durability, rows] = await Promise.all([
      durabilityOf(database),
      database.owner.run('select max(number)::int as newest from sinew_migration'),
    ]);
    const risks = risksOf(durability);
    const newest = rows[0]?.['newest'];
    const migration = typeof newest === 'number' ? newest : null;
    const ready = risks.length === 0 && migration !== null;
    return { ready, database: 'up', migration, durability, risks };
  } catch {
    return down;
  }
}
