import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { launchBrowser } from '../tests/support/browser.ts';

/** Pictures for the README and for whoever changes a screen: the demo clinic as it really looks. */
type Picture = {
  readonly name: string;
  readonly as: string;
  readonly size: 'phone' | 'desk';
  /**
   * In order; the picture is taken after the last. An address, `link:` or `button:` with its words, `tab:`
   * of the record that is open, `file:` to choose, `fill:` a field (`label=words`), `keys:` to type, `text:` to wait for, or
   * `intake:` with a heading to answer on to.
   */
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
  {
    name: 'questionnaires',
    as: 'Sam Field',
    size: 'desk',
    steps: ['/clinic/questionnaires'],
  },
  {
    name: 'register-page',
    as: 'Sam Field',
    size: 'desk',
    steps: ['/clinic/questionnaires/pseq2'],
  },
  {
    name: 'import-form',
    as: 'Sam Field',
    size: 'desk',
    steps: [
      '/clinic/questionnaires/import',
      'file:src/exchange/golden/hl7-phq-9-example.json',
      'heading:This form can',
    ],
  },
  { name: 'schedules', as: 'Ana Moreno', size: 'desk', steps: ['/clinic/schedules'] },
  {
    name: 'paper-forms',
    as: 'Ana Moreno',
    size: 'desk',
    steps: [
      '/clinic/entry',
      'fill:Questionnaire=phq9',
      'fill:Day=20',
      'fill:Month=11',
      'fill:Year=2025',
      'button:Begin',
      'fill:Who is this form from?=mina',
      'option:Mina Kovac',
      'text:born',
      'keys:1021',
    ],
  },
  {
    name: 'record-questionnaires',
    as: 'Ana Moreno',
    size: 'desk',
    steps: ['/clinic/', 'link:Rosa Alvarez', 'tab:questionnaires'],
  },
  { name: 'caseload-phone', as: 'Ana Moreno', size: 'phone', steps: ['/clinic/'] },
  { name: 'admin', as: 'Sam Field', size: 'desk', steps: ['/clinic/admin'] },
  { name: 'today', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/'] },
  {
    name: 'questions-for-you',
    as: 'Rosa Alvarez',
    size: 'phone',
    steps: ['/app/', '/app/questions'],
  },
  {
    name: 'intake-body-map',
    as: 'Ana Moreno',
    size: 'phone',
    steps: ['/clinic/', 'intake:Where does it hurt'],
  },
  { name: 'check-in', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/check-in'] },
  { name: 'my-plan', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/plan'] },
  { name: 'patterns', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/patterns'] },
  { name: 'my-team', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/team'] },
  { name: 'flare', as: 'Rosa Alvarez', size: 'phone', steps: ['/app/flare'] },
  { name: 'today-desk', as: 'Rosa Alvarez', size: 'desk', steps: ['/app/'] },
  { name: 'family', as: 'Tom Alvarez', size: 'phone', steps: ['/app/'] },
];

const does: Readonly<Record<string, (page: Page, words: string) => Promise<unknown>>> = {
  address: (page, path) => page.goto(path),
  link: (page, name) => page.getByRole('link', { name }).first().click(),
  button: (page, name) => page.getByRole('button', { name }).first().click(),
  heading: (page, name) => page.getByRole('heading', { name }).first().waitFor(),
  text: (page, words) => page.getByText(words).first().waitFor(),
  option: (page, name) => page.getByRole('option', { name }).first().click(),
  keys: (page, keys) => page.keyboard.type(keys, { delay: 30 }),
  fill: async (page, pair) => {
    const [label = '', value = ''] = pair.split('=');
    const field = page.getByLabel(label, { exact: true }).first();
    const chooses = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
    await (chooses ? field.selectOption(value) : field.fill(value));
  },
  file: (page, path) => page.locator('input[type=file]').first().setInputFiles(path),
  tab: async (page, tab) => {
    await page.waitForURL(/\/patients\//);
    const [record = ''] = /\/clinic\/patients\/[^/?]+/.exec(page.url()) ?? [];
    await page.goto(`${record}/${tab}`);
  },
  intake: answersOnTo,
};

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const;
/** `node tools/screenshots.ts [folder [name…]]`: names make only those pictures. */
const [folder = 'docs/screenshots', ...only] = process.argv.slice(2);
const wanted = pictures.filter(({ name }) => only.length === 0 || only.includes(name));
const port = 18_700 + (process.pid % 200);
const base = `http://127.0.0.1:${port}`;

mkdirSync(folder, { recursive: true });
const dataFolder = mkdtempSync(join(tmpdir(), 'sinew-pictures-'));
const product = await started(dataFolder);
const browser = await launchBrowser();
try {
  for (const scheme of ['light', 'dark'] as const) {
    for (const picture of wanted) await take(browser, picture, scheme);
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
    let last = '';
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}: ${last}`)));
    child.stderr.on('data', (said) => {
      last = String(said);
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
  const [kind = '', words = ''] = step.startsWith('/') ? ['address', step] : step.split(':');
  await does[kind]?.(page, words);
  await page.waitForLoadState('networkidle');
}

/** Somebody at the door begins their intake, and goes on to the question with this heading. */
async function answersOnTo(page: Page, heading: string): Promise<void> {
  const linkId = uuidv7();
  const address = await page.evaluate(async (id) => {
    const caseload = await (await fetch('/api/caseload?filter=all&sort=name')).json();
    const rows = caseload.rows as readonly { readonly patientId: string; readonly stage: string }[];
    const patientId = rows.find(({ stage }) => stage === 'intake-sent')?.patientId;
    const made = await fetch(`/api/patients/${patientId}/intake-links`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ linkId: id, channel: 'in-clinic', validDays: 1 }),
    });
    return (await made.json()).url;
  }, linkId);
  await page.goto(address);
  const there = page.getByRole('heading', { name: heading });
  const onwards = page.getByRole('button', { name: /^(Start|Continue|Skip this question)$/ });
  const questionsBefore = 12;
  for (let asked = 0; asked < questionsBefore && (await there.count()) === 0; asked += 1) {
    const choice = page.locator('form input[type=radio], form input[type=checkbox]').first();
    if ((await choice.count()) > 0) await choice.check();
    await onwards.last().click();
    await page.waitForTimeout(400);
  }
  await there.first().waitFor();
}
