import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMyCircle } from '#circle';
import { readIntakeProgress } from '#intake';
import { addDays, localDayOf } from '#kernel';
import { activatePlan, readMyPlan } from '#plan';
import { launchBrowser } from '../support/browser.ts';
import { givenLink, givenRegistered } from '../support/intake-story.ts';
import { password } from '../support/people.ts';
import { givenPhoneClinic, type PhoneClinic, signsIn, zone } from '../support/phone-clinic.ts';
import { bodyOf, givenDraft, partOf, planOf, saves } from '../support/plan-story.ts';

/** A busy machine is slow, not wrong. */
const soon = { timeout: 20_000 };

let clinic: PhoneClinic;
let browser: Browser;
beforeAll(async () => {
  [clinic, browser] = await Promise.all([givenPhoneClinic(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await clinic.close();
});

const givenDevice = (): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: zone,
    reducedMotion: 'reduce',
  });

const heading = (page: Page) => page.locator('h1').first().innerText();

/** Answers whatever stands on the page, the mildest way, and goes on. */
async function answers(page: Page): Promise<string> {
  const asked = await heading(page);
  const region = page.locator('[data-region="lower-back"]');
  if ((await region.count()) > 0) {
    await region.first().click();
    await page.locator('.option').nth(4).click();
  } else if ((await page.locator('select').count()) > 0) {
    await page.locator('input.input').fill('2');
    await page.locator('select').selectOption('years');
  } else if ((await page.locator('textarea').count()) > 0) {
    await page.locator('textarea').fill('Walk to the sea');
  } else if ((await page.locator('.tick').count()) > 0) {
    await page.locator('.tick input').first().check();
  } else if ((await page.locator('input.input').count()) > 0) {
    await page.locator('input.input').fill(asked.includes('centimetres') ? '38' : '5');
  } else if ((await page.getByRole('button', { name: 'Continue' }).count()) > 0) {
    await page.locator('.option').first().click();
  }
  await page.getByRole('button', { name: /^(Continue|Start)$/ }).click();
  await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, asked);
  return asked;
}

describe('an intake by link', () => {
  it('is begun on one phone, goes on without a network and on another device, and is handed in', async () => {
    const { clinic: inside, network } = clinic;
    const patientId = await givenRegistered(inside);
    const token = await givenLink(inside, patientId);
    const link = `${network.url}/app/intake#${token}`;

    const phone = await givenDevice();
    const page = await phone.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: 'Start' }).waitFor();
    expect(page.url()).not.toContain(token);
    for (let question = 0; question < 4; question++) await answers(page);
    network.down = true;
    for (let question = 0; question < 3; question++) await answers(page);
    await page.getByRole('button', { name: 'Save and stop' }).click();
    await page.getByText('We will send them when you are online').waitFor();
    network.down = false;
    await page.getByText('All your answers are saved and sent.').waitFor({ timeout: 70_000 });
    await phone.close();

    const tablet = await givenDevice();
    const other = await tablet.newPage();
    await other.goto(link);
    await other.locator('h1').waitFor();
    expect(await heading(other)).not.toContain('Your answers help');
    for (let question = 0; (await heading(other)) !== 'Check your answers'; question++) {
      expect(question).toBeLessThan(140);
      await answers(other);
    }
    await other.getByRole('button', { name: 'Send to my team' }).click();
    await other.getByRole('heading', { name: /^Thank you/ }).waitFor();
    await other.getByRole('heading', { name: 'What happens next' }).waitFor();
    await tablet.close();

    // The link itself reads nothing back any more; the team does.
    const { intake } = await inside.ana.ask(readIntakeProgress, { params: { patientId } });
    expect(intake?.submittedAt).not.toBeNull();
    const answered = Object.fromEntries(
      (intake?.answers ?? []).map(({ item, value }) => [item, value]),
    );
    expect(answered).toMatchObject({
      'body-map': { 'lower-back': 4 },
      'pain-since': { amount: 2, unit: 'years' },
    });
  }, 180_000);
});

