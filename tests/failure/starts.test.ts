import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openDatabase, startEmbedded } from '#database/server';
import { emptyFolder, refusalOf, removeFolder } from './given-a-database.ts';

const program = join(import.meta.dirname, 'run-sinew-database.ts');
const homes = new Set<string>();
const children: ChildProcess[] = [];
let folder: string;
let data: string;

beforeAll(async () => {
  folder = await emptyFolder();
  data = join(folder, 'data');
});

afterEach(async () => {
  const alive = children.splice(0).filter((child) => child.exitCode === null && !child.killed);
  await Promise.all(alive.map((child) => ended(child, 'SIGTERM')));
});

afterAll(async () => {
  const open = await openDatabase({ dataFolder: data }, quiet);
  await open.close();
  homes.add(open.places?.home ?? '');
  for (const home of homes) await removeFolder(home);
  await removeFolder(folder);
});

const quiet = { log: () => undefined, company: 'alone' } as const;

type Answer = { readonly ready?: boolean; readonly applied?: number; readonly refused?: string };

/** Starts another Sinew on the data folder and waits for its first word. */
async function another(): Promise<{ child: ChildProcess; answer: Answer; said: () => string }> {
  const child = spawn(process.execPath, [program, data], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const first = await new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    child.once('exit', () => resolve('{}'));
  });
  return { child, answer: JSON.parse(first) as Answer, said: () => said };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

it('of two starts at the same moment one runs and the other says why not', async () => {
  const both = await Promise.all([another(), another()]);
  const running = both.filter(({ answer }) => answer.ready === true);
  const refused = both.filter(({ answer }) => answer.refused !== undefined);
  expect(running.length).toBe(1);
  expect(refused[0]?.answer.refused).toMatch(/is in use by another Sinew \(process \d+\)/);
  await Promise.all(running.map(({ child }) => ended(child, 'SIGTERM')));
});

it('a start after a killed one stops the PostgreSQL it left behind, and goes on', async () => {
  const first = await another();
  await ended(first.child, 'SIGKILL');
  const second = await another();
  expect(second.answer).toMatchObject({ ready: true });
  expect(second.said()).toMatch(/Stopping the PostgreSQL an earlier run left behind/);
  await ended(second.child, 'SIGTERM');
});

it('a start beside a running one refuses without disturbing it', async () => {
  const first = await another();
  const second = await another();
  expect(second.answer.refused).toMatch(/is in use/);
  const beside = await openDatabase({ dataFolder: data }, { ...quiet, company: 'beside' });
  expect(await beside.database.owner.run('select 1 as one')).toEqual([{ one: 1 }]);
  await beside.close();
  await ended(first.child, 'SIGTERM');
});

it('never touches a foreign process whose number an old lock or pid file names', async () => {
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  const open = await openDatabase({ dataFolder: data }, quiet);
  await open.close();
  const cluster = open.places?.cluster ?? '';
  const old = [stranger.pid, cluster, 1_700_000_000, 5432, '/tmp/nowhere', '', '', 'ready', ''];
  await writeFile(join(cluster, 'postmaster.pid'), old.join('\n'));
  await writeFile(
    join(data, 'in-use-by.json'),
    JSON.stringify({ pid: stranger.pid, startedAt: 1_700_000_000 }),
  );
  const again = await openDatabase({ dataFolder: data }, quiet);
  await again.close();
  expect(stranger.exitCode).toBeNull();
  expect(stranger.signalCode).toBeNull();
  await ended(stranger, 'SIGKILL');
});

it('a cluster of another major version is refused with words and left alone', async () => {
  const other = join(folder, 'other');
  const made = await startEmbedded({ dataFolder: other, log: quiet.log, throwaway: true });
  await made.stop();
  homes.add(made.places.home);
  await writeFile(join(made.places.cluster, 'PG_VERSION'), '14\n');
  const words = await refusalOf(openDatabase({ dataFolder: other }, quiet));
  expect(words).toMatch(/made by PostgreSQL 14; this Sinew carries 18/);
  expect(await readFile(join(made.places.cluster, 'PG_VERSION'), 'utf8')).toBe('14\n');
});

it('a data folder that cannot be made is said so', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'file'), '');
  const attempt = openDatabase({ dataFolder: join(folder, 'file', 'data') }, quiet);
  expect(await refusalOf(attempt)).toMatch(/cannot be made/);
});
