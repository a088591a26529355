// Plain JavaScript without dependencies: it runs on any Node >= 20.19, before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mendEmbeddedPostgres, mendNode } from './mend.js';
import { runNpm } from './npm.js';

/**
 * `mayReplace`: whether packages that are there but differ from the lock file may be replaced. A command
 * that only looks must not take the packages away from under a server that runs on them.
 * @param {string} root folder of the project
 * @param {{ mayReplace: boolean }} options
 */
export function ensureInstalled(root, { mayReplace }) {
  refuseOldNode();
  const wanted = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.sinew-installed');
  const mark = `${createHash('sha256').update(readFileSync(wanted)).digest('hex')} ${process.platform} ${process.arch}`;
  const isMarked = existsSync(stamp) && readFileSync(stamp, 'utf8') === mark;
  const isWhole = isMarked || isComplete(root, wanted);
  if (!isWhole && !mayReplace && existsSync(join(root, 'node_modules', '.package-lock.json'))) {
    console.error(
      'The installed packages differ from package-lock.json; "npm ci" brings them in line.',
    );
    mendNode(root);
    return;
  }
  if (!isWhole) install(root);
  mendNode(root);
  mendEmbeddedPostgres(root);
  if (!isMarked) writeFileSync(stamp, mark);
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Sinew needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Does node_modules hold every package of the lock file in its version? npm notes what it installed. */
function isComplete(root, wanted) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const have = JSON.parse(readFileSync(noted, 'utf8')).packages;
  const want = JSON.parse(readFileSync(wanted, 'utf8')).packages;
  return Object.entries(want).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || entry.peer) {
      return have[path] === undefined || have[path].version === entry.version;
    }
    return have[path]?.version === entry.version && existsSync(join(root, path, 'package.json'));
  });
}

function install(root) {
  if (isLink(join(root, 'node_modules'))) {
    console.error(
      'node_modules is a link to another place; its packages are not touched from here.',
    );
    process.exit(1);
  }
  console.error('Installing what is missing (npm ci) …');
  // The lock file may name tools for development only; tests and the build need them too.
  const done = runNpm(root, [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]);
  if (done !== 0) {
    console.error('npm ci did not succeed; its words are above.');
    process.exit(1);
  }
}
