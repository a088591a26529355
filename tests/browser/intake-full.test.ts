import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntakeAnswers, type IntakeState, questionsFor } from '#intake';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtPatientApp, type StaticApp, servedPatientApp } from '../support/built-apps.ts';
import { open, phoneContext, type Wishes } from '../support/patient-browser.ts';
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

const token = 'a'.repeat(43);
const known = {
  birthDate: '1979-04-12',
  sex: 'F',
  language: 'es',
  medicines: ['Duloxetine, in the morning'],
} as unknown as NonNullable<IntakeState['known']>;

/** Everything before a question is answered already, on another device. */
function answeredBefore(questionId: string, rest: Partial<IntakeState> = {}): IntakeState {
  const settings = { ...rosa.intake, ...rest };
  const led: IntakeAnswers = { 'joints-swollen': 'yes', interpreter: 'spoken' };
  const asked = questionsFor(led, settings);
  const at = asked.findIndex(({ id }) => id === questionId);
  const answers = asked.slice(0, at).map(({ id, instrument }) => ({
    item: id,
    value: id === 'consent' ? true : (led[id] ?? (instrument === null ? null : 0)),
    answeredAt: rosa.now,
  }));
  return { ...settings, known, answers };
}

type At = readonly [context: BrowserContext, page: Page];
async function opensAt(
  questionId: string,
  wishes: Wishes = {},
  rest: Partial<IntakeState> = {},
): Promise<At> {
  const answers = { '/api/me/intake': answeredBefore(questionId, rest), ...wishes.answers };
  const context = await phoneContext(browser, { ...wishes, answers });
  const page = await open(context, `${app.url}/app/intake#${token}`);
  await page.locator('form').waitFor();
  return [context, page];
}

/** What this page sent as the answer to an item, the last time. */
function watched(page: Page) {
  const sent: { readonly item: string; readonly value: unknown; readonly mode: string }[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/me/intake/answers')) return;
    const { answers } = request.postDataJSON() as { readonly answers: typeof sent };
    sent.push(...answers);
  });
  return (item: string) => sent.findLast((one) => one.item === item);
}

const heading = (page: Page) => page.locator('h1').first().innerText();
const becomes = (page: Page, words: string) => expect.poll(() => heading(page)).toBe(words);
const goesOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();
const transcript = (page: Page) => page.locator('form').ariaSnapshot();

describe('the body map', () => {
  it('is filled in with the keyboard alone: place, strength and kind of pain', async () => {
    const [context, page] = await opensAt('body-map');
    const answer = watched(page);
    await page.locator('summary', { hasText: 'Choose from a list instead' }).press('Enter');
    await page.getByRole('checkbox', { name: 'Lower back' }).press('Space');
    const scale = page.getByRole('group', { name: 'Lower back', exact: true });
    await scale.getByRole('radio', { name: '0', exact: true }).press('Space');
    for (let up = 0; up < 7; up += 1) await page.keyboard.press('ArrowRight');
    const kinds = page.getByRole('group', { name: 'Lower back: what is it like?' });
    await kinds.getByRole('checkbox', { name: 'Burning' }).press('Space');
    await page.getByRole('button', { name: 'Continue', exact: true }).press('Enter');
    await becomes(page, 'How long have you had this pain?');
    await expect
      .poll(() => answer('body-map')?.value)
      .toEqual({
        'lower-back': { strength: 7, kinds: ['burning'] },
      });
    await context.close();
  });

  it('reads out what is asked about each place', async () => {
    const [context, page] = await opensAt('body-map');
    await page.locator('[data-region="left-knee"]').first().click();
    const read = await transcript(page);
    expect(read).toContain('heading "Where does it hurt, and how much?" [level=1]');
    expect(read).toContain('You chose: Left knee');
    expect(read).toContain('group "Left knee"');
    expect(read).toContain('group "Left knee: what is it like?"');
    expect(read).toContain('checkbox "Pins and needles, numb"');
    await context.close();
  });
});

