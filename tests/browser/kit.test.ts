import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGallery } from '../../tools/web/gallery/gallery.ts';
import { launchBrowser } from '../support/browser.ts';
import { galleryPage } from '../support/gallery-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each(['preact', 'react'] as const)('by keyboard and touch on %s', (framework) => {
  let gallery: Awaited<ReturnType<typeof openGallery>>;
  let page: Page;
  const state = (name: string): Locator => page.locator(`[data-fixture="${name}"]`);
  const focusedText = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  beforeAll(async () => {
    gallery = await openGallery(framework);
  });
  afterAll(async () => {
    await gallery.close();
  });
  beforeEach(async () => {
    page = await galleryPage(browser, `${gallery.url}?room=design`, {});
  });
  afterEach(async () => {
    await page.context().close();
  });

  it('answers a scale with the arrows, and takes the answer back with Delete', async () => {
    const scale = state('try-out/a scale to answer');
    await scale.locator('input').first().focus();
    await page.keyboard.press('Space');
    await expect.poll(() => scale.textContent()).toContain('Answer: 0');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => scale.textContent()).toContain('Answer: 1');
    await page.keyboard.press('Delete');
    await expect.poll(() => scale.textContent()).toContain('Answer: none');
    expect(await scale.locator('input:checked').count()).toBe(0);
  });

  it('passes a whole scale with one press of Tab', async () => {
    await state('try-out/a scale to answer').locator('input').first().focus();
    await page.keyboard.press('Tab');
    await expect.poll(focusedText).toContain('Try: open a dialog');
  });

  it('takes an answer back by touch', async () => {
    const scale = state('try-out/a scale to answer');
    await scale.locator('input').nth(7).check();
    await expect.poll(() => scale.textContent()).toContain('Answer: 7');
    await scale.getByText('Clear answer').click();
    await expect.poll(() => scale.textContent()).toContain('Answer: none');
  });

  it('closes a dialog with Escape and gives the focus back', async () => {
    const opener = page.getByRole('button', { name: 'Try: open a dialog' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Stop sharing now?' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(focusedText).toContain('Try: open a dialog');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Keep sharing' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('leads from the list of errors to the field, which keeps what was typed', async () => {
    await page.getByRole('button', { name: 'Try: save the form' }).click();
    await expect.poll(focusedText).toContain('E-mail: add what is missing.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('try-mail');
    expect(await page.inputValue('#try-mail')).toBe('maya@');
    await page.keyboard.type('example.org');
    await expect.poll(() => page.getByText('E-mail: add what is missing.').count()).toBe(0);
    expect(await page.inputValue('#try-mail')).toBe('maya@example.org');
  });

  it('marks a place on the body by touch and by list, and both agree', async () => {
    const body = state('try-out/a body to touch');
    await body.locator('[data-region=lower-back]').click();
    await expect.poll(() => body.locator('output').textContent()).toBe('You chose: Lower back');
    await body.getByText('Choose from a list instead').click();
    expect(await body.getByRole('checkbox', { name: 'Lower back' }).isChecked()).toBe(true);
    await body.getByRole('checkbox', { name: 'Left knee' }).press('Space');
    await expect
      .poll(() => body.locator('output').textContent())
      .toBe('You chose: Lower back and Left knee');
    expect(await body.locator('[data-region=left-knee][data-chosen]').count()).toBe(2);
    await body.getByRole('group', { name: 'Left knee' }).getByRole('radio', { name: '4' }).check();
    await expect.poll(() => body.locator('svg text', { hasText: '4' }).count()).toBe(2);
  });

  it('says in words what a switch is set to', async () => {
    const control = page.getByRole('switch', { name: 'Try: share my plan' });
    await control.press('Enter');
    await expect.poll(() => control.getAttribute('aria-checked')).toBe('true');
    expect(await control.textContent()).toContain('On');
  });

  it('changes the theme and remembers it', async () => {
    await page.getByRole('radio', { name: 'Dim, for sore eyes' }).check();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['theme']))
      .toBe('dim');
    expect(await page.evaluate(() => localStorage.getItem('sinew.theme'))).toBe('dim');
  });

  it('changes the language, the direction and every word in place', async () => {
    await page.getByRole('radio', { name: 'العربية' }).check();
    await expect.poll(() => page.getAttribute('html', 'dir')).toBe('rtl');
    await expect.poll(() => page.getByText('تم حفظ كل شيء وإرساله').count()).toBe(1);
  });

  it('reads a chart day by day with one tab stop, and turns it into a table', async () => {
    const chart = state('charts/twelve weeks, all kinds of lanes');
    await chart.locator('[role=application]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => chart.locator('output').textContent()).toContain('Nov 21: Pain');
    await page.keyboard.press('PageUp');
    await expect.poll(() => chart.locator('output').textContent()).toContain('Nov 14:');
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    await expect.poll(() => chart.locator('tbody tr').count()).toBeGreaterThan(70);
  });
});
