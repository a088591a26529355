import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, type OpenDatabase, openDatabase } from '#database/server';

export type Product = {
  readonly port: number;
  readonly pid: number;
  /** The process that all processes of PostgreSQL come from. */
  readonly postgresPid: number;
  /** Connections of the benchmark's own to the same PostgreSQL. */
  readonly database: Database;
  readonly stop: () => Promise<void>;
};

/** The program that `startProduct` runs. */
export const productProgram = join(import.meta.dirname, 'product-program.ts');

/** The real server in a process of its own, with its embedded PostgreSQL in a folder of its own. */
export async function startProduct(
  settings: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = nodeOptionsGiven(),
): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'sinew-bench-'));
  const log = openSync(join(folder, 'server.log'), 'a');
  const child = spawn(process.execPath, [...nodeOptions, productProgram], {
    stdio: ['ignore', 'pipe', log],
    env: {
      ...process.env,
      SINEW_DATA: join(folder, 'data'),
      SINEW_MODE: 'demo',
      SINEW_PROXIES: '1',
      PORT: '0',
      ...settings,
    },
  });
  try {
    const { url } = JSON.parse(await firstLine(child)) as { readonly url: string };
    const quiet = { log: () => undefined, company: 'beside' } as const;
    const open = await openDatabase({ dataFolder: join(folder, 'data') }, quiet);
    return {
      port: Number(new URL(url).port),
      pid: child.pid ?? 0,
      postgresPid: await postmasterOf(open),
      database: open.database,
      stop: () => stop(child, open, folder),
    };
  } catch (error) {
    await ended(child, 'SIGKILL');
    const said = await readFile(join(folder, 'server.log'), 'utf8');
    await removeOrphan(folder);
    throw new Error(said, { cause: error });
  }
}

/** Options of Node for the server under measurement, for profiles: SINEW_BENCH_NODE="--cpu-prof". */
function nodeOptionsGiven(): readonly string[] {
  return (process.env['SINEW_BENCH_NODE'] ?? '').split(' ').filter((word) => word !== '');
}

export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')));
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} at its start`)));
  });
}

async function postmasterOf({ places }: OpenDatabase): Promise<number> {
  const file = await readFile(join(places?.cluster ?? '', 'postmaster.pid'), 'utf8');
  return Number(file.split('\n', 1)[0]);
}

async function stop(child: ChildProcess, open: OpenDatabase, folder: string): Promise<void> {
  await open.close();
  await ended(child);
  await remove(folder);
}

/** A server that died at its start leaves its PostgreSQL behind; opening the folder once more stops it. */
async function removeOrphan(folder: string): Promise<void> {
  const quiet = { log: () => undefined, company: 'alone' } as const;
  await openDatabase({ dataFolder: join(folder, 'data') }, quiet).then(({ close }) => close());
  await remove(folder);
}

async function remove(folder: string): Promise<void> {
  // Under root the cluster lies in a shared folder, behind a link.
  const home = await realpath(join(folder, 'data', 'postgresql'));
  await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

export function ended(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
