import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssignments } from '#assignment';
import { localDayOf } from '#kernel';
import { readMeasures } from '#measures';
import { readAlerts } from '#safety';
import { draftOf, type Story, storyOf, weekly } from '../support/assignment-story.ts';
import { violationsOn } from '../support/axe.ts';
import { newId } from '../support/clinic.ts';
import { type KillableBrowser, killableBrowser, phoneFolder } from '../support/killable-browser.ts';
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
let story: Story;
let folder: ReturnType<typeof phoneFolder>;
let browser: KillableBrowser;
let page: Page;

beforeAll(async () => {
  phones = await givenPhoneClinic();
  const { clinic } = phones;
  story = storyOf(clinic, phones.person);
  await clinic.database.write({ siteId: clinic.siteId }, (trx) =>
    sql`insert into parameter_setting (setting_id, parameter, scope, scope_id, value, reason, set_by, set_by_name, set_at)
      values (${newId()}, 'safety.asyncItem9', 'site', ${clinic.siteId}, '"on"'::jsonb, 'Cover at night',
        ${newId()}, 'Sam', '2026-01-01')`.execute(trx),
  );
  const today = localDayOf(clinic.now(), zone);
  await story.assigns(draftOf('peg', weekly(today)));
  await story.assigns(draftOf('phq9', weekly(today)));
  folder = phoneFolder();
  browser = await killableBrowser(folder.path);
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await signsIn(page, phones);
  await readyForOffline(page);
}, 180_000);
afterAll(async () => {
  await browser.kill();
  folder.remove();
  await phones.close();
});

const address = (path: string) => `${phones.network.url}/app/${path}`;
const heading = () => page.locator('h1').first();
const becomes = (words: string | RegExp) =>
  expect.poll(async () => heading().innerText(), soon).toMatch(words);
const chooses = async (option: number) => {
  await page.locator('.option').nth(option).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
};
const asked = (number: number, of: number) =>
  page.getByText(`Question ${number} of ${of}.`).waitFor(soon);
const opens = async (title: RegExp) => {
  await page.goto(address('questions'));
  const link = page.getByRole('link', { name: title });
  await link.waitFor(soon);
  await link.click();
};
const fits = async () => {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
};
const clean = async () => expect(await violationsOn(page)).toEqual([]);

describe('questions for you, on a phone', () => {
  it('are on Today and on a page of their own, with how long and until when', async () => {
    await page.goto(address(''));
    await page.getByRole('heading', { name: 'Questions for you' }).waitFor(soon);
    await page.goto(address('questions'));
    await becomes('Questions for you');
    expect(await page.getByText(/^About .* minute/).count()).toBe(2);
    expect(await page.getByText(/Open until/).count()).toBe(2);
    await fits();
    await clean();
  });

  it('are asked one a page; half-way the network goes, and it goes on', async () => {
    await opens(/(Start|Go on) Pain/);
    await asked(1, 3);
    await clean();
    await fits();
    await chooses(6);
    await asked(2, 3);
    phones.network.down = true;
    await chooses(5);
    await asked(3, 3);
    await page.getByRole('button', { name: 'Finish later' }).click();
    await becomes('Saved. Take your time');
    expect(await page.getByText('saved on this phone').count()).toBe(1);
  });

  it('still without a network: the phone dies, and everything is there again', async () => {
    await browser.kill();
    browser = await killableBrowser(folder.path);
    page = await browser.context.newPage();
    await page.setViewportSize({ width: 360, height: 740 });
    await opens(/Go on Pain/);
    await asked(3, 3);
    await chooses(4);
    await becomes('That was the last question');
    await page.getByRole('button', { name: 'Send to my team' }).click();
    await becomes('Thank you');
    await page.getByText('Your answers are saved on this phone.').waitFor(soon);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('with the network back each answer arrives once, and the score is told in words', async () => {
    phones.network.down = false;
    await signsIn(page, phones);
    const { clinic } = phones;
    const params = { patientId: clinic.patientId };
    const scored = async () =>
      (await clinic.wu.ask(readMeasures, { params })).measures.flatMap(({ instrument, readings }) =>
        readings.map(({ value }) => [instrument, value]),
      );
    await expect.poll(scored, { timeout: 40_000 }).toEqual([['peg', 5]]);
    const { assignments } = await clinic.wu.ask(readAssignments, { params });
    const peg = assignments.find(({ what }) => what.id === 'peg')?.occurrences[0];
    expect(peg).toMatchObject({ state: 'answered', answers: 3 });
    await page.goto(address('questions'));
    await page.getByRole('heading', { name: 'Done lately' }).waitFor(soon);
    await clean();
  });
});

describe('an alarm answer without a network', () => {
  it('shows people to call at once and after a reload; then the safety questions come first', async () => {
    await opens(/(Start|Go on) Mood/);
    await asked(1, 9);
    phones.network.down = true;
    for (let question = 1; question < 9; question++) {
      await asked(question, 9);
      await chooses(0);
    }
    await asked(9, 9);
    await chooses(1);
    await becomes('Thank you for telling us');
    expect(await page.getByRole('link', { name: /^Call / }).count()).toBeGreaterThan(0);
    await clean();
    await page.reload();
    await becomes('Thank you for telling us');
    await page.getByRole('button', { name: 'I am safe for now. Go on' }).click();
    await becomes(/wished you were dead/);
    await page.getByText(/Question 10 of 13/).waitFor(soon);
    await page.getByText(/at most 5 more questions/).waitFor(soon);
  });

  it('reaches the team when the network is back, once', async () => {
    phones.network.down = false;
    await signsIn(page, phones);
    const alerts = async () =>
      (await phones.clinic.wu.ask(readAlerts, {})).alerts.map(({ rule }) => rule);
    await expect.poll(alerts, { timeout: 40_000 }).toEqual(['SAF-01']);
  });
});

describe('by keyboard alone', () => {
  it('a question is answered without a pointer', async () => {
    await opens(/Go on Mood/);
    await heading().waitFor(soon);
    const before = await heading().innerText();
    await page.locator('input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect.poll(async () => heading().innerText(), soon).not.toBe(before);
  });
});
