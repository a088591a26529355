import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptInvitation, inviteStaff, signIn } from '#accounts';
import type { Instant } from '#kernel';
import { digitsOf, givenFinger } from '../support/authenticator.ts';
import { launchBrowser } from '../support/browser.ts';
import { clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { type ClinicProvider, clinicProvider } from '../support/clinic-provider.ts';
import { type MailCatcher, mailCatcher } from '../support/mail-catcher.ts';
import { givenStaff, password } from '../support/people.ts';

let folder: string;
let url: string;
let clinic: Clinic;
let browser: Browser;
let provider: ClinicProvider;
let catcher: MailCatcher;
let page: Page;

const clock = (): Instant => new Date().toISOString() as Instant;
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

/** Passkeys and redirects are tied to an address, so it is known before the server starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sinew-sign-in-'));
  await build({
    configFile: fileURLToPath(new URL('../../vite.clinician.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: join(folder, 'clinic'), emptyOutDir: true },
  });
  const port = await freePort();
  url = `http://localhost:${port}`;
  [provider, catcher, browser] = await Promise.all([
    clinicProvider(`${url}/api/auth/callback/clinic`),
    mailCatcher(),
    launchBrowser(),
  ]);
  clinic = await givenClinic(
    clock(),
    { clock, webFolder: folder },
    {
      SINEW_PUBLIC_URL: url,
      SINEW_OIDC_DISCOVERY_URL: provider.discoveryUrl,
      SINEW_OIDC_CLIENT_ID: provider.clientId,
      SINEW_OIDC_CLIENT_SECRET: provider.clientSecret,
      SINEW_SMTP_URL: catcher.url,
      SINEW_MAIL_FROM: 'clinic@example.org',
    },
  );
  await clinic.server.fastify.listen({ port, host: '127.0.0.1' });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await clinic.server.fastify.close();
  await Promise.all([provider.close(), catcher.close()]);
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});
afterEach(() => page.context().close());

const opens = (path = '') => page.goto(`${url}/clinic/${path}`);
const isIn = () => heading('Caseload').first().waitFor();

async function signsIn(email: string, word = password): Promise<void> {
  await opens();
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(word);
  await press('Sign in');
}

async function signsOut(): Promise<void> {
  await page.context().clearCookies();
  await opens();
  await heading(/Sign in to/).waitFor();
}

describe('an authenticator app', () => {
  it('is set up with a first code, asked for from then on, and a backup code stands in for it once', async () => {
    const { email } = await givenStaff(clinic.database, clinic.siteId, 'psychologist');
    await signsIn(email);
    await isIn();
    await opens('account');
    await page.getByLabel('Your password').fill('not my password');
    await press('Set up');
    await page.getByText('This is not your password').waitFor();
    await page.getByLabel('Your password').fill(password);
    await press('Set up');
    const key = await page.getByLabel('Key for your authenticator app').inputValue();
    const backup = ((await page.locator('code').textContent()) ?? '').trim().split(/\s+/)[0] ?? '';
    await page.getByLabel('Six digits the app shows now').fill('000000');
    await press('Switch it on');
    await page.getByText('This code does not fit.').waitFor();
    await page.getByLabel('Six digits the app shows now').fill(digitsOf(key, Date.now()));
    await press('Switch it on');
    await page.getByText('Signing in asks for a code').waitFor();

    await signsOut();
    await signsIn(email);
    await page.getByLabel('Six digits').fill('123456');
    await press('Go on');
    await page.getByText('The code is not right.').waitFor();
    await page.getByLabel('Six digits').fill(digitsOf(key, Date.now()));
    await press('Go on');
    await isIn();

    await signsOut();
    await signsIn(email);
    await press('Use a backup code');
    await page.getByLabel('Backup code').fill(backup);
    await press('Go on');
    await isIn();
    await signsOut();
    await signsIn(email);
    await press('Use a backup code');
    await page.getByLabel('Backup code').fill(backup);
    await press('Go on');
    await page.getByText('The code is not right.').waitFor();
    expect(await heading('Caseload').count()).toBe(0);
  });

  it('is switched off with the password, and not without it', async () => {
    const { email } = await givenStaff(clinic.database, clinic.siteId, 'physiotherapist');
    await signsIn(email);
    await isIn();
    await opens('account');
    await page.getByLabel('Your password').fill(password);
    await press('Set up');
    const key = await page.getByLabel('Key for your authenticator app').inputValue();
    const first = await page.locator('code').textContent();
    await page.getByLabel('Six digits the app shows now').fill(digitsOf(key, Date.now()));
    await press('Switch it on');
    await page.getByText('New backup codes, or switch it off').click();
    await page.getByLabel('Your password').fill('not my password');
    await press('Switch it off');
    await page.getByText('This is not your password').waitFor();
    await page.getByLabel('Your password').fill(password);
    await press('Make new backup codes');
    await page.locator('code').waitFor();
    expect(await page.locator('code').textContent()).not.toBe(first);
    await press('Switch it off');
    await page.getByRole('button', { name: 'Set up' }).waitFor();
    await signsOut();
    await signsIn(email);
    await isIn();
  });
});

describe('a passkey', () => {
  it('signs in without a password, and not when the device does not recognise its owner', async () => {
    const { email } = await givenStaff(clinic.database, clinic.siteId, 'physician');
    const finger = await givenFinger(page);
    await signsIn(email);
    await isIn();
    await opens('account');
    await press('Add this device');
    await page.getByText('Added. You can use it from now on.').waitFor();
    expect(await finger.passkeys()).toBe(1);

    await signsOut();
    await press('Use a passkey');
    await isIn();

    await signsOut();
    await finger.recognises(false);
    await press('Use a passkey');
    expect(await heading(/Sign in to/).isVisible()).toBe(true);
  });

  it('of another device is not known here', async () => {
    await givenFinger(page);
    await opens();
    await press('Use a passkey');
    expect(await heading(/Sign in to/).isVisible()).toBe(true);
  });
});

describe('the clinic’s own sign-in', () => {
  const throughTheClinic = async (email: string): Promise<void> => {
    await opens();
    await press('Use the clinic’s sign-in');
    await page.locator('input[name=login]').fill(email);
    await page.locator('input[name=password]').fill('anything');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };

  it('lets in a colleague who was invited, and gives them their role', async () => {
    const admin = await givenStaff(clinic.database, clinic.siteId, 'administrator');
    const sam = clientOf(clinic.server.fastify);
    await sam.ask(signIn, { body: { email: admin.email, password } });
    const email = 'kim@clinic.example';
    const body = {
      invitationId: newId<'InvitationId'>(),
      name: 'Kim',
      email,
      role: 'coordinator',
    } as const;
    const invited = await sam.ask(inviteStaff, { body });
    const token = invited.url.split('#')[1] ?? '';
    const kim = clientOf(clinic.server.fastify);
    await kim.ask(acceptInvitation, { body: { token, password: 'a password of her own' } });

    await throughTheClinic(email);
    await isIn();
    await signsOut();
    await throughTheClinic(email);
    await isIn();
    expect(await page.getByText('Kim').first().isVisible()).toBe(true);
  });

  it('lets nobody in whom the clinic did not invite, and says so', async () => {
    await throughTheClinic('stranger@elsewhere.example');
    await page.getByText('did not let you in here').waitFor();
    await opens('account');
    await heading(/Sign in to/).waitFor();
    expect(await heading('Caseload').count()).toBe(0);
  });

  it('does not take over an account whose address nobody vouched for', async () => {
    const { email } = await givenStaff(clinic.database, clinic.siteId, 'physiotherapist');
    await throughTheClinic(email);
    await page.getByText('did not let you in here').waitFor();
    expect(await heading('Caseload').count()).toBe(0);
  });
});

describe('a lost password', () => {
  it('is replaced through a letter, and the link in it works once', async () => {
    const { email } = await givenStaff(clinic.database, clinic.siteId, 'psychologist');
    await opens();
    await page.getByText('Password lost?').click();
    await page.getByLabel('E-mail of your account').fill(email);
    await press('Send me a link');
    await page.getByText('If there is an account with this address').waitFor();
    await expect.poll(() => catcher.letters.length).toBe(1);
    const link = /http:\S+/.exec(catcher.letters[0]?.text ?? '')?.[0] ?? '';
    await page.goto(link);
    await heading('Choose a new password').waitFor();
    expect(page.url()).not.toContain('#');
    await page.getByLabel('Password').fill('short');
    await press('Save the new password');
    await page.getByText(/12/).first().waitFor();
    await page.getByLabel('Password').fill('three warm winter coats');
    await press('Save the new password');
    await heading('Your password is changed').waitFor();
    await signsIn(email, 'three warm winter coats');
    await isIn();
    await page.goto('about:blank');
    await page.goto(link);
    await heading('This link does not open any more').waitFor();
  });
});
