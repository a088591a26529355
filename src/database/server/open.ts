import { addressesOf } from './connection/address.ts';
import { connect, type Database } from './connection/database.ts';
import { type Durability, durabilityOf, risksOf } from './durability.ts';
import { attachEmbedded } from './embedded/attach.ts';
import type { Places } from './embedded/places.ts';
import { startEmbedded } from './embedded/supervisor.ts';
import { type MigrationReport, migrate } from './migrations/migrate.ts';
import { DatabaseRefusal } from './refusal.ts';

export type DatabaseSettings = {
  /** Folder of the embedded server; also holds what else the installation keeps. */
  readonly dataFolder: string;
  /** A PostgreSQL server of the clinic's own instead of the embedded one. */
  readonly databaseUrl?: string;
};

export type OpenDatabase = {
  readonly database: Database;
  readonly migrations: MigrationReport;
  readonly durability: Durability;
  readonly server: 'embedded' | 'external';
  /** Folders of the embedded server. */
  readonly places: Places | undefined;
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  readonly log: (line: string) => void;
  /** `alone`: refuse when another Sinew runs on this data folder. `beside`: use its server. */
  readonly company: 'alone' | 'beside';
};

/** Starts or reaches PostgreSQL, brings the schema up to date and checks that it keeps its word. */
export async function openDatabase(
  settings: DatabaseSettings,
  options: OpenOptions,
): Promise<OpenDatabase> {
  const server = await reach(settings, options);
  const database = connect(server.addresses);
  const close = async (): Promise<void> => {
    await database.end();
    await server.stop();
  };
  try {
    const migrations = await migrate(server.addresses, { log: options.log });
    const durability = await durabilityOf(database);
    refuseRisk(durability);
    const { kind, places } = server;
    return { database, migrations, durability, server: kind, places, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function reach({ databaseUrl, dataFolder }: DatabaseSettings, options: OpenOptions) {
  if (databaseUrl !== undefined) {
    const addresses = addressesOf(databaseUrl);
    return { kind: 'external', addresses, places: undefined, stop: async () => {} } as const;
  }
  const running = options.company === 'beside' ? await attachEmbedded(dataFolder) : undefined;
  const server = running ?? (await startEmbedded({ dataFolder, log: options.log }));
  return { kind: 'embedded', ...server } as const;
}

function refuseRisk(durability: Durability): void {
  const risks = risksOf(durability);
  if (risks.length === 0) return;
  throw new DatabaseRefusal(
    `PostgreSQL runs with ${risks.join(', ')} off: a power cut may lose what a patient was told is ` +
      'saved. Turn it on and start again.',
  );
}
