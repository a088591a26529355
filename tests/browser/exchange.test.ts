import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type ClinicInBrowser, givenClinicInBrowser, presses } from '../support/clinic-browser.ts';
import { form, question, scored } from '../support/foreign-forms.ts';
import { givenStaff } from '../support/people.ts';

let place: ClinicInBrowser;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
  await givenStaff(place.clinic.database, place.clinic.siteId, 'administrator');
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
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
const choose = (text: string) =>
  page
    .getByLabel('FHIR Questionnaire as a JSON file')
    .setInputFiles({ name: 'form.json', mimeType: 'application/json', buffer: Buffer.from(text) });

describe('a form from elsewhere', () => {
  it('that is hostile is refused with its reason, and leaves the page as it was', async () => {
    await presses(page, 'Questionnaires');
    await heading('Questionnaires');
    await presses(page, 'Import or export one');
    await heading('Import a questionnaire');
    await choose(scored('1.repeat($this + 1)'));
    await heading('This form cannot be used as it is');
    await page.getByText('This expression does not come to an end.').waitFor();
    expect(await page.getByRole('button', { name: 'Use this form' }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);

    await choose(
      JSON.stringify(form([question('q1', { text: '<script>document.title = 1</script>' })])),
    );
    await page.getByText('This text carries a program.').waitFor();
    expect(await page.title()).not.toBe('1');

    await choose('x'.repeat(10 * 1024 * 1024));
    await page.getByText('This file is larger than 2 MB.').waitFor();
    await heading('Import a questionnaire');
  }, 120_000);

  it('that is sound is looked at, taken, and waits for the right to use it', async () => {
    await choose(scored('%resource.item.answer.weight().sum()'));
    await heading('This form can be used');
    await page.getByText('by a rule of Sinew, read from the form').waitFor();
    await page.getByText('Look at it').click();
    await page
      .frameLocator('iframe.phone-frame')
      .getByRole('heading', { name: 'Three questions' })
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('button', { name: 'Use this form' }).click();
    await page.getByText('Choose one, so that a chart points the right way.').waitFor();
    await page.getByLabel('Which way is better?').selectOption('lower');
    await page.getByRole('button', { name: 'Use this form' }).click();
    await heading('The form is in the library');
    await page.getByRole('link', { name: 'Attest the right to use it' }).click();
    await heading('Three questions');
    await page.getByText('Nobody of the clinic has attested').first().waitFor();
  }, 120_000);
});

describe('a questionnaire on its way out', () => {
  it('is a file that another program can read', async () => {
    await page.goto(`${place.url}/clinic/questionnaires/import`);
    await page.getByLabel('Questionnaire', { exact: true }).selectOption('phq9');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download it' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('phq9.json');
    const answer = await page.request.get(`${place.url}/api/exchange/questionnaires/phq9`);
    expect(answer.headers()['content-type']).toContain('application/fhir+json');
    expect(await answer.json()).toMatchObject({ resourceType: 'Questionnaire', status: 'active' });
  }, 60_000);
});
