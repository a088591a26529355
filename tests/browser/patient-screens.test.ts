import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionsFor } from '#intake';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtPatientApp, type StaticApp, servedPatientApp } from '../support/built-apps.ts';
import { type Answers, open, phoneContext, type Wishes } from '../support/patient-browser.ts';
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
const nothing: Answers = {
  '/api/me/plan': { ...rosa.myPlan, plan: null, team: [], marks: [] },
  '/api/me/safety-plan': { ...rosa.safetyPlan, plan: null },
  '/api/me/diary': { days: [] },
  '/api/me/circle': { members: [], shareable: rosa.circle.shareable },
  '/api/me/audit': { days: [], before: null },
};
const broken: Answers = Object.fromEntries(
  ['plan', 'safety-plan', 'diary', 'circle', 'audit', 'sessions'].map((name) => [
    `/api/me/${name}`,
    503,
  ]),
);
const cast = [
  { accountId: rosa.tom, name: 'Rosa', about: 'Pain', kind: 'patient', hat: 'patient:1' },
];

const invitation = {
  kind: 'family',
  name: 'Tom',
  siteName: 'Riverside Clinic',
  email: null,
  expiresAt: rosa.now,
  joins: null,
};

type Screen = readonly [name: string, path: string, answers?: Answers];

/** Every screen of the app in each of its states. */
const screens: readonly Screen[] = [
  ['Today', ''],
  ['Today with two answers for yesterday', '', { '/api/me/diary': rosa.diaryOfTwoPhones }],
  ['Today without a plan', '', nothing],
  ['Today when the server is down', '', broken],
  ['the check-in', 'check-in'],
  ['yesterday’s check-in', 'check-in/yesterday'],
  ['flare help', 'flare'],
  ['the plan', 'plan'],
  ['the plan before there is one', 'plan', nothing],
  ['the plan when the server is down', 'plan', broken],
  ['the safety plan', 'safety-plan'],
  ['the safety plan before there is one', 'safety-plan', nothing],
  ['the safety plan when the server is down', 'safety-plan', broken],
  ['the tools', 'tools'],
  ['the patterns', 'patterns'],
  ['the patterns without entries', 'patterns', nothing],
  ['the team', 'team'],
  ['the team without helpers', 'team', nothing],
  ['who looked', 'team/who-looked'],
  ['what a helper sees', `team/preview/${rosa.tom}`],
  [
    'what a helper sees, unreachable',
    `team/preview/${rosa.tom}`,
    { [`/api/me/circle/${rosa.tom}/preview`]: 503 },
  ],
  ['the settings', 'settings'],
  ['what is not sent', 'unsent'],
  [
    'the helper’s page when the server is down',
    '',
    { '/api/me': rosa.me('family'), '/api/me/family': 503 },
  ],
  [
    'an invitation',
    `invitation#${token}`,
    { '/api/me': rosa.nobody, '/api/invitations/open': invitation },
  ],
  [
    'an invitation that is over',
    `invitation#${token}`,
    { '/api/me': rosa.nobody, '/api/invitations/open': 410 },
  ],
  [
    'a link for a new password',
    `reset#${token}`,
    {
      '/api/me': rosa.nobody,
      '/api/password-reset/open': { email: 'rosa@example.org', expiresAt: rosa.now },
    },
  ],
  [
    'a link for a new password that is over',
    `reset#${token}`,
    { '/api/me': rosa.nobody, '/api/password-reset/open': 410 },
  ],
  ['the helper’s page', '', { '/api/me': rosa.me('family') }],
  [
    'the helper’s page after sharing ended',
    '',
    { '/api/me': rosa.me('family'), '/api/me/family': { ...rosa.family, state: 'ended' } },
  ],
  ['signing in', '', { '/api/me': rosa.nobody, '/demo/cast': { people: cast } }],
  ['the intake', `intake#${token}`],
  ['an intake that is over', `intake#${token}`, { '/api/intake/open': 410 }],
  [
    'the end of the intake',
    `intake#${token}`,
    {
      '/api/me/intake': {
        ...rosa.intake,
        submittedAt: rosa.now,
        next: { words: { en: 'We call you.' }, by: rosa.today, who: 'Ana Lima' },
      },
    },
  ],
];

async function shown([, path, answers]: Screen, wishes: Wishes = {}): Promise<Page> {
  const context = await phoneContext(browser, { ...wishes, ...(answers && { answers }) });
  const page = await open(context, `${app.url}/app/${path}`);
  await page.waitForLoadState('networkidle');
  return page;
}

/** The bottom tabs cover what lies under them; a page seen as a whole hides nothing from the checks. */
const tall = 4000;

const themes = ['light', 'dark', 'dim'] as const;

