import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { questionsFor, readIntake } from '#intake';
import { escalateOverdue } from '#safety/server';
import { passOn } from '../../src/server/streams/safety.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtPatientApp } from '../support/built-apps.ts';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import { givenLink, givenPhone, givenRegistered } from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';
import { alertsOf, onTuesday, sets } from '../support/second-screen.ts';

let built: Awaited<ReturnType<typeof builtPatientApp>>;
let clinic: Clinic;
let browser: Browser;
let url: string;
let wu: Page;

beforeAll(async () => {
  built = await builtPatientApp();
  await build({
    configFile: fileURLToPath(new URL('../../vite.clinician.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: join(built.folder, 'clinic'), emptyOutDir: true },
  });
  clinic = await givenClinic(onTuesday('22:10'), { webFolder: built.folder });
  const { fastify } = clinic.server;
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(fastify.server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await clinic.server.fastify.close();
  built.remove();
});

async function screenOf(width: number, time: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  await context.clock.install({ time: onTuesday(time) });
  return context;
}

/** A link on whose phone everything before item 9 is answered already. */
async function linkAtItem9(): Promise<string> {
  const administrator = await clinic.entered(
    await givenStaff(clinic.database, clinic.siteId, 'administrator'),
  );
  await sets(administrator, 'safety.asyncItem9', 'on');
  await sets(administrator, 'safety.roundTheClockCover', 'yes');
  const token = await givenLink(clinic, await givenRegistered(clinic));
  const phone = await givenPhone(clinic, token);
  const lowMood = { phq4_1: 2, phq4_2: 2, phq4_3: 2, phq4_4: 2 };
  const asked = questionsFor(lowMood, await phone.ask(readIntake, {}));
  const before = asked.slice(
    0,
    asked.findIndex(({ id }) => id === 'phq9_9'),
  );
  const values = before.map(({ id, instrument }): [string, unknown] => {
    const given: Readonly<Record<string, number>> = lowMood;
    return [id, id === 'consent' ? true : (given[id] ?? (instrument === null ? null : 0))];
  });
  await phone.answers(Object.fromEntries(values));
  return `${url}/app/intake#${token}`;
}

const cardAbout = (title: RegExp): Locator =>
  wu.locator('section, article').filter({ has: wu.getByRole('heading', { name: title }) });

/** PSY5: item 9 above zero on Tuesday at 22:10, from the phone to the closed alert. */
it('22:10 the crisis text stands at once, also without a network, and the alert follows', async () => {
  const context = await screenOf(390, '22:10');
  const page = await context.newPage();
  await page.goto(await linkAtItem9());
  await page.getByText('Why do you ask this?').waitFor();
  await context.setOffline(true);
  await page.locator('.option').nth(2).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('heading', { name: 'Thank you for telling us' }).waitFor();
  await page.getByText(/Nobody may be reading this right now/).waitFor();
  expect(await page.getByRole('link', { name: /^Call / }).count()).toBeGreaterThan(0);
  expect(await alertsOf(clinic)).toEqual([]);
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByRole('button', { name: 'I am safe for now. Go on' }).click();
  await expect
    .poll(async () => (await alertsOf(clinic)).map(({ rule }) => rule), { timeout: 60_000 })
    .toEqual(['SAF-01']);
  await context.close();
}, 120_000);

it('22:41 nobody took it: Wu sees that it was passed on, and takes it', async () => {
  const late = onTuesday('22:41');
  clinic.at(late);
  expect(await escalateOverdue(clinic.database, late, passOn)).toMatchObject({ passedOn: 1 });
  const context = await screenOf(1280, '22:41');
  wu = await context.newPage();
  await wu.goto(`${url}/clinic/`);
  await wu
    .getByRole('button', { name: /^Dr Wu/ })
    .first()
    .click();
  await wu.getByRole('heading', { level: 1, name: /^(?!Sign in)/ }).waitFor();
  await wu.goto(`${url}/clinic/safety`);
  await wu.getByText('escalated, level 1').waitFor();
  await wu.getByRole('heading', { name: 'Ask the second screen now' }).waitFor();
  await wu.getByText('More than half the days').waitFor();
  await wu.getByRole('button', { name: /^I have it/ }).click();
  await wu.getByText('Dr Wu has it').waitFor();
}, 120_000);

it('the second screen is asked from the card; what the profile asks for then stands on it', async () => {
  await wu.getByRole('button', { name: /^Ask the second screen now/ }).click();
  await wu.getByRole('button', { name: 'Save the answers' }).click();
  await wu.getByText(/^Still open: 4/).waitFor();
  const answer = (question: RegExp, words: string) =>
    wu
      .getByRole('group', { name: question })
      .getByRole('radio', { name: words, exact: true })
      .check();
  await answer(/wished you were dead/, 'Yes');
  await answer(/better off if you were dead/, 'No');
  await answer(/In the past week/, 'No');
  await answer(/ever tried/, 'No');
  // Skip logic: only now is question 5 there.
  await answer(/right now/, 'No');
  await wu.getByRole('button', { name: 'Save the answers' }).click();
  await wu.getByRole('heading', { name: /ASQ is positive/ }).waitFor();
  await wu
    .getByRole('heading', { name: 'Brief safety assessment before the person leaves' })
    .first()
    .waitFor();
  expect((await alertsOf(clinic)).map(({ rule }) => rule)).toEqual(['SAF-06', 'SAF-01']);
}, 60_000);

it('nothing closes without an outcome and words; with them it is over, and the calls begin', async () => {
  for (const title of [/Item 9 of PHQ-9 is positive/, /ASQ is positive/]) {
    const card = cardAbout(title).first();
    await card.getByRole('button', { name: /^Close with an outcome/ }).click();
    await card.getByRole('button', { name: 'Close the alert' }).click();
    await card.getByText('Choose an outcome.').waitFor();
    await card.getByLabel('Outcome').selectOption('spoke-safe-plan-made');
    await card.getByLabel('What was said and agreed').fill('Plan renewed; her sister is with her.');
    await card.getByRole('button', { name: 'Close the alert' }).click();
    await wu.getByRole('heading', { name: title }).waitFor({ state: 'detached' });
  }
  await wu.getByText('No open alert').waitFor();
  await wu.getByRole('heading', { name: 'To be called after an alarm' }).waitFor();
  await wu.getByRole('button', { name: /^Note a contact/ }).click();
  await wu.getByRole('radio', { name: 'Reached', exact: true }).check();
  await wu.getByLabel('What was said, or what was tried').fill('Slept; her sister stays.');
  await wu.getByRole('button', { name: 'Save the contact' }).click();
  await wu.getByText('Slept; her sister stays.').waitFor();
  expect(await alertsOf(clinic)).toEqual([]);
}, 60_000);
