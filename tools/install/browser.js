// Finds or prepares the browser of the browser tests; nothing is downloaded beyond npm's registry.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The environment variables under which a Chromium starts here; exits with words when none does. */
export async function ensureBrowser(root) {
  const program =
    process.env.CHROMIUM_PATH ?? systemBrowser() ?? (await unpacked(root, 'executable'));
  if (starts(program, {})) return { CHROMIUM_PATH: program };
  const libraries = { LD_LIBRARY_PATH: await unpacked(root, 'libraries') };
  if (starts(program, libraries)) return { CHROMIUM_PATH: program, ...libraries };
  if (process.getuid?.() === 0 && installLibraries() && starts(program, {})) {
    return { CHROMIUM_PATH: program };
  }
  console.error(
    `The browser for the tests (${program}) does not start:\n${reason(program)}\n` +
      'Install Chromium or the libraries it misses (on Debian and Ubuntu: apt-get install libnss3), ' +
      'or name another one with CHROMIUM_PATH.',
  );
  return process.exit(1);
}

function systemBrowser() {
  const debian = '/usr/bin/chromium';
  return existsSync(debian) ? debian : undefined;
}

function starts(program, extra) {
  return version(program, extra).status === 0;
}

function reason(program) {
  const { stderr, error } = version(program, {});
  return String(error ?? stderr).trim();
}

function version(program, extra) {
  const words = ['--version', '--no-sandbox', '--headless'];
  return spawnSync(program, words, { env: { ...process.env, ...extra }, encoding: 'utf8' });
}

/** The npm package holds Chromium and libraries it needs, packed; each version has its own folder. */
async function unpacked(root, part) {
  const folder = join(root, 'node_modules', '@sparticuz', 'chromium');
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const target = join(cache, `sinew-chromium-${described.version}`);
  mkdirSync(target, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = target;
  try {
    const packed = await import(pathToFileURL(join(folder, 'build', 'index.js')).href);
    if (part === 'libraries') {
      return join(await packed.inflate(join(folder, 'bin', 'al2023.tar.br')), 'lib');
    }
    packed.default.setGraphicsMode = false;
    return await packed.default.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function installLibraries() {
  console.error('Installing the libraries of the browser (libnss3) …');
  apt(['update', '-qq']);
  return apt(['install', '-y', '-qq', '--no-install-recommends', 'libnss3']);
}

function apt(words) {
  return spawnSync('apt-get', words, { stdio: ['ignore', 2, 2] }).status === 0;
}
