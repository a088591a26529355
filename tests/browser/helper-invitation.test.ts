import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const invitationId = '00000000-0000-7000-8000-000000000077';
const ida = {
  accountId: null,
  invitationId,
  name: 'Ida',
  relation: 'neighbour',
  state: 'invited',
  topics: ['pain'],
  until: null,
  joinedAt: null,
};
const withIda = { ...rosa.circle, members: [ida] };
const withdrawing = `/api/me/circle/invitations/${invitationId}`;

async function takesBack(answer: unknown) {
  const answers = { '/api/me/circle': withIda, [withdrawing]: answer };
  const context = await phoneContext(browser, { answers });
  const page = await open(context, `${app.url}/app/team`);
  await page.getByRole('button', { name: 'Take back the invitation' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  return page;
}

it('an invitation nobody has accepted can be taken back, and is gone', async () => {
  const page = await takesBack({ ...withIda, members: [] });
  await expect.poll(() => page.getByText('Ida, neighbour').count()).toBe(0);
  await page.context().close();
});

it('one that was accepted in the meantime, or a clinic out of reach, is said in words', async () => {
  for (const [status, words] of [
    [409, 'Ida has said yes in the meantime.'],
    [503, 'We could not reach the clinic, so nothing has changed.'],
  ] as const) {
    const page = await takesBack(status);
    await expect.poll(() => page.getByText(words).count()).toBe(1);
    expect(await page.getByText('Ida, neighbour').count()).toBe(1);
    await page.context().close();
  }
});
