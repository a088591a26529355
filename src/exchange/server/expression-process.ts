import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '#kernel';
import type { JobMessage, TaskOf, Tasks } from '../import/job.ts';

/** Why it did not come to an end, and in which expression. */
export type NotRun = {
  readonly why: 'too-long' | 'too-much-memory' | 'failed';
  readonly path: string;
};

/** Memory the process may take for values; the library itself needs about a fifth of it. */
const memoryMb = 96;
/** How long a process waits for the next form before it is let go. */
const waitsMs = 120_000;

type Spare = { readonly child: ChildProcess; readonly ready: Promise<void> };
let spare: Spare | null = null;

/**
 * Starts a process to be ready for the next form: loading the expression library takes longer than
 * judging a form. Nothing is loaded before the first form comes; then one waits, for two minutes.
 */
export function warmUp(): Promise<void> {
  if (spare !== null) return spare.ready;
  const started = startProcess();
  spare = started;
  started.child.once('exit', () => {
    if (spare === started) spare = null;
  });
  setTimeout(() => {
    if (spare === started) started.child.kill('SIGKILL');
  }, waitsMs).unref();
  return started.ready;
}

const program = fileURLToPath(new URL('./expression-child.ts', import.meta.url));

/**
 * A process and not a thread: a thread that runs out of memory can take the whole server with it. It
 * may read files and nothing else: no writing, no further processes, and no environment to look at.
 */
function startProcess(): Spare {
  const child = fork(program, {
    env: {},
    execArgv: [
      `--max-old-space-size=${memoryMb}`,
      '--max-semi-space-size=8',
      '--permission',
      '--allow-fs-read=*',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The process for expressions did not start.')));
  });
  // Whoever takes the process hears of it.
  ready.catch(() => undefined);
  return { child, ready };
}

/**
 * How long the process may say nothing: over one expression, or over all pages after the first. Counted
 * in processor time, so that a busy machine condemns no lawful form, and at most in time of day.
 */
export type Silence = { readonly cpuMs: number; readonly ms: number };
export type Ask = <Name extends keyof Tasks>(
  task: TaskOf<Name>,
  silence: Silence,
) => Promise<Result<Tasks[Name]['answers'], NotRun>>;

/**
 * Works on a form in a process of its own, which ends with the form: it can leave nothing
 * behind for the next. What takes too long or too much memory is ended at once.
 */
export async function withProcess<Value>(work: (ask: Ask) => Promise<Value>): Promise<Value> {
  const { child, ready } = spare ?? startProcess();
  spare = null;
  child.ref();
  child.channel?.ref();
  try {
    await ready;
    return await work((task, silence) => answerOf(child, task, silence));
  } finally {
    child.kill('SIGKILL');
    void warmUp();
  }
}

const lookEveryMs = 25;

function answerOf<Name extends keyof Tasks>(
  child: ChildProcess,
  task: TaskOf<Name>,
  silence: Silence,
): Promise<Result<Tasks[Name]['answers'], NotRun>> {
  return new Promise((resolve) => {
    let path = '';
    let heard = lastHeard(child);
    const settle = (result: Result<Tasks[Name]['answers'], NotRun>) => {
      clearInterval(watch);
      child.off('message', hear);
      child.off('exit', died);
      resolve(result);
    };
    const watch = setInterval(() => {
      if (isOver(child, heard, silence)) settle(err({ why: 'too-long', path }));
    }, lookEveryMs);
    const hear = (said: unknown) => {
      const message = said as JobMessage;
      if ('failed' in message) return settle(err({ why: 'failed', path }));
      if ('done' in message) return settle(ok(message.done as Tasks[Name]['answers']));
      path = message.at;
      heard = lastHeard(child);
    };
    // Nothing but the lack of memory ends the process by itself.
    const died = () => settle(err({ why: 'too-much-memory', path }));
    child.on('message', hear);
    child.once('exit', died);
    if (child.exitCode !== null || child.signalCode !== null) died();
    else child.send(task);
  });
}

type Heard = { readonly cpuMs: number | null; readonly at: number };

const lastHeard = (child: ChildProcess): Heard => ({
  cpuMs: cpuMsOf(child),
  at: performance.now(),
});

function isOver(child: ChildProcess, heard: Heard, { cpuMs, ms }: Silence): boolean {
  const took = performance.now() - heard.at;
  const now = cpuMsOf(child);
  const worked = now === null || heard.cpuMs === null ? took : now - heard.cpuMs;
  return worked > cpuMs || took > ms;
}

/** Ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const msPerTick = 10;

/** Processor time a process has taken; null where the system does not tell it so easily. */
function cpuMsOf({ pid }: ChildProcess): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    return Number.isFinite(user + system) ? (user + system) * msPerTick : null;
  } catch {
    return null;
  }
}
