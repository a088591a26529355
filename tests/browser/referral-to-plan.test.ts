import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type ClinicInBrowser, givenClinicInBrowser } from '../support/clinic-browser.ts';
import { anIntake, givenPhone, givenRegistered } from '../support/intake-story.ts';

let place: ClinicInBrowser;
let browser: Browser;

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

async function signedIn(name: RegExp): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { name: 'Caseload' }).waitFor();
  return page;
}

/** CC2: a referral is answered, the intake followed, and a warning sign stops exercise until it is lifted. */
it('from the referral to the plan: answered, told, followed, held, lifted', async () => {
  const { clinic, url } = place;
  const patientId = await givenRegistered(clinic, 'Marta', 'Silva');
  const record = `${url}/clinic/patients/${patientId}`;
  const ana = await signedIn(/^Ana/);

  await ana.goto(`${record}/intake`);
  await ana.getByRole('button', { name: 'Write down a referral' }).click();
  await ana.getByLabel('Who refers').fill('Dr Okoro');
  await ana.getByLabel('Why the person was referred').fill('Back pain for two years.');
  await ana.getByLabel('Question of the referrer').fill('Is an operation needed?');
  await ana.getByRole('button', { name: 'Keep the referral' }).click();
  await ana.getByRole('button', { name: 'Accept', exact: true }).click();
  const letter = ana.getByLabel('Letter to whoever referred');
  await expect.poll(() => letter.inputValue()).toContain('Is an operation needed?');
  await ana.getByRole('button', { name: 'They have been told' }).click();
  await ana.getByText(/^Told by Ana/).waitFor();

  await ana.getByRole('button', { name: 'Make the link' }).click();
  const address = await ana.getByLabel('Address').inputValue();
  const phone = await givenPhone(clinic, address.slice(address.indexOf('#') + 1));
  await phone.answers({ ...anIntake, known: 'right' });
  await ana.reload();
  const welcome = ana.getByRole('listitem').filter({ hasText: /^Welcome: done/ });
  await expect.poll(() => welcome.count()).toBe(1);
  expect(await ana.getByText('My back, and everything else since').count()).toBe(0);

  await phone.answers({ 'body-signs': { 'numb-between-legs': 'yes' } });
  await phone.submits();
  await ana.reload();
  await ana.getByText('My back, and everything else since').waitFor();

  const ben = await signedIn(/^Ben/);
  await ben.goto(`${record}/plan`);
  await ben.getByText('Numb between your legs: yes').waitFor();
  await ben.getByRole('button', { name: /^Draft from this.*Combined care for pain/ }).click();
  await ben.getByText(/A clinician lifts it with a note; until then/).waitFor();
  await ben.getByLabel('What you examined and found').fill('Sensation and reflexes normal.');
  await ben.getByRole('button', { name: 'Lift the hold' }).click();
  await expect.poll(() => ben.getByText('Numb between your legs: yes').count()).toBe(0);
  await ben.getByRole('button', { name: /^Draft from this.*Combined care for pain/ }).click();
  await ben.getByText('Walk by the clock').first().waitFor();

  // Handed over, the tablet holds this intake and no colleague.
  const other = await givenRegistered(clinic, 'Mina', 'Kovac');
  await ana.goto(`${url}/clinic/patients/${other}/intake`);
  await ana.getByRole('button', { name: 'Sign me out and hand over' }).click();
  await ana.waitForURL(/\/app\/intake/);
  await ana.goto(`${url}/clinic/`);
  await expect.poll(() => ana.getByRole('heading', { name: /^Sign in/ }).count()).toBe(1);
}, 240_000);