describe('what was tried', () => {
  it('is one group a row by screen reader, one tab stop a row by keyboard, and can be taken back', async () => {
    const [context, page] = await opensAt('treatments');
    const answer = watched(page);
    const read = await transcript(page);
    expect(read).toContain('group "What have you tried for your pain, and did it work?"');
    expect(read).toContain('group "Exercise or physical therapy"');
    expect(read).toContain('radio "Helped a lot"');
    const rows = page.locator('.radio-grid > fieldset');
    await rows.nth(0).locator('input').first().press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.locator('.radio-grid input:checked').count()).toBe(2);
    await page.keyboard.press('Delete');
    expect(await page.locator('.radio-grid input:checked').count()).toBe(1);
    await goesOn(page);
    await expect.poll(() => answer('treatments')?.value).toEqual({ 'shop-medicine': 'little' });
    await context.close();
  });

  it('says what is missing where nothing was chosen', async () => {
    const [context, page] = await opensAt('treatments');
    await goesOn(page);
    const missing = page.getByText('Please choose for at least one line, or skip.');
    await expect.poll(() => missing.count()).toBe(1);
    await context.close();
  });
});

describe('what matters', () => {
  it('is put in order by buttons that say where it went', async () => {
    const [context, page] = await opensAt('matters-picks');
    const answer = watched(page);
    await page.getByRole('checkbox', { name: 'Walking' }).check();
    await page.getByRole('checkbox', { name: 'Good sleep' }).check();
    await page.getByRole('button', { name: /^Up.*Good sleep$/ }).press('Enter');
    await page.getByText('Good sleep is now number 1.').waitFor({ state: 'attached' });
    await goesOn(page);
    await expect.poll(() => answer('matters-picks')?.value).toEqual(['sleep', 'walking']);
    await context.close();
  });
});

describe('lists and numbers', () => {
  it('keep a line each, and "none" is an answer', async () => {
    const [context, page] = await opensAt('medicines');
    const answer = watched(page);
    await page.getByLabel('Your list').fill('Ibuprofen 400\n\n  Magnesium ');
    await goesOn(page);
    await expect.poll(() => answer('medicines')?.value).toEqual(['Ibuprofen 400', 'Magnesium']);
    await page.getByRole('checkbox', { name: 'None' }).check();
    await goesOn(page);
    await expect.poll(() => answer('allergies')?.value).toEqual([]);
    await context.close();
  });
});

describe('what the record knows', () => {
  it('is shown to be confirmed and not asked again', async () => {
    const [context, page] = await opensAt('known');
    const shown = await page.locator('dl').innerText();
    expect(shown).toContain('12 Apr 1979');
    expect(shown).toContain('Duloxetine, in the morning');
    await context.close();
  });
});

describe('a warning sign of the body', () => {
  const sign = async (page: Page) => {
    const row = page.getByRole('group', { name: 'Cannot pee, or cannot hold pee or poo' });
    await row.getByRole('radio', { name: 'Not sure' }).check();
    await goesOn(page);
  };

  it('shows whom to call before anything else, also after a reload, and goes on only then', async () => {
    const [context, page] = await opensAt('body-signs');
    await sign(page);
    await becomes(page, 'Please see a doctor today');
    expect(await page.getByRole('link', { name: /^Call / }).count()).toBeGreaterThan(0);
    await page.reload();
    await becomes(page, 'Please see a doctor today');
    await page.getByRole('button', { name: 'I have read this. Go on' }).click();
    await becomes(page, 'Are any of your joints swollen, without an injury?');
    await context.close();
  });

  it('needs no network', async () => {
    const [context, page] = await opensAt('body-signs');
    await context.setOffline(true);
    await context.unroute(/\/(api|demo)\//);
    await sign(page);
    await becomes(page, 'Please see a doctor today');
    await page.getByRole('button', { name: 'I have read this. Go on' }).click();
    const next = 'Are any of your joints swollen, without an injury?';
    await expect.poll(() => heading(page)).toBe(next);
    await context.close();
  });
});

describe('a tablet of the clinic', () => {
  const kiosk = { kiosk: true } as const;
  const onTablet = () =>
    opensAt('pain-since', { answers: { '/api/me/intake/kiosk/ending': { ended: true } } }, kiosk);
  const kept = (page: Page) =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      const rows = await Promise.all(
        names.map(
          (name) =>
            new Promise<number>((resolve) => {
              const asked = indexedDB.open(name);
              asked.onsuccess = () => {
                const stores = [...asked.result.objectStoreNames].filter(
                  (store) => store !== 'meta',
                );
                if (stores.length === 0) return resolve(0);
                const reading = asked.result.transaction(stores);
                const counts = stores.map((store) => reading.objectStore(store).count());
                reading.oncomplete = () =>
                  resolve(counts.reduce((sum, { result }) => sum + result, 0));
              };
            }),
        ),
      );
      return rows.reduce((sum, count) => sum + count, 0);
    });

  it('marks what is answered, and keeps nothing', async () => {
    const [context, page] = await onTablet();
    const answer = watched(page);
    await page.getByRole('button', { name: 'Skip this question' }).click();
    await expect.poll(() => answer('pain-since')?.mode).toBe('kiosk');
    expect(await kept(page)).toBe(0);
    await context.close();
  });

  /** Time goes by untouched until this is there; a busy machine may set its clocks late. */
  const until = (page: Page, ticks: string, there: () => Promise<boolean>) =>
    expect
      .poll(
        async () => {
          await page.clock.fastForward(ticks);
          await page.clock.runFor(500);
          return there();
        },
        { timeout: 15_000 },
      )
      .toBe(true);

  it('asks when nobody touches it, then locks itself; a reload opens nothing', async () => {
    const [context, page] = await onTablet();
    const asks = async () => (await page.getByRole('dialog').count()) > 0;
    await page.clock.fastForward('02:55');
    expect(await asks()).toBe(false);
    await until(page, '03:01', asks);
    await page.getByRole('button', { name: 'Yes, go on' }).click();
    await expect.poll(asks).toBe(false);
    await until(page, '03:01', asks);
    await until(page, '00:31', async () => (await heading(page)) === 'This tablet is locked');
    await page.reload();
    await becomes(page, 'This tablet is locked');
    expect(await page.locator('form').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => page.locator('form').count()).toBe(0);
    await context.close();
  });

  it('is given back after stopping', async () => {
    const [context, page] = await onTablet();
    await page.getByRole('button', { name: 'Save and stop' }).click();
    await page.getByRole('button', { name: 'Lock the tablet and give it back' }).click();
    await expect.poll(() => heading(page)).toBe('This tablet is locked');
    await context.close();
  });
});

