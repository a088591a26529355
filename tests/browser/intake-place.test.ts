import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntakeAnswers, questionsFor } from '#intake';
import { launchBrowser } from '../support/browser.ts';
import { builtPatientApp, type StaticApp, servedPatientApp } from '../support/built-apps.ts';
import { open, phoneContext } from '../support/patient-browser.ts';
import * as rosa from '../support/rosas-record.ts';

let browser: Browser;
let app: StaticApp;
let built: Awaited<ReturnType<typeof builtPatientApp>>;
beforeAll(async () => {
  built = await builtPatientApp();
  [app, browser] = await Promise.all([servedPatientApp(built.folder), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([app.close(), browser.close()]);
  built.remove();
});

const middling: IntakeAnswers = { phq4_1: 2, phq4_2: 2, phq4_3: 2, phq4_4: 2 };
const asked = questionsFor(middling, rosa.intake);

/** Everything before a question is answered already, on another device. */
function answeredBefore(questionId: string) {
  const before = asked.slice(
    0,
    asked.findIndex(({ id }) => id === questionId),
  );
  const answers = before.map(({ id, instrument }) => ({
    item: id,
    value: id === 'consent' ? true : (middling[id] ?? (instrument === null ? null : 0)),
    answeredAt: rosa.now,
  }));
  return { ...rosa.intake, answers };
}

const token = 'a'.repeat(43);
async function opensAt(questionId: string): Promise<readonly [BrowserContext, Page]> {
  const state = answeredBefore(questionId);
  const context = await phoneContext(browser, { answers: { '/api/me/intake': state } });
  const page = await open(context, `${app.url}/app/intake#${token}`);
  await page.getByText('Why do you ask this?').waitFor();
  return [context, page];
}
const heading = (page: Page) => page.locator('h1').first().innerText();
const becomes = (page: Page, words: string) => expect.poll(() => heading(page)).toBe(words);
const goesOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();
const callNow = (page: Page) => page.getByRole('link', { name: /^Call / });

describe('the crisis page after an answer', () => {
  it('comes back on reload until the person says that they are safe for now', async () => {
    const [context, page] = await opensAt('phq9_9');
    const item9 = await heading(page);
    await page.locator('.option').nth(1).click();
    await goesOn(page);
    await becomes(page, 'Thank you for telling us');
    await page.reload();
    await becomes(page, 'Thank you for telling us');
    await page.getByRole('button', { name: 'Save and stop for today' }).click();
    await page.getByRole('button', { name: 'Go on now' }).click();
    await becomes(page, 'Thank you for telling us');
    await page.getByRole('button', { name: 'I am safe for now. Go on' }).click();
    await expect.poll(() => heading(page)).not.toBe('Thank you for telling us');
    const next = await heading(page);
    expect(next).not.toBe(item9);
    await page.reload();
    await becomes(page, next);
    await context.close();
  });

  it('leaves people to call on the last page', async () => {
    const answers = [{ item: 'phq9_9', value: 1, answeredAt: rosa.now }];
    const state = { ...rosa.intake, answers, submittedAt: rosa.now };
    const context = await phoneContext(browser, { answers: { '/api/me/intake': state } });
    const page = await open(context, `${app.url}/app/intake#${token}`);
    await becomes(page, 'Thank you, Rosa');
    expect(await callNow(page).count()).toBe(
      rosa.intake.crisisContacts.filter(({ phone }) => phone !== null).length,
    );
    await context.close();
  });
});

describe('the way through the intake', () => {
  it('goes back with the browser one question at a time and does not leave silently', async () => {
    const [context, page] = await opensAt('pain-since');
    const first = await heading(page);
    await page.getByRole('button', { name: 'Skip this question' }).click();
    await expect.poll(() => heading(page)).not.toBe(first);
    const second = await heading(page);
    await page.getByRole('button', { name: 'Skip this question' }).click();
    await expect.poll(() => heading(page)).not.toBe(second);
    await page.goBack();
    await becomes(page, second);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await becomes(page, first);
    await page.goBack();
    await becomes(page, 'Saved. Take your time');
    await page.getByRole('button', { name: 'Go on now' }).click();
    await becomes(page, first);
    await context.close();
  });

  it('keeps what was chosen on the body map and not sent yet', async () => {
    const [context, page] = await opensAt('body-map');
    await page.locator('[data-region="lower-back"]').first().click();
    await page.locator('.option').nth(4).click();
    const before = await page.locator('form').innerText();
    await page.reload();
    await page.getByText('Why do you ask this?').waitFor();
    expect(await page.locator('form').innerText()).toBe(before);
    expect(await page.locator('.option input:checked').count()).toBe(1);
    await context.close();
  });

  it('says how long a pain can be', async () => {
    const [context, page] = await opensAt('pain-since');
    await page.locator('input.input').fill('999');
    await page.locator('select').selectOption('years');
    await goesOn(page);
    await expect.poll(() => page.getByText('at most 100 years').count()).toBe(1);
    await context.close();
  });
});
