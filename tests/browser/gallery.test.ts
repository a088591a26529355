import { globSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGallery } from '../../tools/web/gallery/gallery.ts';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { galleryPage } from '../support/gallery-page.ts';

const themes = ['light', 'dark', 'dim'] as const;
const directions = ['en', 'ar'] as const;

/** Rooms that list states for patients; those for clinicians are whole pages (clinic-states). */
const roomsForPatients: readonly string[] = [
  ...new Set(
    globSync('src/{design,patient-app,*/{web,patient}}/**/*.fixtures.tsx').map(
      (path) => path.replaceAll('\\', '/').split('/')[1] ?? '',
    ),
  ),
].toSorted();

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each([
  ['preact', 'patient', 390],
  ['react', 'clinic', 1200],
] as const)('what is shown on %s', (framework, app, width) => {
  let gallery: Awaited<ReturnType<typeof openGallery>>;
  beforeAll(async () => {
    gallery = await openGallery(framework);
  });
  afterAll(async () => {
    await gallery.close();
  });

  describe.each(app === 'patient' ? roomsForPatients : ['design'])('by %s', (room) => {
    const url = () => `${gallery.url}?room=${room}`;

    describe.each(themes)('in the %s theme', (theme) => {
      it.each(directions)('breaks no accessibility rule in %s', async (language) => {
        const page = await galleryPage(browser, url(), { theme, language, app, width });
        expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
        expect(await violationsOn(page)).toEqual([]);
        await page.context().close();
      });
    });

    it('breaks no accessibility rule on its whole pages', async () => {
      const page = await galleryPage(browser, url(), { app, width });
      const names = await page
        .locator('[data-whole-page]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-whole-page')));
      await page.context().close();
      for (const name of names) {
        const whole = await galleryPage(browser, `${url()}&only=${name}`, { app, width });
        expect(await violationsOn(whole)).toEqual([]);
        await whole.context().close();
      }
    });

    it.each(directions)('never scrolls sideways at 320 px in %s', async (language) => {
      const page = await galleryPage(browser, url(), { width: 320, language, app });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    });

    it.runIf(app === 'patient')('gives every control a target of 44 px or more', async () => {
      const page = await galleryPage(browser, url(), { app });
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, input:not(.input), summary, .button, select')]
          .map((control) => ({ box: control.getBoundingClientRect(), html: control.outerHTML }))
          .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
          .map(({ box, html }) => `${box.width} × ${box.height} ${html.slice(0, 90)}`),
      );
      expect(small).toEqual([]);
      await page.context().close();
    });
  });
});
