import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import {
  checksIn,
  givenPhoneClinic,
  type PhoneClinic,
  readyForOffline,
  signsIn,
} from '../support/phone-clinic.ts';

let clinic: PhoneClinic;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [clinic, browser] = await Promise.all([givenPhoneClinic(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([clinic.close(), browser.close()]);
});

beforeEach(async () => {
  clinic.network.down = false;
  // A phone shows the time of where its owner lives.
  const context = await browser.newContext({
    viewport: { width: 320, height: 700 },
    timezoneId: 'America/New_York',
  });
  page = await context.newPage();
  await page.clock.install();
  await signsIn(page, clinic);
  await readyForOffline(page);
  return () => context.close();
});

const opens = (path: string) => page.goto(`${clinic.network.url}/app/${path}`);

async function wishes(name: string): Promise<void> {
  await opens('settings');
  await page.getByRole('switch', { name }).click();
}

describe('a phone that others use too', () => {
  it('shows a clock after one touch, and the half-written answer is there again afterwards', async () => {
    await wishes('Show a hide button');
    await opens('check-in/another');
    await page.getByText('Add more').click();
    await page.getByLabel('Note').fill('Half written');
    await page.getByRole('button', { name: 'Hide' }).click();
    await page.getByRole('heading', { name: /\d/ }).waitFor();
    expect(await page.title()).toBe('Clock');
    expect(await page.getByLabel('Note').isVisible()).toBe(false);
    expect(await page.locator('body').innerText()).not.toMatch(/Rosa|pain|Sinew/i);
    await page.goBack();
    expect(await page.getByLabel('Note').inputValue()).toBe('Half written');
    await page.getByRole('button', { name: 'Hide' }).click();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Back' }).press('Enter');
    expect(await page.getByLabel('Note').isVisible()).toBe(true);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(false);
  });

  it('asks to sign in after two minutes without use, and what was not sent arrives afterwards', async () => {
    await wishes('Lock after 2 minutes');
    await checksIn(page, clinic, 'Before the network was gone');
    await opens('check-in/another');
    clinic.network.down = true;
    await page.getByText('Add more').click();
    await page.getByLabel('Note').fill('Written offline');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/saved on this phone/i)
      .first()
      .waitFor();
    await page.clock.fastForward('01:50');
    expect(await page.getByText('Locked, as you wished.').isVisible()).toBe(false);
    await page.clock.fastForward('00:15');
    await page.getByText('Locked, as you wished.').waitFor();
    await page.getByText('Everything you wrote is safe on this phone.').waitFor();
    expect(await page.getByText('Written offline').count()).toBe(0);

    clinic.network.down = false;
    await page.reload();
    await signsIn(page, clinic);
    await expect
      .poll(
        async () => (await clinic.notes()).filter((note) => note === 'Written offline').length,
        {
          timeout: 20_000,
        },
      )
      .toBe(1);
    expect(await page.getByText('Locked, as you wished.').count()).toBe(0);
  });

  it('locks at the start too when it lay closed for longer', async () => {
    await wishes('Lock after 2 minutes');
    await page.goto('about:blank');
    await page.clock.fastForward('05:00');
    await opens('');
    await page.getByText('Locked, as you wished.').waitFor();
    expect(await page.getByRole('heading', { name: /^Good / }).count()).toBe(0);
  });
});
