import { spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureWebApps } from '../src/command-line/web-build.ts';
import { type Measure, median } from './support/measure.ts';
import { ended } from './support/product.ts';

const program = join(import.meta.dirname, '..', 'bin', 'sinew.js');
const warmStarts = 3;

/** What somebody waits who types `sinew start`, packages and web apps being there. */
export async function run(): Promise<readonly Measure[]> {
  await ensureWebApps(() => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'sinew-bench-start-'));
  const data = join(folder, 'data');
  try {
    const first = await secondsToFirstPage(data);
    const warm: number[] = [];
    for (let start = 0; start < warmStarts; start++) warm.push(await secondsToFirstPage(data));
    return [
      measureOf('from an empty folder to the first page', first, 8, 4),
      measureOf('from a warm start to the first page', median(warm), 2, 1),
    ];
  } finally {
    await rm(await realpath(join(data, 'postgresql')), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

const measureOf = (what: string, value: number, floor: number, target: number): Measure => ({
  what,
  value,
  floor,
  target,
  unit: 's',
  better: 'lower',
});

async function secondsToFirstPage(data: string): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'start'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, SINEW_DATA: data, SINEW_MODE: 'clinic', PORT: String(port) },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  try {
    while (!(await isThere(`http://127.0.0.1:${port}/app/`))) {
      if (child.exitCode !== null) throw new Error(`The program ended: ${said}`);
      await pause(5);
    }
    return (performance.now() - start) / 1000;
  } finally {
    await ended(child);
  }
}

async function isThere(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    const page = await answer.text();
    return answer.ok && page.includes('<script');
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
