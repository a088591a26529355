import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret that signs cookies, made once and kept in the data folder for nobody but us to read.
 * Several servers on one database must share it (SINEW_SECRET).
 */
export async function secretIn(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const path = join(dataFolder, 'secret');
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(randomBytes(48).toString('base64url'));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return (await readFile(path, 'utf8')).trim();
}
