import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export async function commandLineOf(pid: number): Promise<string> {
  const fromSystem = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return fromSystem?.replaceAll('\0', ' ') ?? (await ps(pid, 'command='));
}

/** When the process began, in seconds since 1970; NaN when there is none. */
export async function startOf(pid: number): Promise<number> {
  const fromSystem = await startFromProc(pid).catch(() => undefined);
  return fromSystem ?? Date.parse(await ps(pid, 'lstart=')) / 1000;
}

/** Linux counts the start of a process in hundredths of a second since the machine started. */
async function startFromProc(pid: number): Promise<number> {
  const ofProcess = await readFile(`/proc/${pid}/stat`, 'utf8');
  const ofMachine = await readFile('/proc/stat', 'utf8');
  const afterName = ofProcess.slice(ofProcess.lastIndexOf(')') + 2).split(' ');
  const bootSeconds = Number(/^btime (\d+)$/m.exec(ofMachine)?.[1]);
  return bootSeconds + Number(afterName[19]) / 100;
}

/** Other systems, in the "C" locale: "Mon Mar  9 17:45:00 2026". */
async function ps(pid: number, column: string): Promise<string> {
  const environment = { ...process.env, LC_ALL: 'C' };
  const run = promisify(execFile);
  return run('ps', ['-o', column, '-p', String(pid)], { env: environment }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
}

/** Waits until the process is gone; false when it is still there after `seconds`. */
export async function isGoneWithin(pid: number, seconds: number): Promise<boolean> {
  const until = performance.now() + seconds * 1000;
  while (isAlive(pid)) {
    if (performance.now() > until) return false;
    await pause(20);
  }
  return true;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
