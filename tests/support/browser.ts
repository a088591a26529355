import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Flags for a closed network and for running as root in a container. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: [...browserFlags] });
}

/**
 * A Chromium that works here without a download at run time: $CHROMIUM_PATH, else Debian's, else
 * the one inside the npm package @sparticuz/chromium, unpacked once into a cache folder.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const debian = '/usr/bin/chromium';
  if (!process.env['PREFER_NPM_CHROMIUM'] && existsSync(debian)) return debian;
  return unpackedFromNpm();
}

/** The package would return any old `$TMPDIR/chromium` it finds, so each version gets its folder. */
async function unpackedFromNpm(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = main.slice(0, main.replaceAll('\\', '/').lastIndexOf('/build/'));
  const described: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const { version } = described as { readonly version: string };
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, `sinew-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    packed.setGraphicsMode = false;
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
