import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWorklist } from '#worklist';
import { launchBrowser } from '../support/browser.ts';
import {
  checksIn,
  givenPhoneClinic,
  type PhoneClinic,
  readyForOffline,
  signsIn,
  zone,
} from '../support/phone-clinic.ts';

let clinic: PhoneClinic;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [clinic, browser] = await Promise.all([givenPhoneClinic(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await clinic.close();
});
beforeEach(async () => {
  clinic.network.down = false;
  context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: zone,
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await signsIn(page, clinic);
});
afterEach(() => context.close());

/** Until the clinic's numbers lie on the phone: they come once there was a network. */
const keepsWhomToCall = (on: Page) =>
  on.waitForFunction(() => (localStorage.getItem('sinew.crisis-contacts') ?? '').includes('911'));

const cards = async (queue: 'safety' | 'diary') =>
  (await clinic.clinic.ana.ask(readWorklist, { query: { queue } })).cards;

describe('flare help', () => {
  it('takes a warning sign and a word to the team without a network, and sends both once', async () => {
    await readyForOffline(page);
    await keepsWhomToCall(page);
    clinic.network.down = true;
    await page.goto(`${clinic.network.url}/app/flare`);
    await page.getByRole('button', { name: 'Check if I need help now' }).click();
    await page.getByRole('button', { name: 'I am not sure' }).click();
    await page.getByText('Nobody watches at night. Do not wait for a call').waitFor();
    const calls = await page.getByRole('link', { name: /^Call / }).allInnerTexts();
    expect(calls.join()).toMatch(/911|112/);
    expect(calls.join()).not.toContain('988');
    await page.getByLabel('Do you want to say more?').fill('Could not get up');
    await page.getByRole('button', { name: 'Tell my team I am in a flare' }).click();
    await page.getByText('Saved. Your team reads it by the next working day.').waitFor();
    clinic.network.down = false;
    await page.goto(`${clinic.network.url}/app/`);
    await expect
      .poll(async () => (await cards('safety')).filter(({ rule }) => rule === 'RF-01').length, {
        timeout: 30_000,
      })
      .toBe(1);
    await expect.poll(async () => (await cards('diary')).length, { timeout: 30_000 }).toBe(1);
    expect((await cards('diary'))[0]?.why.en).toContain('Could not get up');
  });
});

describe('a session that ended while something was not sent', () => {
  it('says on the sign-in page that everything is safe here, and sends it after signing in', async () => {
    await readyForOffline(page);
    clinic.network.down = true;
    await checksIn(page, clinic, 'written before the session ended');
    await context.clearCookies();
    clinic.network.down = false;
    await page.goto(`${clinic.network.url}/app/`);
    await page.getByText('Everything you wrote is safe on this phone.').waitFor();
    await signsIn(page, clinic);
    await expect
      .poll(clinic.notes, { timeout: 30_000 })
      .toContain('written before the session ended');
  });
});

describe('taking an answer back', () => {
  it('does not move what follows', async () => {
    await page.goto(`${clinic.network.url}/app/check-in/another`);
    const sleep = page.locator('fieldset').first();
    await sleep.waitFor();
    const between = async () => {
      const [first, second] = [sleep, page.locator('fieldset').nth(1)];
      return ((await second.boundingBox())?.y ?? 0) - ((await first.boundingBox())?.y ?? 0);
    };
    const before = await between();
    await sleep.locator('.option').first().click();
    await sleep.getByText('Clear answer').waitFor();
    expect(await between()).toBeCloseTo(before, 0);
  });
});
