import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import {
  type ClinicInBrowser,
  givenClinicInBrowser,
  presses,
  tabTo,
  types,
} from '../support/clinic-browser.ts';
import { anIntake, givenPhone } from '../support/intake-story.ts';

let place: ClinicInBrowser;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

it('the whole loop is done without a mouse: register, link, decide, plan, start', async () => {
  await page.goto(`${place.url}/clinic/`);
  await heading(/^Sign in/);
  await presses(page, /^Ana/);
  await heading('Caseload');

  await presses(page, 'Register a person');
  await heading('Register a person');
  await types(page, 'Given name', 'Marta');
  await types(page, 'Family name', 'Silva');
  await types(page, 'Day', '4');
  await types(page, 'Month', '3');
  await types(page, 'Year', '1979');
  await page.keyboard.press('Enter');
  await heading('Marta Silva');

  await presses(page, 'Make the link');
  await heading('The link is ready');
  const address = await page.getByLabel('Address').inputValue();
  const phone = await givenPhone(place.clinic, address.slice(address.indexOf('#') + 1));
  await phone.answers(anIntake);
  await phone.submits();

  await presses(page, 'Findings');
  await heading('Findings and decisions');
  await page.getByText('Proposed:').waitFor();
  await tabTo(page, 'Choose another step');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await heading('Accept this');
  await presses(page, 'Accept and record');
  await page.getByRole('heading', { name: 'Accept this' }).waitFor({ state: 'detached' });

  await presses(page, 'Shared plan');
  await heading('Shared plan');
  await givesEveryPartAnOwnerAndAReviewDay();
  await presses(page, 'Start this plan');
  await page.getByText('Active', { exact: true }).waitFor();
  await expect.poll(() => page.getByText('Before it can start').count()).toBe(0);
}, 240_000);

/** What a new plan lacks before it may start, part by part, by keyboard. */
async function givesEveryPartAnOwnerAndAReviewDay(): Promise<void> {
  for (let part = 0; part < 20; part++) {
    const lacking = page.locator('.plan-items article', { hasText: /No owner yet|No review day/ });
    if ((await lacking.count()) === 0) return;
    const title = await lacking.first().locator('strong').first().innerText();
    await presses(page, `Edit: ${title}`);
    await heading(`Change “${title}”`);
    await tabTo(page, 'Owner');
    await page.keyboard.type('Ana');
    await presses(page, 'Save this part');
    await page.getByRole('heading', { name: `Change “${title}”` }).waitFor({ state: 'detached' });
  }
}

it('a person registered twice is named, with the way to the other record', async () => {
  await page.goto(`${place.url}/clinic/register`);
  await heading('Register a person');
  await types(page, 'Given name', 'Marta');
  await types(page, 'Family name', 'Silva');
  await types(page, 'Day', '4');
  await types(page, 'Month', '3');
  await types(page, 'Year', '1979');
  await page.keyboard.press('Enter');
  await heading('Is this person here already?');
  expect(await page.getByLabel('Given name').inputValue()).toBe('Marta');
  await presses(page, 'Look at the other record');
  await heading('Marta Silva');
});