describe('the person’s own plan', () => {
  it('is read, marked, agreed to and answered from the phone', async () => {
    const { clinic: inside, person } = clinic;
    const draft = await givenDraft(inside, 'step-1-guided-self-management');
    const { ana } = inside;
    await saves(
      inside,
      ana,
      partOf({
        kind: 'relaxation',
        title: 'Breathe by the window',
        dose: { minutes: 3, timesPerWeek: 7, at: '00:01' },
        ownerAccount: ana.accountId,
        state: 'active',
      }),
    );
    expect(draft.status).toBe('draft');
    await activates();
    const device = await givenDevice();
    const page = await device.newPage();
    await signsIn(page, clinic);
    await page.getByLabel('Breathe by the window').check();
    const mine = () => person.ask(readMyPlan, {});
    await expect.poll(async () => (await mine()).marks.length, soon).toBe(1);

    await page.getByRole('link', { name: 'My plan' }).click();
    await page.getByRole('button', { name: 'Yes, I agree' }).click();
    await page.getByText('You agreed to this plan.').waitFor();
    await expect
      .poll(async () => (await mine()).plan?.responses.some(({ kind }) => kind === 'agree'), soon)
      .toBe(true);

    await page.getByRole('button', { name: 'Something should change' }).click();
    await page.getByLabel('Your words').fill('Could we begin later in the day?');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(async () => (await mine()).plan?.responses.map(({ words }) => words), soon)
      .toContain('Could we begin later in the day?');
    await device.close();
  }, 90_000);
});

/** Gives every part of the draft an owner and a review day, and makes it the plan. */
async function activates(): Promise<void> {
  const { clinic: inside } = clinic;
  const { ana, patientId } = inside;
  const reviewDay = addDays(localDayOf(inside.now(), zone), 30);
  for (const item of (await planOf(inside)).items) {
    const given = { ownerAccount: ana.accountId, reviewDay, state: 'active' as const };
    await saves(inside, ana, bodyOf(item, given), item);
  }
  const { version } = await planOf(inside);
  await ana.ask(activatePlan, { params: { patientId }, body: { version } });
}

describe('a helper', () => {
  it('sees what is shared with them, and nothing is left on their phone once it ends', async () => {
    const { network } = clinic;
    const rosas = await givenDevice();
    const page = await rosas.newPage();
    await signsIn(page, clinic);
    await page.getByRole('link', { name: 'My team' }).click();
    await page.getByRole('button', { name: 'Invite a helper' }).click();
    await page.getByLabel('Their name').fill('Tom');
    await page.getByLabel('Who are they to you?').fill('my husband');
    await page.getByLabel(/pain and check-ins/i).check();
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    const url = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();

    const toms = await givenDevice();
    const tom = await toms.newPage();
    await tom.goto(`${network.url}${new URL(url).pathname}${new URL(url).hash}`);
    await tom.getByRole('heading', { name: /^Welcome/ }).waitFor();
    await tom.getByRole('textbox', { name: 'E-mail' }).fill('tom@example.org');
    await tom.locator('input[type=password]').fill(password);
    await tom.getByRole('button', { name: 'Accept' }).click();
    await tom.getByRole('heading', { name: /^Helping / }).waitFor();

    await page.reload();
    await page.getByRole('link', { name: 'See what Tom sees' }).click();
    await page.getByRole('heading', { name: /^Helping / }).waitFor();
    await page.getByRole('link', { name: 'My team' }).click();
    await page.getByRole('button', { name: 'Stop sharing with Tom now' }).click();
    await page.getByRole('button', { name: 'Stop now' }).click();
    await expect
      .poll(async () => (await clinic.person.ask(readMyCircle, {})).members[0]?.state, soon)
      .toBe('ended');

    await tom.reload();
    await tom.getByRole('heading', { name: 'Sharing has ended' }).waitFor();
    await Promise.all([rosas.close(), toms.close()]);
  }, 90_000);
});
