import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KillableBrowser, killableBrowser, phoneFolder } from '../support/killable-browser.ts';
import {
  checksIn,
  fillsIn,
  givenPhoneClinic,
  type PhoneClinic,
  readyForOffline,
  saysSaved,
  signsIn,
} from '../support/phone-clinic.ts';

/** A busy machine is slow, not wrong. */
const soon = { timeout: 20_000 };

let clinic: PhoneClinic;
beforeAll(async () => {
  clinic = await givenPhoneClinic();
}, 120_000);
afterAll(async () => {
  await clinic.close();
});

let folder: ReturnType<typeof phoneFolder>;
let browser: KillableBrowser;
let page: Page;

beforeEach(async () => {
  const { network } = clinic;
  Object.assign(network, { down: false, fateOf: () => 'pass', change: (body: unknown) => body });
  folder = phoneFolder();
  browser = await killableBrowser(folder.path);
  page = await browser.context.newPage();
  await signsIn(page, clinic);
  await readyForOffline(page);
});
afterEach(async () => {
  await browser.kill();
  folder.remove();
});

async function killsAndRestarts(): Promise<void> {
  await browser.kill();
  browser = await killableBrowser(folder.path);
  page = await browser.context.newPage();
}

const opensToday = () => page.goto(`${clinic.network.url}/app/`);
const saysAllSent = () => page.getByText('All saved and sent').first().waitFor();
const times = (note: string) => async () =>
  (await clinic.notes()).filter((known) => known === note).length;

