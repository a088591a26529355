import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type ClinicInBrowser, givenClinicInBrowser, presses } from '../support/clinic-browser.ts';
import {
  balanceSteps,
  givenDraft,
  givenLife,
  nightSedative,
  planOf,
  saves,
} from '../support/plan-story.ts';

/** CC1: a morning's list is worked by keyboard alone, and says of a conflict whose word is missing. */
let place: ClinicInBrowser;
let browser: Browser;

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
  const { clinic } = place;
  await givenLife(clinic, 'day');
  await givenDraft(clinic, 'step-2-sleep-focused');
  await saves(clinic, clinic.okoro, nightSedative('23:30', clinic.okoro.accountId));
  await saves(clinic, clinic.ben, balanceSteps('07:00', clinic.ben.accountId));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

async function worklistOf(name: RegExp): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { name: 'Caseload' }).waitFor();
  await page.goto(`${place.url}/clinic/worklist`);
  await page.getByRole('heading', { name: 'Worklist', level: 1 }).waitFor();
  await page
    .getByText(/Acknowledgement missing/)
    .first()
    .waitFor();
  return page;
}

it('Ben acknowledges by keyboard what Dr Okoro still has to, takes it back, and asks for what is overdue', async () => {
  const { clinic } = place;
  const ben = await worklistOf(/^Ben/);
  const card = ben.locator('article', { hasText: 'begins 7.5 hours after Diazepam' }).first();
  expect(await card.textContent()).toMatch(/Acknowledgement missing: Dr Okoro, Ben/);
  expect(await violationsOn(ben)).toEqual([]);

  await presses(ben, /^Acknowledge: /);
  await ben.getByText(/^Acknowledged: /).waitFor();
  const missing = async () =>
    (
      (await planOf(clinic)).links.find(
        ({ rule, effect }) => rule === 'COH-21' && effect === 'conflict',
      )?.acknowledgements ?? []
    )
      .filter(({ acknowledgedAt }) => acknowledgedAt === null)
      .map(({ ownerName }) => ownerName);
  expect(await missing()).toEqual(['Dr Okoro']);

  await presses(ben, /^Undo/);
  await expect.poll(missing).toEqual(['Dr Okoro', 'Ben']);

  await presses(ben, /^Overdue/);
  await ben.getByText('Nothing is overdue').waitFor();
  expect(ben.url()).toContain('overdue=true');
  expect(await ben.getByRole('button', { name: /^Overdue/ }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  expect(await violationsOn(ben)).toEqual([]);
}, 120_000);
