import { type Encryption, encryptionOf } from './encryption.ts';

/** Where a PostgreSQL database is and who we are there. */
export type Address = {
  /** A host name, or the folder of a Unix socket when it begins with a slash. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Role taken on after signing in, for a server where the application has no sign-in of its own. */
  readonly role?: string;
  /** As DATABASE_URL asks for; without, the driver does not encrypt. */
  readonly encryption?: Encryption;
};

/**
 * The two ways in: the owner changes the schema and is above row-level security, the application is
 * `sinew_app` and is held by it.
 */
export type Addresses = { readonly owner: Address; readonly application: Address };

export const applicationRole = 'sinew_app';

/**
 * The addresses behind a DATABASE_URL: one sign-in, from which the application steps down to
 * `sinew_app`.
 */
export function addressesOf(url: string): Addresses {
  const parsed = new URL(url);
  const socket = parsed.searchParams.get('host');
  const encryption = encryptionOf(parsed.searchParams);
  const owner: Address = {
    host: socket ?? decodeURIComponent(parsed.hostname),
    port: Number(parsed.port || '5432'),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    ...(encryption === undefined ? {} : { encryption }),
  };
  return { owner, application: { ...owner, role: applicationRole } };
}

/** The same two ways into another database of the same server. */
export function inDatabase(addresses: Addresses, database: string): Addresses {
  return {
    owner: { ...addresses.owner, database },
    application: { ...addresses.application, database },
  };
}
