import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '#kernel';
import type { Job, JobMessage, JobReply } from '../import/job.ts';

/** Why it did not come to an end, and in which expression. */
export type NotRun = { readonly why: 'too-long' | 'too-much-memory'; readonly path: string };

/** Memory a thread may take; the library itself needs about a fifth of it. */
const memoryMb = 96;
/** How long a thread waits for the next form before it is let go. */
const waitsMs = 120_000;

type Thread = { readonly worker: Worker; readonly ready: Promise<void> };
let spare: Thread | null = null;

/**
 * Starts a thread to be ready for the next form: loading the expression library takes longer than
 * judging a form. Nothing is loaded before somebody opens the screen where forms are imported.
 */
export function warmUp(): Promise<void> {
  if (spare !== null) return spare.ready;
  const started = startThread();
  spare = started;
  started.worker.once('exit', () => {
    if (spare === started) spare = null;
  });
  setTimeout(() => {
    if (spare === started) void started.worker.terminate();
  }, waitsMs).unref();
  return started.ready;
}

function startThread(): Thread {
  const worker = new Worker(new URL('./expression-worker.ts', import.meta.url), {
    env: {},
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMb,
      maxYoungGenerationSizeMb: 16,
      stackSizeMb: 4,
    },
  });
  worker.unref();
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  // Whoever takes the thread hears of it.
  ready.catch(() => undefined);
  return { worker, ready };
}

/**
 * How long the thread may say nothing: over one expression, or over all pages after the first. Counted
 * in processor time, so that a busy machine condemns no lawful form, and at most in time of day.
 */
export type Silence = { readonly cpuMs: number; readonly ms: number };
export type RunJob = (job: Job, silence: Silence) => Promise<Result<JobReply, NotRun>>;

/**
 * Runs a form's expressions in a thread of its own, which ends with the form: it can leave nothing
 * behind for the next. What takes too long (counted from when the thread is ready) or too much memory
 * ends the thread at once.
 */
export async function withThread<Value>(work: (run: RunJob) => Promise<Value>): Promise<Value> {
  const { worker, ready } = spare ?? startThread();
  spare = null;
  worker.ref();
  await ready;
  try {
    return await work((job, silence) => answerOf(worker, job, silence));
  } finally {
    void worker.terminate();
    void warmUp();
  }
}

const lookEveryMs = 25;

function answerOf(worker: Worker, job: Job, silence: Silence): Promise<Result<JobReply, NotRun>> {
  return new Promise((resolve, reject) => {
    let path = '';
    let heard = lastHeard();
    const settle = (how: () => void) => {
      clearInterval(watch);
      worker.off('message', hear);
      worker.off('error', fail);
      how();
    };
    const end = (why: NotRun['why']) => settle(() => resolve(err({ why, path })));
    const watch = setInterval(() => isOver(heard, silence) && end('too-long'), lookEveryMs);
    const hear = (message: JobMessage) => {
      if (!('at' in message)) return settle(() => resolve(ok(message)));
      path = message.at;
      heard = lastHeard();
    };
    const fail = (error: Error) => {
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (full) end('too-much-memory');
      else settle(() => reject(error));
    };
    worker.on('message', hear);
    worker.on('error', fail);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(job);
  });
}

type Heard = { readonly cpu: NodeJS.CpuUsage; readonly at: number };

const lastHeard = (): Heard => ({ cpu: process.cpuUsage(), at: performance.now() });

/** The time of the whole process stands for that of the thread: there is no shorter way to ask. */
function isOver({ cpu, at }: Heard, { cpuMs, ms }: Silence): boolean {
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1_000 > cpuMs || performance.now() - at > ms;
}
