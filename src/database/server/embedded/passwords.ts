import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Passwords of the two roles, made at random for each installation. */
export type Passwords = { readonly owner: string; readonly application: string };

export const passwordsFile = 'database-passwords.json';

/** Reads the passwords of this data folder, or makes them; only our own account may read the file. */
export async function passwordsOf(dataFolder: string): Promise<Passwords> {
  const path = join(dataFolder, passwordsFile);
  const known = await readFile(path, 'utf8').catch(() => undefined);
  if (known !== undefined) return parsed(known, path);
  const made: Passwords = { owner: randomPassword(), application: randomPassword() };
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(`${JSON.stringify(made, null, 2)}\n`);
  await file.sync();
  await file.close();
  return made;
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}

function parsed(text: string, path: string): Passwords {
  const found = JSON.parse(text) as Partial<Passwords>;
  if (typeof found.owner === 'string' && typeof found.application === 'string') {
    return { owner: found.owner, application: found.application };
  }
  throw new Error(`${path} does not hold the two passwords of the database`);
}
