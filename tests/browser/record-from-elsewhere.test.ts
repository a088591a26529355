import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionsFor } from '#intake';
import { changePatient } from '#profile';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtPatientApp, type StaticApp, servedPatientApp } from '../support/built-apps.ts';
import { type ClinicInBrowser, givenClinicInBrowser, presses } from '../support/clinic-browser.ts';
import { type FhirServer, givenFhirServer } from '../support/fhir-server.ts';
import { rosasSummary } from '../support/other-records.ts';
import { open, phoneContext } from '../support/patient-browser.ts';
import { givenStaff } from '../support/people.ts';
import * as rosa from '../support/rosas-record.ts';

let place: ClinicInBrowser;
let browser: Browser;
let other: FhirServer;

beforeAll(async () => {
  [place, browser, other] = await Promise.all([
    givenClinicInBrowser(),
    launchBrowser(),
    givenFhirServer(),
  ]);
  const { database, siteId, server } = place.clinic;
  await givenStaff(database, siteId, 'administrator');
  await server.jobs.start();
}, 180_000);
afterAll(async () => {
  await place.clinic.server.jobs.stop();
  await browser.close();
  await Promise.all([place.close(), other.close()]);
});

async function signedIn(name: RegExp): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await heading(page, /^Sign in/);
  await presses(page, name);
  return page;
}
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor();
const choose = (page: Page, text: string) =>
  page.getByLabel('A record as a file').setInputFiles({
    name: 'export.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('a record from elsewhere', () => {
  it('is looked at line by line, taken over where somebody says so, and taken back', async () => {
    const page = await signedIn(/^Ana/);
    await heading(page, 'Caseload');
    await page.goto(`${place.url}/clinic/patients/${place.clinic.patientId}/intake`);
    await page.getByRole('link', { name: 'From another record' }).click();
    await heading(page, 'No other record yet');

    await choose(page, rosasSummary().replace('1974-05-02', '1984-05-02'));
    await heading(page, 'This is not the same person');
    await page.getByText('Day of birth: there 1984-05-02, here 1974-05-02.').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);

    await choose(page, rosasSummary());
    await heading(page, 'St Mary Hospital');
    await page.getByText('The product does not know this name').waitFor();
    await page.getByText('2 things were read and not taken in').click();
    await page.getByText('“A rare thing” has no code that this product reads.').waitFor();
    expect(await violationsOn(page)).toEqual([]);

    await button(page, /^Leave: Zzyzxomab/).click();
    await page.getByText('left', { exact: true }).waitFor();
    await button(page, /^Take over all 6 lines that are new$/).click();
    await page.getByText('taken over', { exact: true }).nth(5).waitFor();
    await button(page, /^Undo: Oxycodone/).click();
    await button(page, /^Take over: Oxycodone/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('comes from the server the administrator set and tried', async () => {
    const admin = await signedIn(/^A administrator/);
    await heading(admin, 'Admin');
    await admin.goto(`${place.url}/clinic/admin/other-records`);
    await admin.getByLabel('Name of the other system').fill('Lakeside Clinic');
    await admin.getByLabel('Address of its FHIR server').fill(other.baseUrl);
    await admin.getByLabel('Client id we are registered with there').fill('sinew-riverside');
    await admin.getByLabel('Identifier system of our record numbers there').fill('urn:oid:1.2.3');
    await button(admin, 'Save the settings').click();
    await admin.getByText('The address leads into a private network.').first().waitFor();
    await admin.getByLabel(/The server stands in our own network/).check();
    await button(admin, 'Save the settings').click();
    await heading(admin, 'Our key');
    await button(admin, 'Test the connection').click();
    await heading(admin, 'The connection does not work');
    const key = await admin.getByLabel('Public key').inputValue();
    expect(key).not.toContain('"d"');
    other.ways.keys = JSON.parse(key) as typeof other.ways.keys;
    await button(admin, 'Test the connection').click();
    await heading(admin, 'The connection works');
    expect(await violationsOn(admin)).toEqual([]);
    await admin.context().close();

    const { clinic } = place;
    const params = { patientId: clinic.patientId };
    await clinic.ana.ask(changePatient, { params, body: { recordNumber: 'RC-1001' } });
    const page = await signedIn(/^Ana/);
    await heading(page, 'Caseload');
    await page.goto(`${place.url}/clinic/patients/${clinic.patientId}/other-records`);
    await button(page, 'Fetch the record from Lakeside Clinic').click();
    await heading(page, 'Lakeside Clinic');
    await page.getByText('osteoporosis').first().waitFor();
    await page.context().close();
  }, 120_000);
});

describe('on the phone', () => {
  let app: StaticApp;
  let built: Awaited<ReturnType<typeof builtPatientApp>>;
  beforeAll(async () => {
    built = await builtPatientApp();
    app = await servedPatientApp(built.folder);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    built.remove();
  });

  const offered = [
    { item: 'conditions', value: ['kidney-disease'], source: 'St Mary Hospital', on: null },
    { item: 'allergies', value: ['Penicillin: Hives'], source: 'St Mary Hospital', on: null },
  ];
  /** Everything before the question is answered already; after it, all but what is offered. */
  const stateAt = () => {
    const asked = questionsFor({}, rosa.intake);
    const stillOpen = new Set(['conditions', 'allergies']);
    const answers = asked
      .filter(({ id }) => !stillOpen.has(id))
      .map(({ id, instrument }) => ({
        item: id,
        value: id === 'consent' ? true : instrument === null ? null : 0,
        answeredAt: rosa.now,
      }));
    return { ...rosa.intake, answers, offered };
  };

  it('what was taken over is confirmed or changed, and says which', async () => {
    const context = await phoneContext(browser, { answers: { '/api/me/intake': stateAt() } });
    const page = await open(context, `${app.url}/app/intake#${'a'.repeat(43)}`);
    const sent: { readonly item: string; readonly value: unknown; readonly mode: string }[] = [];
    page.on('request', (request) => {
      if (!request.url().endsWith('/api/me/intake/answers')) return;
      sent.push(...(request.postDataJSON() as { readonly answers: typeof sent }).answers);
    });
    const said = (item: string) => sent.findLast((one) => one.item === item);

    await heading(page, 'Do you have any of these?');
    await heading(page, 'Another record of you says:');
    await page.getByText('Kidney disease').waitFor();
    await page.getByText('St Mary Hospital').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await button(page, 'Yes, it is right').click();

    await page.getByText('Penicillin: Hives').waitFor();
    await button(page, 'No, change it').click();
    const box = page.getByRole('textbox').first();
    expect(await box.inputValue()).toContain('Penicillin');
    await box.fill('Latex');
    await button(page, 'Continue').click();
    await heading(page, 'Check your answers');

    await expect.poll(() => said('allergies')).toBeTruthy();
    expect(said('conditions')).toMatchObject({ value: ['kidney-disease'], mode: 'record' });
    expect(said('allergies')).toMatchObject({ value: ['Latex'], mode: 'self' });
    await context.close();
  }, 120_000);
});
