import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGallery } from '../../tools/web/gallery/gallery.ts';
import { launchBrowser } from '../support/browser.ts';
import { galleryPage } from '../support/gallery-page.ts';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  [gallery, browser] = await Promise.all([openGallery('react'), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([gallery.close(), browser.close()]);
});

const opens = (state: string, file = 'assignment'): Promise<Page> =>
  galleryPage(browser, `${gallery.url}?room=assignment&only=${file}/${state}`, {
    app: 'clinic',
    width: 1200,
  });
const goesTo = async (page: Page, label: string) => page.getByLabel(label).first().focus();

describe('assigning, by keyboard alone', () => {
  it('says everything that is missing before it asks the server', async () => {
    const page = await opens('assigning to several');
    await page.getByRole('button', { name: 'Who will be notified?' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Choose what is asked.').waitFor();
    expect(await page.getByText('Say why, in a few words.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Assign', exact: true }).count()).toBe(0);
    await page.context().close();
  });

  it('shows who will be notified first; a change afterwards has to be looked at again', async () => {
    const page = await opens('assigning to several');
    await goesTo(page, 'What is asked?');
    await page.keyboard.press('ArrowDown');
    await goesTo(page, 'Why?');
    await page.keyboard.type('To see how it goes.');
    await page.keyboard.press('Enter');
    await page.getByText('1 person will be notified.').waitFor();
    expect(await page.getByText('You may ask instead:').count()).toBeGreaterThan(0);
    const assign = page.getByRole('button', { name: 'Assign', exact: true });
    await assign.waitFor();
    await goesTo(page, 'Open for how many days?');
    await page.keyboard.type('1');
    expect(await assign.count()).toBe(0);
    await page.context().close();
  });

  it('each person is kept or refused by itself, and the result says so', async () => {
    const page = await opens('assigning to several');
    await goesTo(page, 'What is asked?');
    await page.keyboard.press('ArrowDown');
    await goesTo(page, 'Why?');
    await page.keyboard.type('To see how it goes.');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Assign', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 of 1 assigned.').waitFor();
    expect(await page.getByRole('heading', { name: 'Result' }).count()).toBe(1);
    await page.context().close();
  });
});

describe('answering together', () => {
  it('what is taken back before it is saved counts as said before, never as “would rather not say”', async () => {
    const page = await opens('asked together, half answered', 'assisted-round');
    const first = page.getByRole('group', { name: 'Feeling nervous, anxious, or on edge' });
    await first.getByRole('radio', { name: 'Several days' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('Not saved yet: 1').waitFor();
    await page.keyboard.press('Delete');
    expect(await first.getByRole('radio', { name: 'Several days' }).isChecked()).toBe(true);
    expect(await page.getByText('Not saved yet').count()).toBe(0);
    // Only the other question was passed over.
    expect(await page.getByText('would rather not say', { exact: true }).count()).toBe(1);
    await page.context().close();
  });
});