describe('a phone without a network', () => {
  it('opens the app, the plan, the tools and flare help', async () => {
    clinic.network.down = true;
    for (const path of ['', 'plan', 'tools', 'patterns', 'flare', 'check-in']) {
      await page.goto(`${clinic.network.url}/app/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await expect.poll(() => page.getByText('No internet').count(), soon).toBeGreaterThan(0);
  });

  it('keeps a check-in through a dead battery and sends it once when the network is back', async () => {
    clinic.network.down = true;
    await checksIn(page, clinic, 'kept through the night');
    await killsAndRestarts();
    await opensToday();
    await page.getByText('1 entry is saved on this phone').waitFor();
    clinic.network.down = false;
    await signsIn(page, clinic);
    await saysAllSent();
    expect(await times('kept through the night')()).toBe(1);
  });

  it('shows today’s check-in as done before it is sent, and lets it be changed', async () => {
    clinic.network.down = true;
    await checksIn(page, clinic, 'first words');
    await opensToday();
    await page.getByRole('link', { name: 'Change it' }).click();
    await page.getByLabel('Note').fill('better words');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await saysSaved(page);
    clinic.network.down = false;
    await opensToday();
    await saysAllSent();
    expect(await times('first words')()).toBe(0);
    expect(await times('better words')()).toBe(1);
  });

  it('says how many entries wait and since when', async () => {
    clinic.network.down = true;
    await checksIn(page, clinic, 'waiting 1');
    await checksIn(page, clinic, 'waiting 2');
    await page.goto(`${clinic.network.url}/app/unsent`);
    await page.getByText('2 entries wait to be sent.').waitFor();
    await page.getByText('The oldest is from').waitFor();
    clinic.network.down = false;
    await page.getByRole('button', { name: 'Send now' }).click();
    await page.getByRole('heading', { name: 'All saved and sent' }).waitFor();
    expect(await times('waiting 1')()).toBe(1);
    expect(await times('waiting 2')()).toBe(1);
  });
});

describe('an answer that is lost on the way', () => {
  it('does not double the entry, even when the phone dies before it asks again', async () => {
    clinic.network.fateOf = () => 'answer-lost';
    await checksIn(page, clinic, 'committed but unheard');
    await expect.poll(times('committed but unheard'), soon).toBe(1);
    await killsAndRestarts();
    clinic.network.fateOf = () => 'pass';
    await signsIn(page, clinic);
    await saysAllSent();
    expect(await times('committed but unheard')()).toBe(1);
  });

  it('is asked for again after a busy server, without the person doing anything', async () => {
    let tries = 0;
    clinic.network.fateOf = () => (++tries < 3 ? 'busy' : 'pass');
    await checksIn(page, clinic, 'patient');
    await expect.poll(times('patient'), { timeout: 40_000 }).toBe(1);
    expect(tries).toBeGreaterThanOrEqual(3);
  });
});

it('four tabs with ten entries each, five answers lost: every entry arrives once', async () => {
  let lost = 0;
  clinic.network.fateOf = () => (lost++ < 5 ? 'answer-lost' : 'pass');
  const tabs = [page, ...(await Promise.all([1, 2, 3].map(() => browser.context.newPage())))];
  await Promise.all(
    tabs.map(async (tab, number) => {
      for (let entry = 0; entry < 10; entry++) {
        await checksIn(tab, clinic, `tab ${number} entry ${entry}`);
      }
    }),
  );
  await expect
    .poll(async () => (await clinic.notes()).filter((note) => note.startsWith('tab ')).length, {
      timeout: 40_000,
    })
    .toBe(40);
  const notes = (await clinic.notes()).filter((note) => note.startsWith('tab '));
  expect(new Set(notes).size).toBe(40);
}, 120_000);

it('sends in the order in which things were written, counting per phone', async () => {
  clinic.network.down = true;
  for (const note of ['one', 'two', 'three']) await checksIn(page, clinic, `order ${note}`);
  clinic.network.pushes.length = 0;
  clinic.network.down = false;
  await opensToday();
  await saysAllSent();
  const pushed = clinic.network.pushes.flatMap(({ operations }) => operations);
  // What was asked for again is the same operation; its first coming counts.
  const sent = [
    ...new Map(pushed.toReversed().map((one) => [one.opId, one])).values(),
  ].toReversed();
  expect(sent.map(({ body }) => (body as { note: string }).note)).toEqual([
    'order one',
    'order two',
    'order three',
  ]);
  expect(sent.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

it('a refused entry stays, says which answer is at fault, and can be mended', async () => {
  clinic.network.change = (push) => ({
    ...push,
    operations: push.operations.map((operation) => ({
      ...operation,
      body: { ...(operation.body as object), pain: 11 },
    })),
  });
  await checksIn(page, clinic, 'to be mended');
  await opensToday();
  await page.getByText('1 entry needs you').click();
  await page.getByRole('heading', { name: 'One entry needs you' }).waitFor();
  expect(await page.locator('code').allTextContents()).toContainEqual(
    expect.stringContaining('pain'),
  );
  clinic.network.change = (push) => push;
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'All saved and sent' }).waitFor();
  expect(await times('to be mended')()).toBe(1);
});

it('tells the person when the clinic misses entries of this phone', async () => {
  clinic.network.fateOf = () => 'swallowed';
  await checksIn(page, clinic, 'swallowed on the way');
  await opensToday();
  await saysAllSent();
  clinic.network.fateOf = () => 'pass';
  await checksIn(page, clinic, 'after the hole');
  await expect.poll(times('after the hole'), soon).toBe(1);
  // The phone learns of the hole from the answer, which may still be on its way.
  await saysAllSent();
  clinic.network.down = true;
  await checksIn(page, clinic, 'so that the page has something to show');
  await page.goto(`${clinic.network.url}/app/unsent`);
  await page.getByText('did not reach the clinic').waitFor();
});

it('puts back every unsent entry when the browser lost its database', async () => {
  clinic.network.down = true;
  for (let entry = 0; entry < 5; entry++) await checksIn(page, clinic, `lost database ${entry}`);
  await browser.kill();
  rmSync(join(folder.path, 'Default', 'IndexedDB'), { recursive: true });
  browser = await killableBrowser(folder.path);
  page = await browser.context.newPage();
  clinic.network.down = false;
  await signsIn(page, clinic);
  await saysAllSent();
  const restored = (await clinic.notes()).filter((note) => note.startsWith('lost database'));
  expect(restored.toSorted()).toEqual([0, 1, 2, 3, 4].map((entry) => `lost database ${entry}`));
});

it('the worker sends what waits after the page is closed', async () => {
  clinic.network.down = true;
  await checksIn(page, clinic, 'sent by the worker');
  const [worker] = browser.context.serviceWorkers();
  expect(worker).toBeDefined();
  const versions = await page.context().newCDPSession(page);
  const registered: string[] = [];
  versions.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    registered.push(...registrations.map(({ registrationId }) => registrationId));
  });
  await versions.send('ServiceWorker.enable');
  await expect.poll(() => registered.length, soon).toBeGreaterThan(0);
  // The page sends too; a page that is offline by itself leaves the work to the worker.
  await page.goto('about:blank');
  clinic.network.down = false;
  await versions.send('ServiceWorker.dispatchSyncEvent', {
    origin: clinic.network.url,
    registrationId: registered[0] ?? '',
    tag: 'sinew-outbox',
    lastChance: false,
  });
  await expect.poll(times('sent by the worker'), soon).toBe(1);
});

it('signing out leaves nothing on the phone, and asks first when something is not sent', async () => {
  clinic.network.down = true;
  await checksIn(page, clinic, 'never sent');
  await page.goto(`${clinic.network.url}/app/settings`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { name: 'Some entries are not sent yet' }).waitFor();
  await page.getByRole('button', { name: 'Delete them and sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await expect.poll(() => page.evaluate(everythingKept), soon).toEqual({ rows: 0, files: 0 });
});

/** Rows of all tables and second copies, read from the browser itself. */
async function everythingKept(): Promise<{ rows: number; files: number }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('sinew');
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(new Error('no database')));
  });
  const counts = await Promise.all(
    [...database.objectStoreNames].map(
      (name) =>
        new Promise<number>((resolve) => {
          const asked = database.transaction(name).objectStore(name).count();
          asked.addEventListener('success', () => resolve(asked.result));
        }),
    ),
  );
  const root = await navigator.storage.getDirectory();
  const copies = await root.getDirectoryHandle('unsent', { create: true });
  let files = 0;
  for await (const _ of copies.keys()) files += 1;
  return { rows: counts.reduce((sum, count) => sum + count, 0), files };
}

it('a form that is being filled in survives the network coming back', async () => {
  clinic.network.down = true;
  await page.goto(`${clinic.network.url}/app/check-in/another`);
  await fillsIn(page, 'half a sentence');
  clinic.network.down = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForTimeout(500);
  expect(await page.getByLabel('Note').inputValue()).toBe('half a sentence');
});
