import { globSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGallery } from '../../tools/web/gallery/gallery.ts';
import { rulesOfLook, rulesOfWords, violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { galleryPage } from '../support/gallery-page.ts';

const themes = ['light', 'dark', 'dim'] as const;
const rooms = [
  ...new Set(
    globSync('src/{clinician-app,*/clinician}/**/*.fixtures.tsx').map(
      (path) => path.replaceAll('\\', '/').split('/')[1] ?? '',
    ),
  ),
].toSorted();

const width = 1280;

let browser: Browser;
let gallery: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchBrowser(), openGallery('react')]);
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

/** What another theme or another language can still get wrong on a page that was looked at whole. */
const rulesFor = (language: string, theme: string): readonly string[] | undefined => {
  if (language !== 'en') return [...rulesOfLook, ...rulesOfWords];
  return theme === 'light' ? undefined : rulesOfLook;
};

/** The page that lists the states of a room; each is then shown on it, without loading it again. */
const opened = (room: string, language: string): Promise<Page> =>
  galleryPage(browser, `${gallery.url}?room=${room}`, { app: 'clinic', language, width });

const statesOn = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-whole-page]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-whole-page') ?? ''));

async function shows(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  await page.evaluate((wanted) => {
    location.hash = encodeURIComponent(wanted);
  }, name);
  await page.waitForSelector(`#app[data-shown="${name}"]`);
  await page.waitForSelector('h1');
}

/** How far the page can be pushed sideways on a narrow phone, outside the regions of tables. */
async function overflowAt320(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 844 });
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

describe.each(rooms)('the clinic screens of %s', (room) => {
  // A theme changes colours alone, which are the same in every language.
  it.each([
    ['en', themes],
    ['ar', ['light']],
  ] as const)(
    'break no accessibility rule in any state and theme, and fit a phone, in %s',
    async (language, seenIn) => {
      const found: string[] = [];
      const page = await opened(room, language);
      for (const name of await statesOn(page)) {
        await shows(page, name);
        for (const theme of seenIn) {
          await page.evaluate((chosen) => {
            document.documentElement.dataset['theme'] = chosen;
          }, theme);
          const faults = await violationsOn(page, rulesFor(language, theme));
          found.push(...faults.map((fault) => `${name}, ${theme}: ${fault}`));
        }
        const overflow = await overflowAt320(page);
        if (overflow > 0) found.push(`${name}: ${overflow} px too wide at 320 px`);
      }
      await page.context().close();
      expect(found).toEqual([]);
    },
    240_000,
  );
});
