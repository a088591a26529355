import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Instant, TimeZone } from '#kernel';
import { cardWriter } from '#worklist/server';
import { makeClinic } from '../../src/command-line/commands/new-clinic.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  type ClinicInBrowser,
  givenClinicInBrowser,
  presses,
  tabTo,
  types,
} from '../support/clinic-browser.ts';
import { givenLink, givenPhone, givenRegistered, mood } from '../support/intake-story.ts';
import { givenDraft, planOf, saves } from '../support/plan-story.ts';

let place: ClinicInBrowser;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
  await givenDraft(place.clinic, 'step-2-combined-care');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await page.getByRole('button', { name: /^Ana/ }).click();
  await heading('Caseload');
});
afterEach(async () => {
  await page.context().close();
});

const lostContact = {
  cause: 'contact:overdue',
  queue: 'contact' as const,
  severity: 'warning' as const,
  title: { en: 'No contact for four weeks' },
  why: { en: 'The last contact was 28 days ago.' },
  rule: null,
  findingId: null,
  ownerRole: 'coordinator',
  ownerAccount: null,
  dueAt: null,
};

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const opensPlan = async () => {
  await page.goto(`${place.url}/clinic/patients/${place.clinic.patientId}/plan`);
  await heading('Shared plan');
};

it('two people who change one part see both versions and lose neither', async () => {
  await opensPlan();
  const [part] = (await planOf(place.clinic)).items;
  if (part === undefined) throw new Error('the draft has no part');
  await page
    .locator('.plan-items li', { hasText: part.title })
    .getByRole('button', { name: /^Edit/ })
    .click();
  await page.getByLabel('What it is', { exact: true }).fill('As Ana calls it');
  const { itemId: _i, version: _v, ownerName: _n, ownerRole: _r, ...rest } = part;
  const { weeklyMinutes: _w, changedAt: _c, changedByName: _b, ...body } = rest;
  await saves(
    place.clinic,
    place.clinic.ben,
    { ...body, title: 'As Ben calls it', aim: 'Ben’s aim' },
    part,
  );
  await page.getByRole('button', { name: 'Save this part' }).click();
  await heading('Ben changed this part too');
  await page.getByRole('radio', { name: 'Keep mine' }).check();
  await page.getByRole('button', { name: 'Save the two together' }).click();
  await page.getByRole('heading', { name: /^Change/ }).waitFor({ state: 'detached' });
  const saved = (await planOf(place.clinic)).items.find(({ itemId }) => itemId === part.itemId);
  expect(saved).toMatchObject({ title: 'As Ana calls it', aim: 'Ben’s aim' });
});

it('without a connection nothing typed is lost, and the same press works when it is back', async () => {
  await page.goto(`${place.url}/clinic/register`);
  await heading('Register a person');
  await page.getByLabel('Given name').fill('Olu');
  await page.getByLabel('Family name').fill('Ade');
  for (const [box, text] of [
    ['Day', '1'],
    ['Month', '2'],
    ['Year', '1980'],
  ] as const) {
    await page.getByLabel(box, { exact: true }).fill(text);
  }
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByText('The server could not be reached. Nothing was saved.').waitFor();
  await page.getByText('No connection to the clinic’s server.').first().waitFor();
  expect(await page.getByLabel('Given name').inputValue()).toBe('Olu');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await heading('Olu Ade');
});

it('an ended session lays the door over the work, which is as it was', async () => {
  await page.goto(`${place.url}/clinic/register`);
  await heading('Register a person');
  await page.getByLabel('Given name').fill('Eva');
  await page.getByLabel('Family name').fill('Sol');
  for (const [box, text] of [
    ['Day', '1'],
    ['Month', '2'],
    ['Year', '1981'],
  ] as const) {
    await page.getByLabel(box, { exact: true }).fill(text);
  }
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await heading('Your session has ended');
  await page.getByRole('button', { name: /^Ana/ }).click();
  await page
    .getByRole('heading', { name: 'Your session has ended' })
    .waitFor({ state: 'detached' });
  expect(await page.getByLabel('Given name').inputValue()).toBe('Eva');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await heading('Eva Sol');
});

