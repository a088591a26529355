import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeSafetyPlan,
  type LineChange,
  readSafetyPlan,
  type SafetyLine,
  type SafetyStep,
} from '#safety';
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

let clinic: PhoneClinic;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const line = (step: SafetyStep, words: string, phone: string | null = null): SafetyLine => ({
  lineId: newId<'SafetyLineId'>(),
  step,
  words,
  phone,
  agreed: null,
});
const music = line('on-my-own', 'Music and a warm shower');
const lines = [music, line('people-who-help', 'My sister Ana', '+1 555 010 0001')];
const params = () => ({ patientId: clinic.clinic.patientId });
const teamChanges = (changes: LineChange[]) =>
  clinic.clinic.wu.ask(changeSafetyPlan, {
    params: params(),
    body: { changeId: newId<'SafetyPlanChangeId'>(), changes, together: true },
  });
const wordsInTheRecord = async () => {
  const { plan } = await clinic.clinic.wu.ask(readSafetyPlan, { params: params() });
  return (plan?.lines ?? []).map(({ words }) => words);
};

/** In the page: whether a copy of the safety plan lies in the phone's database. */
function keptOnPhone(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('sinew');
    opening.onsuccess = () => {
      const all = opening.result.transaction('cached').objectStore('cached').getAllKeys();
      all.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(all.result).includes('my-safety-plan'));
      };
    };
  });
}

beforeAll(async () => {
  [clinic, browser] = await Promise.all([givenPhoneClinic(), launchBrowser()]);
  await teamChanges(
    lines.map((one) => ({
      kind: 'put',
      line: one,
      was: null,
      copyId: newId<'SafetyLineId'>(),
    })),
  );
  context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: zone,
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await signsIn(page, clinic);
  await readyForOffline(page);
}, 120_000);
afterAll(async () => {
  await context.close();
  await browser.close();
  await clinic.close();
});

describe('the safety plan on a phone without a network', () => {
  it('came by itself, before its page was ever opened', async () => {
    await expect.poll(() => page.evaluate(keptOnPhone), { timeout: 30_000 }).toBe(true);
    clinic.network.down = true;
  });

  it('is two touches away, with everybody to call', async () => {
    await page.goto(`${clinic.network.url}/app/`);
    await page.getByRole('link', { name: 'Flare help' }).click();
    await page.getByRole('link', { name: 'My safety plan' }).click();
    await page.getByRole('heading', { name: 'My safety plan' }).waitFor();
    await page.getByText('Music and a warm shower').waitFor();
    await page.getByText('Last changed by you and Dr Wu').waitFor();
    const calls = await page
      .getByRole('link', { name: /^Call / })
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(calls).toContain('tel:+15550100001');
    expect(calls.some((href) => /911|112/.test(href ?? ''))).toBe(true);
  });

  it('prints whose it is and whom to call, and no button', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Printed on').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Print my safety plan' }).isVisible()).toBe(
      false,
    );
    expect(await page.getByText('+1 555 010 0001').last().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('is changed there, and stays changed when the page is opened again', async () => {
    await page.getByRole('button', { name: /Change.*What I can do alone/ }).click();
    await page.getByLabel('In my words, line 1').fill('Music and a cold shower');
    await page.getByLabel('In my words, line 2').fill('Count to fifty');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Count to fifty').waitFor();
    await page.reload();
    await page.getByText('Count to fifty').waitFor();
    await page.getByText('Music and a cold shower').waitFor();
    expect(await page.getByText('Music and a warm shower').count()).toBe(0);
  });

  it('reaches the clinic later beside what the team wrote meanwhile: no word is lost', async () => {
    await teamChanges([
      {
        kind: 'put',
        line: { ...music, words: 'Music of the eighties' },
        was: { words: music.words, phone: null, agreed: null },
        copyId: newId<'SafetyLineId'>(),
      },
    ]);
    clinic.network.down = false;
    await page.goto(`${clinic.network.url}/app/`);
    await expect.poll(wordsInTheRecord, { timeout: 30_000 }).toContain('Count to fifty');
    const words = await wordsInTheRecord();
    expect(words).toEqual(
      expect.arrayContaining(['Music of the eighties', 'Music and a cold shower']),
    );
    expect(words).toHaveLength(4);
    await page.goto(`${clinic.network.url}/app/safety-plan`);
    await page.getByText('Music of the eighties').waitFor();
    await page.getByText('Music and a cold shower').waitFor();
    await expect.poll(() => page.getByText('Count to fifty').count()).toBe(1);
  });
});

/** The session ran out, or the clinic ended it: on the phone nobody is signed in any more. */
const sessionEnds = async () => {
  await context.clearCookies();
  await page.goto(`${clinic.network.url}/app/`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
};

describe('the safety plan on a phone nobody is signed in on', () => {
  it('is behind the sign-in and says so, until the person chose otherwise', async () => {
    await sessionEnds();
    await page.getByText('Your safety plan opens after you sign in.', { exact: false }).waitFor();
    await page.goto(`${clinic.network.url}/app/safety-plan`);
    await page.getByText('Your plan opens after you sign in').waitFor();
    await page
      .getByRole('link', { name: /^Call / })
      .first()
      .waitFor();
    expect(await page.getByText('Count to fifty').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('can be read and called from without a network where the person let it stay', async () => {
    await page.goto(`${clinic.network.url}/app/`);
    await signsIn(page, clinic);
    await page.goto(`${clinic.network.url}/app/safety-plan`);
    await page.getByText('Count to fifty').waitFor();
    await page.getByRole('switch', { name: 'Keep my safety plan on this phone' }).click();
    await sessionEnds();
    clinic.network.down = true;
    await page.reload();
    await page.getByRole('link', { name: 'My safety plan' }).click();
    await page.getByText('Count to fifty').waitFor();
    await page.getByText('Kept on this phone, as you wished.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /Change/ }).count()).toBe(0);
    expect(await page.locator('body').innerText()).not.toMatch(/Rosa/);
    expect(await violationsOn(page)).toEqual([]);
    clinic.network.down = false;
  });

  it('goes when the phone is said to be used by others, and is not offered there', async () => {
    await page.goto(`${clinic.network.url}/app/`);
    await signsIn(page, clinic);
    await page.goto(`${clinic.network.url}/app/settings`);
    await page.getByRole('switch', { name: 'Lock after 2 minutes' }).click();
    await page.goto(`${clinic.network.url}/app/safety-plan`);
    await page.getByText('You said that others use this phone too.', { exact: false }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('sinew.safety-plan'))).toBeNull();
  });
});
