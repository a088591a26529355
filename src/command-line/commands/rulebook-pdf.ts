import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { World } from '../command.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const longestMs = 120_000;

/** Prints a page with a Chromium of this machine; false when there is none. */
export async function printedAsPdf(
  page: string,
  out: string,
  environment: World['environment'],
): Promise<boolean> {
  const browser = await browserHere(environment);
  if (browser === null) return false;
  const folder = await mkdtemp(join(tmpdir(), 'sinew-rulebook-'));
  try {
    const file = join(folder, 'rulebook.html');
    await writeFile(file, page);
    await promisify(execFile)(browser, argumentsFor(file, resolve(out), folder), {
      timeout: longestMs,
    });
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const argumentsFor = (file: string, out: string, folder: string): readonly string[] => [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-pdf-header-footer',
  `--user-data-dir=${join(folder, 'profile')}`,
  // Its sandbox does not start under root; the page is our own and fetches nothing.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--print-to-pdf=${out}`,
  pathToFileURL(file).href,
];

async function browserHere(environment: World['environment']): Promise<string | null> {
  const named = environment['SINEW_CHROMIUM'];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((one) => one !== '');
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  for (const place of named === undefined ? places : [named]) {
    const isHere = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isHere) return place;
  }
  return null;
}
