import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  type ClinicInBrowser,
  givenClinicInBrowser,
  presses,
  tabTo,
  types,
} from '../support/clinic-browser.ts';
import { givenStaff } from '../support/people.ts';

let place: ClinicInBrowser;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
  await givenStaff(place.clinic.database, place.clinic.siteId, 'administrator');
  // Somebody reads far from the clinic: a right begins on the clinic’s day all the same.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Pacific/Auckland',
  });
  page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await heading(/^Sign in/);
  await presses(page, /^A administrator/);
  await heading('Admin');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
/** A page that is loaded anew on a busy machine. */
const patience = { timeout: 15_000 };
const phone = () => page.frameLocator('iframe.phone-frame');

/** Fills a box found by its label, as one who clicks and types does. */
const fill = (label: string | RegExp, words: string) => page.getByLabel(label).fill(words);

describe('a licensed questionnaire', () => {
  it('opens with the clinic’s words and its attestation, by keyboard alone', async () => {
    await presses(page, 'Questionnaires');
    await heading('Questionnaires');
    await types(page, 'Find', 'PSEQ-2');
    await presses(page, 'PSEQ-2');
    await heading('PSEQ-2');
    await page.getByText('The clinic has not brought its own wording in this language.').waitFor();

    await presses(page, /^Bring your wording/);
    await types(page, 'Title', 'What you can do');
    await presses(page, 'Paste it line by line');
    await types(page, 'Questions, one a line, in their order', '1. I can cope.\n2. I can live.');
    await types(
      page,
      'Answers, one a line, from the lowest value to the highest',
      ['zero', 'one', 'two', 'three', 'four', 'five', 'six'].join('\n'),
    );
    await presses(page, 'Put the lines in place');
    await page.getByText('Every question has a line.').waitFor();
    await presses(page, 'Save this wording');
    await page.getByText('Nobody of the clinic has attested').waitFor();

    await presses(page, /^Attest the right/);
    await types(page, 'Which one', 'Letter of 2 March 2026');
    await types(page, 'Who answers for it', 'The medical director');
    await tabTo(page, /^I have read the sentence/);
    await page.keyboard.press('Space');
    await presses(page, 'Attest it');
    await page.getByText('In your clinic’s own wording.').waitFor();
    await page.getByText('The medical director answers for it.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  }, 120_000);

  it('is looked at as the phone shows it', async () => {
    await page.getByRole('button', { name: 'Look at it' }).click();
    await phone().getByRole('heading', { name: 'What you can do' }).waitFor();
    await phone().getByRole('button', { name: 'Start' }).click();
    await phone().getByRole('group', { name: 'I can cope.' }).waitFor();
    expect(await phone().getByRole('radio').count()).toBe(7);
  }, 60_000);
});

describe('a questionnaire of the clinic’s own', () => {
  it('is written, kept while it is written, looked at in another theme, and published', async () => {
    await page.goto(`${place.url}/clinic/questionnaires`);
    await page.getByRole('button', { name: 'Write a questionnaire' }).click();
    await heading('Write a questionnaire');
    await page.getByText('never raise a safety alarm').waitFor();
    await page.getByRole('button', { name: /^Publish version 1/ }).click();
    await heading('Some parts are not ready');

    await fill('Title, as patients read it', 'Mornings');
    await page.getByLabel('The next question is answered by').selectOption('scale');
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page
      .getByRole('textbox', { name: 'Question 1', exact: true })
      .fill('How stiff were you?');
    await page.getByRole('textbox', { name: /^Words at 0, question 1/ }).fill('not at all');
    await page.getByRole('textbox', { name: /^Words at 10, question 1/ }).fill('very');
    // Which way is better is chosen, never taken for granted.
    await page.getByText('Choose whether lower or higher is better.').first().waitFor();
    await page.getByLabel('Better is').selectOption('lower');
    await page.getByText('Everything is ready.').waitFor();
    await phone().getByRole('heading', { name: 'Mornings' }).waitFor();
    await page.getByLabel('Screen of the phone').selectOption('dim');
    await expect
      .poll(() => phone().locator('html').getAttribute('data-theme'), patience)
      .toBe('dim');

    await page.getByText('The draft is saved.').waitFor();
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Title, as patients read it').inputValue(), patience)
      .toBe('Mornings');
    await fill('Title, as patients read it', 'Mornings and stiffness');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByLabel('Title, as patients read it').inputValue()).toBe('Mornings');
    await page.getByRole('button', { name: /^Publish version 1/ }).click();
    await page.getByText('Version 1 is published.').waitFor();
    expect(await page.getByRole('button', { name: /^Publish version 2/ }).isDisabled()).toBe(true);
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('link', { name: 'Open its page' }).click();
    await heading('Mornings');
    await page.getByText('may be used').first().waitFor();
    await page.getByText('Version 1 published').waitFor();
  }, 120_000);

  it('keeps what is typed while the server cannot be reached, and sends it afterwards', async () => {
    await page.getByRole('link', { name: 'Change it' }).click();
    await heading('Write a questionnaire');
    await page.route('**/api/own-questionnaires/*/draft', (route) => route.abort());
    await fill('Title, as patients read it', 'Mornings, longer');
    await page.getByText('The draft is not saved. It is still here.').waitFor();
    expect(await page.getByLabel('Title, as patients read it').inputValue()).toBe(
      'Mornings, longer',
    );
    await page.unroute('**/api/own-questionnaires/*/draft');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The draft is saved.').waitFor();
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Title, as patients read it').inputValue(), patience)
      .toBe('Mornings, longer');
  }, 60_000);

  it('is there for the team to read, who find nothing to change', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const wu = await context.newPage();
    await wu.goto(`${place.url}/clinic/`);
    await wu.getByRole('button', { name: /^Dr Wu/ }).click();
    await wu.getByRole('heading', { name: 'Caseload' }).waitFor();
    await wu.goto(`${place.url}/clinic/questionnaires`);
    await wu.getByRole('link', { name: 'Mornings' }).click();
    await wu.getByRole('heading', { name: 'Mornings' }).waitFor();
    expect(await wu.getByRole('link', { name: 'Change it' }).count()).toBe(0);
    expect(await wu.getByRole('button', { name: /Attest|Bring/ }).count()).toBe(0);
    await context.close();
  }, 60_000);
});
