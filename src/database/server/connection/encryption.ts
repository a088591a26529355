import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type postgres from 'postgres';
import { DatabaseRefusal } from '../refusal.ts';
import type { Address } from './address.ts';

/** How PostgreSQL's own programs call it (libpq, "SSL Mode Descriptions"). */
export const sslModes = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
] as const;
export type SslMode = (typeof sslModes)[number];

export type Encryption = {
  readonly mode: SslMode;
  /** Whom to believe instead of the public authorities: the file, and what it says. */
  readonly authority: { readonly file: string; readonly certificates: string } | null;
};

/** What the words of a DATABASE_URL ask for. A mode that cannot be kept is refused, never weakened. */
export function encryptionOf(words: URLSearchParams): Encryption | undefined {
  const file = words.get('sslrootcert');
  const written = words.get('sslmode') ?? (file === null ? null : 'verify-full');
  if (written === null) return undefined;
  const mode = modeFrom(written);
  const authority = file === null || file === 'system' ? null : authorityIn(file);
  // Any public authority certifies anybody: without the name, or an authority of one's own, it proves nothing.
  if (mode === 'verify-ca' && authority === null) {
    throw new DatabaseRefusal(
      'DATABASE_URL says sslmode=verify-ca without a file in sslrootcert. Name the file of the ' +
        'authority that signed the server’s certificate, or use sslmode=verify-full.',
    );
  }
  // As libpq does it: who names an authority wants it asked.
  return { mode: mode === 'require' && authority !== null ? 'verify-ca' : mode, authority };
}

function modeFrom(written: string): SslMode {
  const mode = sslModes.find((known) => known === written);
  if (mode !== undefined) return mode;
  throw new DatabaseRefusal(
    `DATABASE_URL says sslmode=${written}, which is not known. Use one of ${sslModes.join(', ')}.`,
  );
}

function authorityIn(file: string): NonNullable<Encryption['authority']> {
  try {
    return { file, certificates: readFileSync(file, 'utf8') };
  } catch {
    throw new DatabaseRefusal(
      `DATABASE_URL says sslrootcert=${file}, and that file cannot be read.`,
    );
  }
}

/** The same for the driver. A Unix socket never leaves this machine and is not encrypted. */
export function driverEncryption({ host, encryption }: Address): Ssl {
  if (encryption === undefined || host.startsWith('/')) return false;
  switch (encryption.mode) {
    case 'disable':
      return false;
    case 'allow':
    case 'prefer':
      return 'prefer';
    case 'require':
      return 'require';
    case 'verify-ca':
      return { ...verified(host, encryption), checkServerIdentity: () => undefined };
    case 'verify-full':
      return verified(host, encryption);
  }
}

/** The name on the certificate is compared with `host`; `servername` says which one we ask for. */
const verified = (host: string, { authority }: Encryption) => ({
  rejectUnauthorized: true,
  host,
  ...(isIP(host) === 0 ? { servername: host } : {}),
  ...(authority === null ? {} : { ca: authority.certificates }),
});

type Ssl = NonNullable<postgres.Options<{}>['ssl']>;

/** The same for pg_dump and pg_restore. */
export function programEncryption({ encryption }: Address): Readonly<Record<string, string>> {
  const mode = encryption?.mode ?? 'prefer';
  if (encryption?.authority) return { PGSSLMODE: mode, PGSSLROOTCERT: encryption.authority.file };
  return mode === 'verify-full'
    ? { PGSSLMODE: mode, PGSSLROOTCERT: 'system' }
    : { PGSSLMODE: mode };
}
