import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, SiteId } from '#access';
import {
  askPasswordReset,
  changeLostPassword,
  openPasswordReset,
  readMe,
  resetPatientPassword,
  resetStaffPassword,
  signIn,
} from '#accounts';
import { readSystem } from '#administration';
import { readWhoLooked } from '#audit';
import { type Client, clientOf } from '../support/client.ts';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import { type MailCatcher, mailCatcher } from '../support/mail-catcher.ts';
import {
  givenAccount,
  givenCircle,
  givenPatient,
  givenSite,
  givenStaff,
  password,
} from '../support/people.ts';

let catcher: MailCatcher;
let clinic: Clinic;
let sam: Client;
let rosa: { readonly email: string };

const other = 'quite another password';
const stranger = () => clientOf(clinic.server.fastify);
const tokenIn = (text: string): string => /reset#([\w-]{43})/.exec(text)?.[1] ?? '';

async function lettersAfter(email: string): Promise<readonly { to: string; text: string }[]> {
  const before = catcher.letters.length;
  expect(await stranger().ask(askPasswordReset, { body: { email } })).toEqual({ asked: true });
  await clinic.server.accounts.settled();
  return catcher.letters.slice(before);
}

const alsoStaff = (accountId: AccountId, siteId: SiteId) =>
  clinic.database.write({ siteId }, (trx) =>
    sql`insert into staff_member (account_id, site_id, role, display_name)
      values (${accountId}, ${siteId}, 'physician', 'A physician')`.execute(trx),
  );

beforeAll(async () => {
  catcher = await mailCatcher();
  clinic = await givenClinic(
    undefined,
    {},
    {
      SINEW_SMTP_URL: catcher.url,
      SINEW_MAIL_FROM: 'clinic@example.org',
    },
  );
  sam = await clinic.entered(await givenStaff(clinic.database, clinic.siteId, 'administrator'));
  rosa = await givenCircle(clinic.database, clinic.patientId, 'patient');
});
afterAll(() => catcher.close());

describe('a lost password', () => {
  it('is replaced through the account’s own mailbox, once, and every device is signed out', async () => {
    const before = stranger();
    await before.ask(signIn, { body: { email: rosa.email, password } });
    const [letter] = await lettersAfter(rosa.email);
    expect(letter).toMatchObject({ to: rosa.email });
    expect(letter?.text).toContain('http://localhost/app/reset#');
    expect(letter?.text).not.toMatch(/Rosa|Riverside|pain/i);
    const token = tokenIn(letter?.text ?? '');
    const opened = await stranger().ask(openPasswordReset, { body: { token } });
    expect(opened).toMatchObject({ email: rosa.email });

    const body = { token, password: other };
    expect(await stranger().ask(changeLostPassword, { body })).toEqual({ changed: true });
    expect((await before.ask(readMe, {})).account).toBeNull();
    const old = await stranger().refusal(signIn, { body: { email: rosa.email, password } });
    expect(old).toMatchObject({ status: 401, code: 'wrong-sign-in' });
    const back = stranger();
    await back.ask(signIn, { body: { email: rosa.email, password: other } });
    const again = await stranger().refusal(changeLostPassword, { body });
    expect(again).toMatchObject({ status: 410, code: 'link-over' });
    const { days } = await back.ask(readWhoLooked, {});
    expect(JSON.stringify(days)).toContain('changed the password');
  });

  it('is not told apart from an address nobody has, and no letter goes there', async () => {
    expect(await lettersAfter('nobody@example.org')).toEqual([]);
  });

  it('sends no letter to an account that nobody gave a role or a record', async () => {
    const { email } = await givenAccount(clinic.database, 'Nobody yet');
    expect(await lettersAfter(email)).toEqual([]);
  });

  it('cannot be used to fill a mailbox', async () => {
    const { email } = await givenStaff(clinic.database, clinic.siteId, 'psychologist');
    const counts: number[] = [];
    for (let time = 0; time < 5; time += 1) counts.push((await lettersAfter(email)).length);
    expect(counts).toEqual([1, 1, 1, 0, 0]);
  });

  it('says the same when the mail server refuses the letter', async () => {
    const { email } = await givenStaff(clinic.database, clinic.siteId, 'researcher');
    catcher.refuses = true;
    expect(await lettersAfter(email)).toEqual([]);
    catcher.refuses = false;
  });

  it('has a link that is over after an hour, to the minute', async () => {
    const { email } = await givenStaff(clinic.database, clinic.siteId, 'physician');
    const [letter] = await lettersAfter(email);
    const token = tokenIn(letter?.text ?? '');
    expect(letter?.text).toContain('/clinic/reset#');
    clinic.at('2026-03-09T15:59:59.000Z');
    await stranger().ask(openPasswordReset, { body: { token } });
    clinic.at('2026-03-09T16:00:00.000Z');
    const late = await stranger().refusal(changeLostPassword, {
      body: { token, password: other },
    });
    expect(late).toMatchObject({ status: 410, code: 'link-over' });
  });

  it('refuses a link that is not known, or a password that is too short', async () => {
    const token = 'a'.repeat(43);
    const odd = await stranger().refusal(openPasswordReset, { body: { token } });
    expect(odd).toMatchObject({ status: 404, code: 'unknown-link' });
    const short = { token, password: 'short' };
    expect(await stranger().refusal(changeLostPassword, { body: short })).toMatchObject({
      status: 400,
      fields: [{ at: '/body/password' }],
    });
  });
});

