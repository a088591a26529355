import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { DatabaseRefusal } from '../refusal.ts';
import type { Binaries } from './binaries.ts';
import type { Places } from './places.ts';
import { readPostmaster } from './postmaster.ts';
import { pause } from './processes.ts';
import type { ServerUser } from './server-user.ts';

export type RunningServer = {
  readonly pid: number;
  readonly exited: Promise<void>;
  readonly stop: () => Promise<void>;
};

export type StartInput = {
  readonly places: Places;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly options: readonly string[];
};

/** Recovery after a crash reads the write-ahead log; a long one takes a while. */
const longestStartSeconds = 120;
const politeStopMs = 30_000;
const largestLogBytes = 5_000_000;

/** Starts the server process and waits until it takes connections. */
export async function startServer(input: StartInput): Promise<RunningServer> {
  const { places, binaries, user, options } = input;
  await turnLogOver(places.log);
  const log = await open(places.log, 'a', 0o600);
  // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop it in good order.
  const child = spawn(binaries.postgres, ['-D', places.cluster, ...options], {
    cwd: places.home,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
    ...user,
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await log.close();
  await untilReady(child, exited, places);
  child.unref();
  return { pid: child.pid ?? 0, exited, stop: () => stop(child, exited) };
}

async function untilReady(
  child: ChildProcess,
  exited: Promise<void>,
  places: Places,
): Promise<void> {
  let over = false;
  const noteExit = (): void => {
    over = true;
  };
  void exited.then(noteExit);
  const until = performance.now() + longestStartSeconds * 1000;
  while (performance.now() < until) {
    if (over) throw await refusalFrom(places);
    const postmaster = await readPostmaster(places.cluster);
    if (postmaster?.pid === child.pid && postmaster?.ready === true) return;
    await pause(5);
  }
  child.kill('SIGQUIT');
  throw await refusalFrom(places);
}

async function refusalFrom(places: Places): Promise<DatabaseRefusal> {
  const text = await readFile(places.log, 'utf8').catch(() => '');
  const last = text.trim().split('\n').slice(-6).join('\n  ');
  return new DatabaseRefusal(`PostgreSQL did not start. It says (${places.log}):\n  ${last}`);
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.ref();
  child.kill('SIGINT');
  const firm = setTimeout(() => child.kill('SIGQUIT'), politeStopMs);
  await exited;
  clearTimeout(firm);
}

async function turnLogOver(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largestLogBytes) await rename(path, `${path}.1`);
}