it('an alarm answer is taken and closed in words, without a mouse', async () => {
  const patientId = await givenRegistered(place.clinic);
  const phone = await givenPhone(place.clinic, await givenLink(place.clinic, patientId));
  await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 1 });
  await page.goto(`${place.url}/clinic/safety`);
  await heading('Safety');
  await page.getByText('Nobody has it yet').waitFor();
  await presses(page, /^I have it/);
  await page.getByText('Ana has it').waitFor();
  await presses(page, /^Close with an outcome/);
  await presses(page, 'Close the alert');
  await page.getByText('Choose an outcome.').waitFor();
  await page.locator('form select').first().focus();
  await page.keyboard.type('Spoke with them; no');
  await types(page, /^What was said/, 'Spoke for twenty minutes. She is safe with her sister.');
  await presses(page, 'Close the alert');
  await expect.poll(() => page.getByText('No open alert').count()).toBe(1);
});

it('a card leaves the worklist only with an outcome, and comes back by undo', async () => {
  const patientId = await givenRegistered(place.clinic, 'Nia', 'Berg');
  const { siteId, database } = place.clinic;
  await database.write({ patientId }, (trx) =>
    cardWriter(trx).raise(lostContact, {
      patientId,
      siteId,
      now: new Date().toISOString() as Instant,
    }),
  );
  await page.goto(`${place.url}/clinic/worklist?queue=contact`);
  await heading('Worklist');
  const card = page.locator('.work-card', { hasText: 'Nia Berg' });
  await card.waitFor();
  await presses(page, 'Done: Nia Berg');
  await presses(page, 'Record');
  await page.getByText('Choose an outcome.').waitFor();
  await page.locator('form select').first().focus();
  await page.keyboard.type('Called and');
  await presses(page, 'Record');
  await page.getByText('Recorded as done: Nia Berg.').waitFor();
  await card.waitFor({ state: 'detached' });
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.count()).toBe(1);
});

it('a safety card leads to its alert and cannot be put away before it', async () => {
  const patientId = await givenRegistered(place.clinic, 'Ida', 'Lund');
  const phone = await givenPhone(place.clinic, await givenLink(place.clinic, patientId));
  await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 1 });
  await page.goto(`${place.url}/clinic/worklist?queue=safety`);
  const card = page.locator('.work-card', { hasText: 'Ida Lund' });
  await card.getByRole('link', { name: /^Open the alert/ }).waitFor();
  expect(await card.getByRole('button', { name: /^Done/ }).count()).toBe(0);
});

it('whoever holds the first link of a clinic becomes its administrator, and the link works once', async () => {
  const clinic = {
    name: 'North Pain Service',
    country: 'DE',
    'time-zone': 'Europe/Berlin' as TimeZone,
    administrator: 'Sam Field',
    email: 'sam@north.invalid',
  };
  const now = new Date().toISOString() as Instant;
  const made = await makeClinic(place.clinic.database, place.url, clinic, now);
  if (!made.ok) throw new Error(made.problem.message);
  const context = await browser.newContext();
  const newcomer = await context.newPage();
  await newcomer.goto(made.value.link);
  await newcomer.getByRole('heading', { name: 'Welcome, Sam Field' }).waitFor();
  expect(newcomer.url()).not.toContain('#');
  await newcomer.getByLabel('Password').fill('short');
  await newcomer.getByRole('button', { name: 'Join the team' }).click();
  await newcomer.getByText(/12/).first().waitFor();
  await newcomer.getByLabel('Password').fill('three warm winter coats');
  await newcomer.getByRole('button', { name: 'Join the team' }).click();
  await newcomer.getByRole('heading', { name: 'Admin' }).first().waitFor();
  await context.close();

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(made.value.link);
  await stranger.getByRole('heading', { name: /does not open any more/ }).waitFor();
  await stranger.context().close();
});