describe('a link that is handed over', () => {
  it('the administrator makes for a colleague of the clinic, and an earlier one is over once used', async () => {
    const colleague = await givenStaff(clinic.database, clinic.siteId, 'coordinator');
    const params = { accountId: colleague.accountId };
    const first = tokenIn((await sam.ask(resetStaffPassword, { params })).url);
    const { url, expiresAt } = await sam.ask(resetStaffPassword, { params });
    expect(expiresAt).toBe('2026-03-10T16:00:00.000Z');
    await stranger().ask(changeLostPassword, {
      body: { token: tokenIn(url), password: other },
    });
    await stranger().ask(signIn, { body: { email: colleague.email, password: other } });
    const late = { token: first, password: other };
    expect(await stranger().refusal(changeLostPassword, { body: late })).toMatchObject({
      status: 410,
    });
  });

  it('is not made for an account that also opens another clinic, or a record beside the role', async () => {
    const elsewhere = await givenSite(clinic.database);
    const colleague = await givenStaff(clinic.database, clinic.siteId, 'physician');
    await alsoStaff(colleague.accountId, elsewhere);
    const params = { accountId: colleague.accountId };
    expect(await sam.refusal(resetStaffPassword, { params })).toMatchObject({
      status: 409,
      code: 'account-used-elsewhere',
    });
    const patientId = await givenPatient(clinic.database, clinic.siteId);
    const patient = await givenCircle(clinic.database, patientId, 'patient');
    await alsoStaff(patient.accountId, clinic.siteId);
    const cora = await clinic.entered(
      await givenStaff(clinic.database, clinic.siteId, 'coordinator'),
    );
    expect(await cora.refusal(resetPatientPassword, { params: { patientId } })).toMatchObject({
      status: 409,
      code: 'account-used-elsewhere',
    });
  });

  it('is not made for somebody who does not work here, nor by a clinician', async () => {
    const params = { accountId: (await givenAccount(clinic.database, 'Elsewhere')).accountId };
    expect((await sam.refusal(resetStaffPassword, { params })).status).toBe(404);
    expect((await clinic.wu.refusal(resetStaffPassword, { params })).status).toBe(403);
  });

  it('the coordinator makes for a person who has an account', async () => {
    const params = { patientId: clinic.patientId };
    const { url } = await clinic.ana.ask(resetPatientPassword, { params });
    expect(url).toContain('/app/reset#');
    expect((await clinic.ben.refusal(resetPatientPassword, { params })).status).toBe(403);
  });
});

describe('a clinic that sends no mail', () => {
  it('says so, to the sign-in page and to whoever asks', async () => {
    const quiet = await givenClinic();
    const someone = clientOf(quiet.server.fastify);
    expect((await someone.ask(readMe, {})).sendsMail).toBe(false);
    expect((await stranger().ask(readMe, {})).sendsMail).toBe(true);
    expect((await sam.ask(readSystem, {})).sendsMail).toBe(true);
    const body = { email: 'rosa@example.org' };
    expect(await someone.refusal(askPasswordReset, { body })).toMatchObject({
      status: 409,
      code: 'no-mail-here',
    });
  });
});
