import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type MigrationFile = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

export const migrationsFolder = join(import.meta.dirname, '../../../../migrations');

/** The migrations in the folder, in order: `0001-foundation.sql`, `0002-…`. */
export async function readMigrations(folder = migrationsFolder): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const files = await Promise.all(names.map((name) => readOne(folder, name)));
  files.forEach((file, index) => {
    if (file.number === files[index - 1]?.number) {
      throw new Error(`Two migrations have the number ${file.number}`);
    }
  });
  return files;
}

async function readOne(folder: string, fileName: string): Promise<MigrationFile> {
  const parts = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(fileName);
  if (parts === null) throw new Error(`${fileName} is not named like 0001-name.sql`);
  const sql = await readFile(join(folder, fileName), 'utf8');
  const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
  return { number: Number(parts[1]), name: String(parts[2]), sql, checksum };
}
