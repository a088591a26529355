import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { programFolder } from './installation.ts';

const built = join(programFolder, 'build', 'web', 'patient', 'index.html');
const sources = ['src', 'tools/web', 'locales', 'package-lock.json'];

/** Builds the two web apps when they are not there or older than their sources. */
export async function ensureWebApps(say: (line: string) => void): Promise<void> {
  const builtAt = await changedAt(built);
  const newest = await Promise.all(sources.map((path) => newestIn(join(programFolder, path))));
  if (builtAt > Math.max(...newest)) return;
  say('Building the web apps');
  const child = spawn(process.execPath, [join(programFolder, 'tools/web/build.ts')], {
    cwd: programFolder,
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error('The web apps could not be built; the reason is above.');
}

async function newestIn(path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  if (entries.length === 0) return changedAt(path);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'));
  const times = await Promise.all(files.map((file) => changedAt(join(file.parentPath, file.name))));
  return Math.max(...times);
}

function changedAt(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}