describe.each(screens.map((screen) => [screen[0], screen] as const))('%s', (_name, screen) => {
  it.each(['en', 'ar'] as const)(
    'is open to everybody, in three themes, in %s',
    async (language) => {
      const page = await shown(screen, { language, width: 320 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await smallTargets(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: tall });
      expect(await page.locator('h1').count()).toBe(1);
      for (const theme of themes) {
        await page.evaluate((name) => {
          document.documentElement.dataset['theme'] = name;
        }, theme);
        expect({ [theme]: await violationsOn(page) }).toEqual({ [theme]: [] });
      }
      await page.context().close();
    },
  );
});

/** Controls under 44 px; links inside a sentence are the exception WCAG 2.5.8 makes. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, .option, .tick > input, summary, .button, select, .bottom-tabs a',
      ),
    ]
      .map((control) => ({ box: control.getBoundingClientRect(), html: control.outerHTML }))
      .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
      .map(({ box, html }) => `${box.width} × ${box.height} ${html.slice(0, 90)}`),
  );
}

describe('the keyboard alone', () => {
  it('does the whole check-in: seven stops after the way back, arrows inside each scale', async () => {
    const page = await shown(['', 'check-in']);
    await page.getByRole('link', { name: 'Leave' }).focus();
    const stops: string[] = [];
    for (let stop = 0; stop < 7; stop++) {
      await page.keyboard.press('Tab');
      if (stop < 5) await page.keyboard.press('ArrowRight');
      stops.push(await page.evaluate(() => document.activeElement?.tagName ?? ''));
    }
    expect(stops).toEqual(['INPUT', 'INPUT', 'INPUT', 'INPUT', 'INPUT', 'SUMMARY', 'BUTTON']);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await page.context().close();
  });

  it('puts the focus on the heading of each new page', async () => {
    const page = await shown(['', '']);
    await page.getByRole('link', { name: 'My plan' }).press('Enter');
    await page.getByRole('heading', { name: 'My plan', level: 1 }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.context().close();
  });
});

const exactly = (words: string) => new RegExp(`^${words}$`);

it('the check-in takes six taps', async () => {
  const page = await shown(['', 'check-in']);
  let taps = 0;
  const tap = async (label: string, of: number) => {
    taps += 1;
    await page
      .locator('.option')
      .filter({ hasText: exactly(label) })
      .nth(of)
      .click();
  };
  await tap('So-so', 0);
  await tap('Good', 1);
  await tap('Half', 0);
  await tap('4', 0);
  await tap('5', 1);
  taps += 1;
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(taps).toBe(6);
  await page.context().close();
});

const answered = (item: string, value: unknown) => ({ item, value, answeredAt: rosa.now });

describe('two answers for one day', () => {
  const twice: Screen = ['', '', { '/api/me/diary': rosa.diaryOfTwoPhones }];
  const asks = (page: Page) => page.getByRole('heading', { name: /^Two answers for/ });

  it('become one when the person says which is right', async () => {
    const page = await shown(twice);
    await asks(page).waitFor();
    await page
      .getByRole('button', { name: /^Use this one/ })
      .first()
      .click();
    await asks(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await asks(page).count()).toBe(0);
    await page.context().close();
  });

  it('stay two when both are right, and are not asked about again', async () => {
    const page = await shown(twice);
    await page.getByRole('button', { name: /Keep both/ }).click();
    await asks(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('You checked in').or(page.getByText('How are you today?')).waitFor();
    expect(await asks(page).count()).toBe(0);
    await page.context().close();
  });
});

describe('a part of the plan that changed', () => {
  const [part] = rosa.myPlan.plan?.items ?? [];
  if (part === undefined) throw new Error('Rosa’s plan has parts');
  const { patientId } = rosa.intake.patient;
  const address = `/api/patients/${patientId}/plan/items/${part.itemId}/history`;
  const changed = { ...part, version: 2 };
  const items = [changed, ...(rosa.myPlan.plan?.items.slice(1) ?? [])];
  const plan = { ...rosa.myPlan, plan: { ...rosa.myPlan.plan, items } };
  const before = { ...part, title: 'Walk for 5 minutes', changedByName: 'Ben Ruiz', reason: null };

  it('shows how it came to be so, with who changed it and why', async () => {
    const versions = [{ ...changed, reason: 'It went well for two weeks' }, before];
    const page = await shown(['', 'plan', { '/api/me/plan': plan, [address]: { versions } }]);
    const buttons = page.getByRole('button', { name: /^What changed/ });
    expect(await buttons.count()).toBe(1);
    await buttons.click();
    await page.getByText('It went well for two weeks').waitFor();
    await page.getByText('Walk for 5 minutes').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('Walk for 5 minutes').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('says so when it cannot be fetched, and loses nothing else', async () => {
    const page = await shown(['', 'plan', { '/api/me/plan': plan, [address]: 503 }]);
    await page.getByRole('button', { name: /^What changed/ }).click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});

/** What the clinic refuses, by kind, with the words it says. */
const refusing = (kind: string, title: string): Answers => ({
  '/api/me/operations': { kind, title },
});

describe('what the clinic refused', () => {
  it('about the plan can be sent again from the phone, and is no longer shown as refused', async () => {
    const page = await shown(['', '', refusing('today-mark', 'This day is still to come.')]);
    await page.getByRole('checkbox').first().click();
    await page.locator('.save-link', { hasText: 'needs you' }).click();
    await page.getByText('This day is still to come.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().unroute(/\/(api|demo)\//);
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByText('This day is still to come.').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('the intake', () => {
  it('takes the token out of the address bar at once', async () => {
    const page = await shown(['', `intake#${token}`]);
    expect(page.url()).toBe(`${app.url}/app/intake`);
    await page.context().close();
  });

  it('shows people to call before the next question after an alarm answer, without a network', async () => {
    const asked = ['phq9_3', 'phq9_4', 'phq9_5', 'phq9_6', 'phq9_7', 'phq9_8'];
    const mood = ['phq4_1', 'phq4_2', 'phq4_3', 'phq4_4', ...asked];
    const all = questionsFor({ phq4_3: 2, phq4_4: 2 }, rosa.intake).map(({ id }) => id);
    const before = all.slice(0, all.indexOf('phq4_1'));
    const state = {
      ...rosa.intake,
      answers: [
        answered('consent', true),
        ...before.filter((item) => item !== 'consent').map((item) => answered(item, null)),
        ...mood.map((item) => answered(item, 2)),
      ],
    };
    const page = await shown(['', `intake#${token}`, { '/api/me/intake': state }]);
    await page.context().setOffline(true);
    const options = page.locator('.option');
    await options.nth(1).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Thank you for telling us' }).waitFor();
    expect(await page.locator('a[href="tel:000123456"]').count()).toBe(1);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});
