import type { Browser, Page } from 'playwright-core';

/** How a person wishes to see a page of the gallery. */
export type Wishes = {
  readonly theme?: 'light' | 'dark' | 'dim';
  readonly language?: string;
  readonly width?: number;
  readonly app?: 'patient' | 'clinic';
};

/** Opens a page of the gallery in a browser of its own, as a person with these wishes sees it. */
export async function galleryPage(browser: Browser, url: string, wishes: Wishes): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: wishes.width ?? 390, height: 844 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.addInitScript(
    ({ theme, language }) => {
      localStorage.setItem('sinew.theme', theme);
      localStorage.setItem('sinew.language', language);
    },
    { theme: wishes.theme ?? 'light', language: wishes.language ?? 'en' },
  );
  await page.goto(`${url}&app=${wishes.app ?? 'patient'}`);
  await page.waitForSelector('h1, [data-fixture]');
  return page;
}