describe('after handing in', () => {
  const handedIn = {
    ...rosa.intake,
    submittedAt: rosa.now,
    next: { words: { en: 'We call you.' }, by: rosa.today, who: 'Ana Lima' },
  };

  it('a reload without the link says kind words, what comes next and whom to call', async () => {
    let state: unknown = handedIn;
    const context = await phoneContext(browser, { answers: { '/api/me/intake': handedIn } });
    await context.route('**/api/me/intake', (route) =>
      state === null
        ? route.fulfill({ status: 401, json: { status: 401, code: 'test', title: 'Over.' } })
        : route.fulfill({ json: state }),
    );
    const page = await open(context, `${app.url}/app/intake#${token}`);
    await becomes(page, 'Thank you, Rosa');
    state = null;
    await page.reload();
    await becomes(page, 'Thank you. Your answers are with your team');
    await page.getByText('We call you.').waitFor();
    expect(await page.getByRole('link', { name: /^Call / }).count()).toBeGreaterThan(0);
    await context.close();
  });

  it('a fresh phone shows whom to call where an answer raised an alarm', async () => {
    const state = { ...handedIn, answers: [], alarmed: true };
    const context = await phoneContext(browser, { answers: { '/api/me/intake': state } });
    const page = await open(context, `${app.url}/app/intake#${token}`);
    await becomes(page, 'Thank you, Rosa');
    expect(await page.getByRole('link', { name: /^Call / }).count()).toBeGreaterThan(0);
    await context.close();
  });
});

it('the tab says which part it is, and nothing of what is asked', async () => {
  const [context, page] = await opensAt('trauma-gate');
  await expect.poll(() => page.title()).toBe('Questions, part 10 of 11');
  await context.close();
});

const screens = ['known', 'body-map', 'body-signs', 'medicines', 'joints-count', 'matters-picks'];
describe.each(['en', 'en-x-plain', 'ar'] as const)('in %s', (language) => {
  it.each(screens)('the question %s fits a narrow phone and has no barrier', async (question) => {
    const [context, page] = await opensAt(question, { language, width: 320 });
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe(language);
    if (question === 'body-map') await page.locator('[data-region="neck"]').first().click();
    if (question === 'matters-picks') {
      await page.getByRole('checkbox').nth(0).check();
      await page.getByRole('checkbox').nth(1).check();
    }
    expect(await violationsOn(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await context.close();
  });
});
