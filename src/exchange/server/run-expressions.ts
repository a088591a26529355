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
export function warmUp(): void {
  if (spare !== null) return;
  const started = startThread();
  spare = started;
  const drop = () => {
    if (spare === started) spare = null;
  };
  started.worker.once('exit', drop);
  setTimeout(() => {
    if (spare === started) void started.worker.terminate();
  }, waitsMs).unref();
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
  ready.catch(() => undefined);
  return { worker, ready };
}

/**
 * Runs a form's expressions in a thread of its own, which ends with the form: it can leave nothing
 * behind for the next, and is ended when it takes too long (counted from when it is ready) or too much
 * memory.
 */
export async function runExpressions(
  job: Job,
  withinMs: number,
): Promise<Result<JobReply, NotRun>> {
  const { worker, ready } = spare ?? startThread();
  spare = null;
  worker.ref();
  await ready;
  const answer = await answerOf(worker, job, withinMs);
  void worker.terminate();
  warmUp();
  return answer;
}

function answerOf(worker: Worker, job: Job, withinMs: number): Promise<Result<JobReply, NotRun>> {
  return new Promise((resolve, reject) => {
    let path = '';
    const timer = setTimeout(() => resolve(err({ why: 'too-long', path })), withinMs);
    worker.on('message', (message: JobMessage) => {
      if ('at' in message) {
        path = message.at;
        return;
      }
      clearTimeout(timer);
      resolve(ok(message));
    });
    worker.once('error', (error) => {
      clearTimeout(timer);
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (full) resolve(err({ why: 'too-much-memory', path }));
      else reject(error);
    });
    worker.postMessage(job);
  });
}
