import { spawn } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureApplicationRole } from '../application-role.ts';
import type { Address, Addresses } from '../connection/address.ts';
import { connect } from '../connection/database.ts';
import { programEncryption } from '../connection/encryption.ts';
import { DatabaseRefusal } from '../refusal.ts';
import type { Copied } from './backup.ts';
import { checksumOf } from './copy.ts';

const dumpName = 'database.dump';

/** An external server's files are not ours to copy; PostgreSQL's own pg_dump writes its content. */
export async function dump({ owner }: Addresses, folder: string): Promise<Copied> {
  const path = join(folder, dumpName);
  await run('pg_dump', ['--format=custom', '--no-owner', `--file=${path}`], owner);
  await chmod(path, 0o600);
  const { size: bytes } = await stat(path);
  const file = { path: dumpName, bytes, sha256: await checksumOf(path), mode: 0o600 };
  return { kind: 'dump', files: [file], emptyFolders: [] };
}

/** Fills an empty external database from a dump. */
export async function fillFromDump(addresses: Addresses, folder: string): Promise<void> {
  const database = connect(addresses);
  try {
    const [row] = await database.owner.run(
      `select count(*) as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p')`,
    );
    if (Number(row?.['tables']) > 0) {
      throw new DatabaseRefusal('The database at DATABASE_URL is not empty. Nothing changed.');
    }
    await ensureApplicationRole((statements) => database.owner.run(statements));
  } finally {
    await database.end();
  }
  const words = ['--no-owner', '--exit-on-error', '--single-transaction'];
  await run(
    'pg_restore',
    [...words, `--dbname=${addresses.owner.database}`, join(folder, dumpName)],
    {
      ...addresses.owner,
    },
  );
}

function run(program: string, words: readonly string[], address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        PGHOST: address.host,
        PGPORT: String(address.port),
        PGUSER: address.user,
        PGPASSWORD: address.password,
        PGDATABASE: address.database,
        ...programEncryption(address),
      },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', () =>
      reject(
        new DatabaseRefusal(
          `The server at DATABASE_URL is not ours to copy, and the program ${program} that could ` +
            'read it is not installed here (Debian: apt-get install postgresql-client). ' +
            'Nothing changed.',
        ),
      ),
    );
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new DatabaseRefusal(`${program} did not succeed: ${said.trim().slice(-600)}`));
    });
  });
}
