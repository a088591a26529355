import { readFile } from 'node:fs/promises';
import { buffer, text } from 'node:stream/consumers';
import { DatabaseRefusal } from '#database/server';
import type { Instant } from '#kernel';
import type { World } from './command.ts';
import { commandLine } from './command-line.ts';

const world: World = {
  environment: process.env,
  read: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
  readBytes: (path) => (path === '-' ? buffer(process.stdin) : readFile(path)),
  say: (line) => process.stderr.write(`${line}\n`),
  answer: (document) => process.stdout.write(`${JSON.stringify(document)}\n`),
  now: () => new Date().toISOString() as Instant,
  askedToStop: () =>
    new Promise((resolve) => {
      // Further signals change nothing: what was acknowledged is being finished.
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        process.on(signal, () => resolve());
      }
    }),
};

// A reader that has seen enough ("| head") closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  const { exit, output } = await commandLine(process.argv.slice(2), world);
  process.exitCode = exit;
  if (output !== '') process.stdout.write(output);
} catch (error) {
  process.exitCode = 1;
  world.say(wordsFor(error));
}

// Everything is closed by now; what still holds the process (a browser's idle connection) may not.
setTimeout(() => process.exit(), 3_000).unref();

/** Refusals and missing files in words; a bug with its place. */
function wordsFor(error: unknown): string {
  if (error instanceof DatabaseRefusal) return error.message;
  if (!(error instanceof Error)) return String(error);
  const isFromSystem = 'syscall' in error || 'code' in error;
  return isFromSystem ? error.message : (error.stack ?? error.message);
}
