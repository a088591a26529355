export { type Address, type Addresses, addressesOf, inDatabase } from './connection/address.ts';
export { type ConnectOptions, connect, type Database, type Owner } from './connection/database.ts';
export { codeOf, isNoConnection } from './connection/failure.ts';
export type { Reader, Writer } from './connection/transaction.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedSettings,
  removeEmbedded,
  startEmbedded,
} from './embedded/supervisor.ts';
export { type MigrationReport, migrate } from './migrations/migrate.ts';
export { DatabaseRefusal } from './refusal.ts';
