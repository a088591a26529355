import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser.ts';

/** Pictures for the README and for whoever changes a screen: the demo clinic as it really looks. */
type Picture = {
  readonly name: string;
  readonly as: string;
  readonly size: 'phone' | 'desk';
  /** Addresses to open or things to press, in order; the picture is taken after the last. */
  readonly steps: readonly string[];
};

const pictures: readonly Picture[] = [
  { name: 'caseload', as: 'Ana Moreno', size: 'desk', steps: ['/clinic/'] },
  { name: 'summary', as: 'Ana Moreno', size: 'desk', steps: ['/clinic/', 'link:Rosa Alvarez'] },
  {
    name: 'finding',
    as: 'Ana Moreno',
    size: 'desk',
    steps: ['/clinic/', 'link:Dev Raman', 'link:Findings'],
  },
  {
    name: 'plan',
    as: 'Ana Moreno',
    size: 'desk',
    steps: ['/clinic/', 'link:Dev Raman', 'link:Shared plan'],
  },
  {
    name: 'measures',
    as: 'Ana Moreno',
    size: 'desk',
    steps: ['/clinic/', 'link:Rosa Alvarez', 'link:Measures'],
  },
  { name: 'worklist', as: 'Ana Moreno', size: 'desk', steps: ['/clinic/worklist'] },
  { name: 'caseload-phone', as: 'Ana Moreno', size: 'phone', steps: ['/clinic/'] },
  { name: 'admin', as: 'Sam Field', size: 'desk', steps: ['/clinic/admin'] },
  { name: 'today', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/'] },
  { name: 'check-in', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/check-in'] },
  { name: 'my-plan', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/plan'] },
  { name: 'patterns', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/patterns'] },
  { name: 'my-team', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/team'] },
  { name: 'flare', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/flare'] },
  { name: 'today-desk', as: 'Rosa Alvarez', size: 'desk', steps: ['/app/'] },
  { name: 'family', as: 'Tom Alvarez', size: 'phone', steps: ['/app/'] },
];

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const;
const folder = process.argv[2] ?? 'docs/screenshots';
const port = 18_700 + (process.pid % 200);
const base = `http://127.0.0.1:${port}`;

mkdirSync(folder, { recursive: true });
const dataFolder = mkdtempSync(join(tmpdir(), 'sinew-pictures-'));
const product = await started(dataFolder);
const browser = await launchBrowser();
try {
  for (const scheme of ['light', 'dark'] as const) {
    for (const picture of pictures) await take(browser, picture, scheme);
  }
} finally {
  await browser.close();
  product.kill('SIGTERM');
  await new Promise((resolve) => product.once('exit', resolve));
  rmSync(dataFolder, { recursive: true, force: true });
}

/** The product with the whole demo told. */
function started(data: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['bin/sinew.js', 'start', '--demo'], {
    env: {
      ...process.env,
      PORT: String(port),
      SINEW_DATA: data,
      SINEW_MODE: 'demo',
      SINEW_PUBLIC_URL: base,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}`)));
    child.stderr.on('data', (said) => {
      if (String(said).includes('demo clinic is complete')) resolve(child);
    });
  });
}

async function take(from: Browser, picture: Picture, scheme: 'light' | 'dark'): Promise<void> {
  const context = await from.newContext({
    viewport: sizes[picture.size],
    colorScheme: scheme,
    baseURL: base,
    locale: 'en-US',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${picture.name}: ${error.message}\n`));
  await page.goto('/demo');
  await page.getByRole('button', { name: picture.as }).first().click();
  await page.waitForURL(/\/(app|clinic)\//);
  for (const step of picture.steps) await perform(page, step);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${picture.name}-${scheme}.png`) });
  await context.close();
  process.stderr.write(`${picture.name}-${scheme}\n`);
}

async function perform(page: Page, step: string): Promise<void> {
  if (step.startsWith('/')) await page.goto(step);
  else
    await page
      .getByRole('link', { name: step.slice('link:'.length) })
      .first()
      .click();
  await page.waitForLoadState('networkidle');
}
