import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { launchBrowser } from '../support/browser.ts';
import { type ClinicInBrowser, givenClinicInBrowser } from '../support/clinic-browser.ts';
import { anIntake, givenLink, givenPhone, givenRegistered } from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';
import { everybodyIsWeighed } from '../support/weighing.ts';

let place: ClinicInBrowser;
let browser: Browser;

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

async function signedIn(name: RegExp, heading: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  return page;
}

/** The browser’s clinic goes by the real clock. */
const rightNow = (): Instant => new Date().toISOString() as Instant;

/** A clinic tries a number before it keeps it, listens to a rule before it speaks, and signs it. */
it('a number is tried and undone, a rule is silent until it is signed, and says why it spoke', async () => {
  const { clinic, url } = place;
  const patientId = await givenRegistered(clinic, 'Marta', 'Silva');
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...anIntake, known: 'right' });
  await phone.submits();
  await givenStaff(clinic.database, clinic.siteId, 'administrator');
  const sam = await signedIn(/administrator/, 'Admin');

  // Trying a number: how many, and not who.
  await sam.goto(`${url}/clinic/rules/numbers`);
  await sam.getByLabel('Find a parameter').fill('step2.phq');
  await sam.getByRole('button', { name: /^Change for this clinic/ }).click();
  await sam.getByLabel(/^Value in/).fill('13');
  await sam.getByRole('button', { name: 'See what would change' }).click();
  await sam.getByText('Who they are is shown to the care team only.').waitFor();
  await sam.getByRole('row', { name: /SC-20.*goes away/ }).waitFor();
  await sam.getByLabel('Reason').fill('Capacity until May.');
  await sam.getByRole('button', { name: 'Set it here' }).click();
  await sam.getByText('set by: this clinic').waitFor();
  await everybodyIsWeighed({ ...clinic, now: rightNow });

  const wu = await signedIn(/^Dr Wu/, 'Caseload');
  await wu.goto(`${url}/clinic/patients/${patientId}/decisions`);
  await wu.getByRole('heading', { name: 'Findings and decisions' }).waitFor();
  expect(await wu.getByText(/^SC-20:/).count()).toBe(0);
  // Whoever treats sees who it would be about.
  await wu.goto(`${url}/clinic/rules/numbers`);
  await wu.getByLabel('Find a parameter').fill('step2.phq');
  await wu.getByText('set by: this clinic').waitFor();
  expect(await wu.getByRole('button', { name: /^Change for this clinic/ }).count()).toBe(0);

  // Undo puts back what counted before.
  await sam.getByText('Changes', { exact: false }).last().click();
  await sam.getByRole('button', { name: /^Undo this change/ }).click();
  await sam.getByText('set by: as it ships').waitFor();
  await everybodyIsWeighed({ ...clinic, now: rightNow });

  // In shadow: asked and counted, told to nobody.
  await sam.goto(`${url}/clinic/rules/SC-20`);
  await sam.getByRole('button', { name: /^Keep it in shadow/ }).click();
  await sam.getByLabel('Reason').fill('We listen first.');
  await sam.getByRole('button', { name: 'Keep it in shadow from now on' }).click();
  await sam.getByText('in shadow', { exact: true }).waitFor();
  await everybodyIsWeighed({ ...clinic, now: rightNow });
  await wu.goto(`${url}/clinic/patients/${patientId}/decisions`);
  await wu.getByRole('heading', { name: 'Findings and decisions' }).waitFor();
  expect(await wu.getByText(/^SC-20:/).count()).toBe(0);
  await sam.goto(`${url}/clinic/rules/rates`);
  await sam.getByRole('row', { name: /^SC-20/ }).waitFor();

  // Nobody signed it, so it does not speak; then a psychologist does.
  await sam.goto(`${url}/clinic/rules/SC-20`);
  await sam.getByRole('button', { name: /^Let it speak/ }).click();
  await sam.getByLabel('Reason').fill('Eight times in a month is fine.');
  await sam.getByRole('button', { name: 'Let it speak from now on' }).click();
  await sam.getByText('signs this rule before it speaks', { exact: false }).waitFor();
  await wu.goto(`${url}/clinic/rules/SC-20`);
  await wu.getByText('Worked examples').waitFor();
  await wu.getByRole('button', { name: /^I have checked it and sign it/ }).click();
  await wu.getByText(/^signed Dr Wu/).waitFor();
  await sam.getByRole('button', { name: 'Let it speak from now on' }).click();
  await expect.poll(() => sam.getByText('in shadow', { exact: true }).count()).toBe(0);
  await everybodyIsWeighed({ ...clinic, now: rightNow });

  // Where it speaks, it is signed, and says why on a page of its own.
  await wu.goto(`${url}/clinic/patients/${patientId}/decisions`);
  const card = wu.getByRole('region').filter({ hasText: 'SC-20:' }).last();
  await card.waitFor();
  expect(await card.getByText('rule not signed here').count()).toBe(0);
  await card.getByText('Why it says this').click();
  await card.getByRole('link', { name: /^Open the whole reasoning/ }).click();
  await wu.getByRole('heading', { name: 'Why it said this' }).waitFor();
  await wu.getByText('Yes. Today’s rule says the same of these facts.').waitFor();
  expect(wu.url()).toMatch(new RegExp(`/clinic/patients/${patientId}/why/[0-9a-f-]{36}$`));
}, 240_000);
