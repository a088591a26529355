import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { demoSignIn } from '#accounts';
import { readMyDiary } from '#diary';
import { addDays, type Instant, localDayOf, type TimeZone } from '#kernel';
import { builtPatientApp } from './built-apps.ts';
import { type Client, clientOf } from './client.ts';
import { givenClinic } from './clinic.ts';
import { faultyNetwork } from './faulty-network.ts';
import { givenCircle, password } from './people.ts';

export const zone = 'America/New_York' as TimeZone;
const clock = (): Instant => new Date().toISOString() as Instant;

export type PhoneClinic = Awaited<ReturnType<typeof givenPhoneClinic>>;

/** The real server with the built patient app, on a port, behind a network that a test can break. */
export async function givenPhoneClinic() {
  const built = await builtPatientApp();
  const clinic = await givenClinic(clock(), { clock, webFolder: built.folder });
  const { fastify } = clinic.server;
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  const { port } = fastify.server.address() as AddressInfo;
  const network = await faultyNetwork(port);
  const account = await givenCircle(clinic.database, clinic.patientId, 'patient');
  const person = clientOf(fastify);
  await person.ask(demoSignIn, { body: { accountId: account.accountId } });
  return {
    clinic,
    network,
    person,
    email: account.email,
    notes: () => notesOf(person),
    close: async () => {
      await network.close();
      await fastify.close();
      built.remove();
    },
  };
}

/** Every note in the person's diary, with repeats if an entry had been doubled. */
async function notesOf(person: Client): Promise<readonly string[]> {
  const today = localDayOf(clock(), zone);
  const query = { from: addDays(today, -30), to: addDays(today, 1) };
  const { days } = await person.ask(readMyDiary, { query });
  return days.flatMap(({ entries }) => entries.flatMap(({ note }) => note ?? []));
}

/**
 * Opens the app and signs in with e-mail and password where it asks for it: a browser writes cookies to
 * the disk half a minute late, so one that was killed has forgotten the session.
 */
export async function signsIn(page: Page, { network, email }: PhoneClinic): Promise<void> {
  await page.goto(`${network.url}/app/`);
  const signedIn = page.getByRole('heading', { name: /^Good / });
  const signedOut = page.getByRole('heading', { name: 'Sign in' });
  await signedIn.or(signedOut).waitFor();
  // What the phone remembers is shown first; the server's word follows.
  await page.waitForLoadState('networkidle');
  if (await signedIn.isVisible()) return;
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signedIn.waitFor();
}

/** Until the worker holds the whole app, so that it opens without a network. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Opens one more check-in and saves it with a note; resolves when the app says that it is saved. */
export async function checksIn(page: Page, { network }: PhoneClinic, note: string): Promise<void> {
  await page.goto(`${network.url}/app/check-in/another`);
  await fillsIn(page, note);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await saysSaved(page);
}

export async function fillsIn(page: Page, note: string): Promise<void> {
  await page.getByText('Add more').click();
  await page.getByLabel('Note').fill(note);
}

export async function saysSaved(page: Page): Promise<void> {
  await page.locator('main output.save-state', { hasText: /^Saved/ }).waitFor();
}
