export { type BackupReport, backup } from './backup/backup.ts';
export { type RestoreReport, restore } from './backup/restore.ts';
export { type Address, type Addresses, addressesOf, inDatabase } from './connection/address.ts';
export type { Call } from './connection/call.ts';
export { type ConnectOptions, connect, type Database, type Owner } from './connection/database.ts';
export { codeOf, isNoConnection } from './connection/failure.ts';
export { readingOnce } from './connection/reading-once.ts';
export { lastly, type Reader, type Writer } from './connection/transaction.ts';
export { type Durability, durabilityOf, risksOf } from './durability.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedSettings,
  removeEmbedded,
  startEmbedded,
} from './embedded/supervisor.ts';
export { type MigrationReport, migrate } from './migrations/migrate.ts';
export { type DatabaseSettings, type OpenDatabase, openDatabase } from './open.ts';
export { DatabaseRefusal } from './refusal.ts';
