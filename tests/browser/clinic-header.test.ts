import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGallery } from '../../tools/web/gallery/gallery.ts';
import { launchBrowser } from '../support/browser.ts';
import { galleryPage } from '../support/gallery-page.ts';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  browser = await launchBrowser();
  gallery = await openGallery('react');
});
afterAll(async () => {
  await gallery.close();
  await browser.close();
});

const recordPage = (width: number): Promise<Page> =>
  galleryPage(browser, `${gallery.url}?room=clinician-app&only=app/no connection`, {
    app: 'clinic',
    width,
  });
const railHeight = async (page: Page): Promise<number> =>
  (await page.locator('.rail').boundingBox())?.height ?? 0;

it.each([320, 640])('at %d px the header leaves the screen to the work', async (width) => {
  const page = await recordPage(width);
  expect(await railHeight(page)).toBeGreaterThan(0);
  expect(await railHeight(page)).toBeLessThanOrEqual(110);
  expect(await page.getByRole('link', { name: 'Safety' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Account' }).click();
  expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
  await page.context().close();
});

it('on a wide screen shows who is signed in without a press', async () => {
  const page = await recordPage(1200);
  expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Account' }).isVisible()).toBe(false);
  await page.context().close();
});
