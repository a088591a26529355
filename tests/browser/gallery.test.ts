import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGallery } from '../../tools/web/gallery/gallery.ts';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';

const themes = ['light', 'dark', 'dim'] as const;
const languages = ['en', 'ar'] as const;
const wholePages = ['shells/phone with tabs', 'shells/phone, full screen', 'shells/workspace'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** A page of the gallery as a person with these wishes sees it; faults on it fail the test. */
async function galleryPage(
  url: string,
  wishes: { readonly theme?: string; readonly language?: string; readonly width?: number },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: wishes.width ?? 390, height: 844 },
  });
  const page = await context.newPage();
  await page.addInitScript(
    ({ theme = 'light', language = 'en' }) => {
      localStorage.setItem('sinew.theme', theme);
      localStorage.setItem('sinew.language', language);
    },
    { theme: wishes.theme, language: wishes.language },
  );
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(url);
  await page.waitForSelector('h1');
  return page;
}

describe.each(['react', 'preact'] as const)('the kit on %s', (framework) => {
  let gallery: Awaited<ReturnType<typeof openGallery>>;
  beforeAll(async () => {
    gallery = await openGallery(framework);
  });
  afterAll(async () => {
    await gallery.close();
  });

  describe.each(themes)('in the %s theme', (theme) => {
    it.each(languages)('breaks no accessibility rule in %s', async (language) => {
      const page = await galleryPage(`${gallery.url}?room=design`, { theme, language });
      expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(await violationsOn(page)).toEqual([]);
      await page.context().close();
    });
  });

  it.each(wholePages)('breaks no accessibility rule on the page %s', async (name) => {
    const page = await galleryPage(`${gallery.url}?room=design&only=${name}`, { width: 1100 });
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  it.each(languages)('never scrolls sideways at 320 px in %s', async (language) => {
    const page = await galleryPage(`${gallery.url}?room=design`, { width: 320, language });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('gives every control of the phone a target of 44 px or more', async () => {
    const page = await galleryPage(`${gallery.url}?room=design`, {});
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input:not(.input), summary, .button, select')]
        .map((control) => ({ box: control.getBoundingClientRect(), html: control.outerHTML }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ box, html }) => `${box.width} × ${box.height} ${html.slice(0, 90)}`),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });

  it('moves inside a scale with the arrows and takes an answer back with Delete', async () => {
    const page = await galleryPage(`${gallery.url}?room=design`, {});
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    const group = page.locator('fieldset', { hasText: 'Same as this device' });
    await group.locator('input:checked').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(theme).toBe('dark');
    await page.keyboard.press('Delete');
    expect(await theme()).toBe('dark');
    await page.context().close();
  });

  it('reads a chart day by day with one tab stop, and turns it into a table', async () => {
    const page = await galleryPage(`${gallery.url}?room=design`, {});
    const chart = page.locator('[data-fixture="charts/twelve weeks, all kinds of lanes"]');
    await chart.locator('[role=application]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => chart.locator('output').textContent()).toContain('Nov 21: Pain');
    await page.keyboard.press('PageUp');
    await expect.poll(() => chart.locator('output').textContent()).toContain('Nov 14:');
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    await expect.poll(() => chart.locator('tbody tr').count()).toBeGreaterThan(70);
    await page.context().close();
  });
});
