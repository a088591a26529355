import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDayOf } from '#kernel';
import { draftOf, storyOf, weekly } from '../support/assignment-story.ts';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { newId } from '../support/clinic.ts';
import {
  givenPhoneClinic,
  type PhoneClinic,
  readyForOffline,
  signsIn,
  zone,
} from '../support/phone-clinic.ts';

/** A busy machine is slow, not wrong. */
const soon = { timeout: 20_000 };

let phones: PhoneClinic;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [phones, browser] = await Promise.all([givenPhoneClinic(), launchBrowser()]);
  const { clinic } = phones;
  await clinic.database.write({ siteId: clinic.siteId }, (trx) =>
    sql`insert into parameter_setting (setting_id, parameter, scope, scope_id, value, reason, set_by, set_by_name, set_at)
      values (${newId()}, 'safety.asyncItem9', 'site', ${clinic.siteId}, '"on"'::jsonb, 'Cover at night',
        ${newId()}, 'Sam', '2026-01-01')`.execute(trx),
  );
  const story = storyOf(clinic, phones.person);
  await story.assigns(draftOf('phq9', weekly(localDayOf(clinic.now(), zone))));
  page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signsIn(page, phones);
  await readyForOffline(page);
}, 180_000);
afterAll(async () => {
  await Promise.all([phones.close(), browser.close()]);
});

const address = (path: string) => `${phones.network.url}/app/${path}`;
const becomes = (words: string | RegExp) =>
  expect.poll(async () => page.locator('h1').first().innerText(), soon).toMatch(words);
const chooses = async (option: number) => {
  await page.locator('.option').nth(option).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
};
const asked = (number: number) => page.getByText(`Question ${number} of 9.`).waitFor(soon);

it('a phone that keeps nothing shows people to call at once, though the answer went nowhere', async () => {
  await page.goto(address('settings'));
  await page.getByRole('switch', { name: 'Keep nothing on this phone' }).click();
  await page.goto(address('questions'));
  await page.getByRole('link', { name: /(Start|Go on) Mood/ }).click();
  for (let question = 1; question < 9; question++) {
    await asked(question);
    await chooses(0);
  }
  await asked(9);
  phones.network.down = true;
  await chooses(1);
  await becomes('Thank you for telling us');
  expect(await page.getByRole('link', { name: /^Call / }).count()).toBeGreaterThan(0);
  expect(await violationsOn(page)).toEqual([]);
});

it('and once safe for now says that the answer is not saved, until it is', async () => {
  await page.getByRole('button', { name: 'I am safe for now. Go on' }).click();
  await page.getByText('This answer is not saved yet').waitFor(soon);
  await asked(9);
  phones.network.down = false;
  await chooses(1);
  await becomes(/wished you were dead/);
  expect(await page.getByText('This answer is not saved yet').count()).toBe(0);
});
