/**
 * Keeps what Babel made of a source file under node_modules/.cache, so that a build pays for the
 * files that changed and loads no Babel when none did.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = fromRoot('node_modules/.cache/sinew-macros');

const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);

/** Another Babel, another Lingui or another way to use them: what was kept is void. */
const makers = digest(
  ...['package-lock.json', 'tools/web/macros.ts'].map((path) =>
    readFileSync(fromRoot(path), 'utf8'),
  ),
);

/**
 * What was made of `code` before, else what `make` makes of it now. One file is kept for each
 * source file and `way` to make it, so the folder does not grow with every edit.
 */
export async function kept<Made>(
  file: string,
  way: string,
  code: string,
  make: () => Promise<Made>,
): Promise<Made> {
  const place = `${folder}/${digest(file, way)}.json`;
  const key = digest(makers, way, code);
  try {
    const found: { key: string; made: Made } = JSON.parse(await readFile(place, 'utf8'));
    if (found.key === key) return found.made;
  } catch {
    // Nothing kept yet, or a file cut short: make it again.
  }
  const made = await make();
  await keep(place, JSON.stringify({ key, made })).catch(() => {
    // A folder that cannot be written costs time, never a build.
  });
  return made;
}

/** Several builds may run at once: whoever reads finds a whole file. */
async function keep(place: string, content: string): Promise<void> {
  const written = `${place}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(written, content);
  await rename(written, place);
}
