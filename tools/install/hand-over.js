import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pinnedNode, pinnedVersion } from './mend.js';

/** Runs a TypeScript program with the pinned Node: in this process when it is that one already. */
export async function handOver(root, program, words) {
  if (process.versions.node === pinnedVersion(root)) {
    process.argv = [process.execPath, program, ...words];
    whenLeftByNpm(() => process.kill(process.pid, 'SIGTERM'));
    await import(pathToFileURL(program).href);
    return;
  }
  process.exitCode = await runForwarding(pinnedNode(root), [program, ...words]);
}

/** Signals go to the child, its exit code comes back. */
function runForwarding(program, words) {
  const child = spawn(program, words, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  whenLeftByNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(String(error));
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? signalCodes[signal] ?? 1));
  });
}

/**
 * Told to end, npm ends its shell and leaves us running behind it; then nobody could start again on
 * the same data folder. So a program that npm started ends with npm.
 */
function whenLeftByNpm(end) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
}

/** As a shell would report them. */
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };

/** The environment in which the project's own tools and its Node come first. */
export function projectEnvironment(root) {
  const tools = join(root, 'node_modules', '.bin');
  return { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` };
}
