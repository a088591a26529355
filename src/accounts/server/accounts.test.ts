import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, it } from 'vitest';
import type { PatientId, SiteId, StaffRole } from '#access';
import {
  acceptInvitation,
  chooseHat,
  confirmSignIn,
  demoSignIn,
  endSession,
  endStaffRole,
  invitePatient,
  inviteStaff,
  listSessions,
  openIntake,
  readDemoCast,
  readInvitation,
  readMe,
  signIn,
  signOut,
} from '#accounts';
import type { Id, Instant } from '#kernel';
import { givenServer } from '../../../tests/support/app.ts';
import { type Client, clientOf } from '../../../tests/support/client.ts';
import {
  givenCircle,
  givenPatient,
  givenSite,
  givenStaff,
  password,
} from '../../../tests/support/people.ts';
import { issueIntakeLink } from './intake-links.ts';

let server: Awaited<ReturnType<typeof givenServer>>;
let siteId: SiteId;
let rosa: PatientId;

beforeAll(async () => {
  server = await givenServer();
  siteId = await givenSite(server.database);
  rosa = await givenPatient(server.database, siteId);
});

const browser = (): Client => clientOf(server.fastify);

async function signedIn(account: { email: string }): Promise<Client> {
  const client = browser();
  await client.ask(signIn, { body: { email: account.email, password } });
  return client;
}

const staffBrowser = async (role: StaffRole) =>
  signedIn(await givenStaff(server.database, siteId, role));

it('tells a stranger nothing but the mode of the server', async () => {
  const me = await browser().ask(readMe, {});
  expect(me).toEqual({
    sendsMail: false,
    languages: [],
    mode: 'demo',
    singleSignOn: false,
    account: null,
    intake: null,
  });
});

it('signs a coordinator in, says what she may do, and out again', async () => {
  const client = await staffBrowser('coordinator');
  const me = await client.ask(readMe, {});
  expect(me.account?.wearing).toMatchObject({ kind: 'staff', role: 'coordinator' });
  expect(me.account?.timeZone).toBe('America/New_York');
  expect(me.account?.permissions).toContain('patients:register');
  await client.ask(signOut, {});
  expect((await client.ask(readMe, {})).account).toBeNull();
});

it('keeps passwords as argon2id with the parameters of OWASP', async () => {
  const account = await givenStaff(server.database, siteId, 'physician');
  const { rows } = await sql<{ password: string }>`
    select password from sign_in_method where account_id = ${account.accountId}`.execute(
    server.database.unscoped,
  );
  expect(rows[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it('sets a cookie that no script reads and no other site sends', async () => {
  const account = await givenStaff(server.database, siteId, 'physician');
  const answer = await server.fastify.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { email: account.email, password },
  });
  expect(answer.cookies[0]).toMatchObject({
    name: 'sinew.session_token',
    httpOnly: true,
    sameSite: 'Lax',
  });
});

it('refuses a wrong password, and after eight of them waits', async () => {
  const { email } = await givenStaff(server.database, siteId, 'physician');
  const client = browser();
  for (let guess = 1; guess <= 8; guess++) {
    const refusal = await client.refusal(signIn, { body: { email, password: `guess ${guess}` } });
    expect(refusal).toMatchObject({ status: 401, code: 'wrong-sign-in' });
  }
  expect(await client.refusal(signIn, { body: { email, password } })).toMatchObject({
    status: 429,
  });
});

it('lists sessions and ends one of them at once', async () => {
  const account = await givenStaff(server.database, siteId, 'physician');
  const phone = await signedIn(account);
  const desk = await signedIn(account);
  const { sessions } = await desk.ask(listSessions, {});
  expect(sessions.filter(({ thisOne }) => thisOne)).toHaveLength(1);
  expect(sessions).toHaveLength(2);
  const other = sessions.find(({ thisOne }) => !thisOne);
  await desk.ask(endSession, { params: { sessionId: other?.sessionId as Id<'SessionId'> } });
  expect((await phone.ask(readMe, {})).account).toBeNull();
  expect((await desk.ask(readMe, {})).account).not.toBeNull();
});

it('cannot end the session of somebody else', async () => {
  const [mine, theirs] = [await staffBrowser('physician'), await staffBrowser('physician')];
  const { sessions } = await theirs.ask(listSessions, {});
  const sessionId = sessions[0]?.sessionId as Id<'SessionId'>;
  expect(await mine.refusal(endSession, { params: { sessionId } })).toMatchObject({ status: 404 });
});

it('asks for the code of the authenticator app once the second factor is on', async () => {
  const account = await givenStaff(server.database, siteId, 'physician');
  const client = await signedIn(account);
  const enabled = await client.send({
    method: 'POST',
    path: '/api/auth/two-factor/enable',
    body: JSON.stringify({ password }),
  });
  expect(enabled.status).toBe(200);
  const { totpURI, backupCodes } = enabled.json as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const verified = await client.send({
    method: 'POST',
    path: '/api/auth/two-factor/verify-totp',
    body: JSON.stringify({ code: totp(secret, Date.now()) }),
  });
  expect(verified.status).toBe(200);
  expect((await client.ask(readMe, {})).account?.secondFactorOn).toBe(true);

  const other = browser();
  const first = await other.ask(signIn, { body: { email: account.email, password } });
  expect(first.next).toBe('code');
  expect((await other.ask(readMe, {})).account).toBeNull();
  expect(
    await other.refusal(confirmSignIn, { body: { code: '000000', kind: 'authenticator' } }),
  ).toMatchObject({
    status: 401,
  });
  const code = backupCodes[0] ?? '';
  await other.ask(confirmSignIn, { body: { code, kind: 'backup' } });
  expect((await other.ask(readMe, {})).account).not.toBeNull();

  const third = browser();
  await third.ask(signIn, { body: { email: account.email, password } });
  await third.ask(confirmSignIn, {
    body: { code: totp(secret, Date.now()), kind: 'authenticator' },
  });
  expect((await third.ask(readMe, {})).account).not.toBeNull();
});

it('lets an administrator invite a colleague, once', async () => {
  const administrator = await staffBrowser('administrator');
  const { url } = await administrator.ask(inviteStaff, {
    body: {
      invitationId: uuidv7(),
      name: 'Ben Adeyemi',
      email: 'ben@example.org',
      role: 'physiotherapist',
    },
  });
  const token = url.split('#')[1] ?? '';
  const ben = browser();
  const invitation = await ben.ask(readInvitation, { body: { token } });
  expect(invitation).toMatchObject({ kind: 'staff', siteName: 'Riverside', joins: null });
  await ben.ask(acceptInvitation, { body: { token, password } });
  await ben.ask(signIn, { body: { email: 'ben@example.org', password } });
  expect((await ben.ask(readMe, {})).account?.wearing?.role).toBe('physiotherapist');
  expect(await browser().refusal(acceptInvitation, { body: { token, password } })).toMatchObject({
    status: 410,
  });
  const { rows } = await sql`select 1 from invitation where token_hash = ${token}`.execute(
    server.database.unscoped,
  );
  expect(rows).toEqual([]);
});

it('adds a hat to an account that is signed in, and lets it choose', async () => {
  const account = await givenStaff(server.database, siteId, 'psychologist');
  const client = await signedIn(account);
  const coordinator = await staffBrowser('coordinator');
  const { url } = await coordinator.ask(invitePatient, {
    params: { patientId: rosa },
    body: { invitationId: uuidv7() },
  });
  await client.ask(acceptInvitation, { body: { token: url.split('#')[1] ?? '' } });
  const both = await client.ask(readMe, {});
  expect(both.account?.hats.map(({ kind }) => kind).toSorted()).toEqual(['patient', 'staff']);
  expect(both.account?.wearing?.kind).toBe('patient');
  const staffHat = both.account?.hats.find(({ kind }) => kind === 'staff');
  await client.ask(chooseHat, { body: { hat: staffHat?.hat ?? '' } });
  expect((await client.ask(readMe, {})).account?.wearing?.kind).toBe('staff');
});

it('takes a role away at once', async () => {
  const account = await givenStaff(server.database, siteId, 'physician');
  const client = await signedIn(account);
  expect((await client.ask(readMe, {})).account?.wearing).not.toBeNull();
  const administrator = await staffBrowser('administrator');
  await administrator.ask(endStaffRole, {
    params: { accountId: account.accountId, role: 'physician' },
  });
  expect((await client.ask(readMe, {})).account?.wearing).toBeNull();
});

it('gives a role back to a colleague who is invited again', async () => {
  const account = await givenStaff(server.database, siteId, 'physician');
  const administrator = await staffBrowser('administrator');
  await administrator.ask(endStaffRole, {
    params: { accountId: account.accountId, role: 'physician' },
  });
  const { url } = await administrator.ask(inviteStaff, {
    body: {
      invitationId: uuidv7(),
      name: 'Back again',
      email: account.email,
      role: 'physician',
    },
  });
  const client = await signedIn(account);
  await client.ask(acceptInvitation, { body: { token: url.split('#')[1] ?? '' } });
  expect((await client.ask(readMe, {})).account?.wearing?.role).toBe('physician');
});

it('gives a family helper the ticked topics, and none after the day the person chose', async () => {
  const tom = await givenCircle(server.database, rosa, 'family', ['plan', 'sleep']);
  await server.database.write({ patientId: rosa }, (trx) =>
    sql`update share set until_day = '2020-01-01' where account_id = ${tom.accountId}
      and topic = 'sleep'`.execute(trx),
  );
  const client = await signedIn(tom);
  await client.ask(readMe, {});
  const asked = { headers: { cookie: cookieOf(client) }, address: '' };
  expect(await server.accounts.actorOf(asked, { permission: 'family:read' })).toMatchObject({
    kind: 'family',
    topics: ['plan'],
  });
});

const cookieOf = (client: Client): string =>
  [...client.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');

it('answers most calls of a session from memory', async () => {
  const client = await staffBrowser('coordinator');
  const asked = { headers: { cookie: cookieOf(client) }, address: '' };
  const first = await server.accounts.signedIn(asked);
  expect(await server.accounts.signedIn(asked)).toBe(first);
});

it('opens an intake with its link, and nothing else', async () => {
  const link = await givenIntakeLink('2099-01-01T00:00:00.000Z');
  const phone = browser();
  const opened = await phone.ask(openIntake, { body: { token: link.token } });
  expect(opened.patientId).toBe(rosa);
  const asked = { headers: { cookie: cookieOf(phone) }, address: '' };
  const actor = await server.accounts.actorOf(asked, { permission: 'intake:answer' });
  expect(actor).toMatchObject({ kind: 'intake', patientId: rosa });
  expect(await phone.refusal(listSessions, {})).toMatchObject({ status: 403 });
});

it('refuses a link that has ended, was taken back, or never was', async () => {
  const ended = await givenIntakeLink('2020-01-01T00:00:00.000Z');
  expect(await browser().refusal(openIntake, { body: { token: ended.token } })).toMatchObject({
    status: 410,
  });
  const revoked = await givenIntakeLink('2099-01-01T00:00:00.000Z');
  await server.database.write({ patientId: rosa }, (trx) =>
    sql`update intake_link set revoked_at = now() where link_id = ${revoked.linkId}`.execute(trx),
  );
  expect(await browser().refusal(openIntake, { body: { token: revoked.token } })).toMatchObject({
    status: 410,
  });
  expect(await browser().refusal(openIntake, { body: { token: 'A'.repeat(43) } })).toMatchObject({
    status: 404,
  });
});

async function givenIntakeLink(expiresAt: string) {
  const linkId = uuidv7() as Id<'IntakeLinkId'>;
  const sentBy = uuidv7() as never;
  const sentAt = '2020-01-01T00:00:00.000Z' as Instant;
  const link = { linkId, patientId: rosa, siteId, channel: 'sms', sentBy, sentAt };
  const token = await server.database.write({ patientId: rosa }, (trx) =>
    issueIntakeLink(trx, { ...link, expiresAt: expiresAt as Instant }),
  );
  return { linkId, token };
}

it('lets anyone play one of the cast in the demo', async () => {
  const { people } = await browser().ask(readDemoCast, {});
  const rosaPlayed = people.find(({ kind }) => kind === 'patient');
  const client = browser();
  const entered = await client.ask(demoSignIn, {
    body: { accountId: rosaPlayed?.accountId as Id<'AccountId'> },
  });
  expect(entered.opens).toBe('/app/');
  expect((await client.ask(readMe, {})).account?.wearing?.kind).toBe('patient');
});

it('has no such door in a clinic', async () => {
  const clinic = await givenServer({ SINEW_MODE: 'clinic' });
  for (const [method, url] of [
    ['GET', '/demo/cast'],
    ['POST', '/demo/sign-in'],
    ['GET', '/demo'],
  ] as const) {
    const answer = await clinic.fastify.inject({
      method,
      url,
      ...(method === 'POST' ? { payload: {} } : {}),
    });
    expect(answer.statusCode).toBe(404);
  }
  expect('enterDemo' in (await clinic.accounts.service()).api).toBe(false);
});

it('keeps the rest of the sign-in library shut', async () => {
  for (const path of [
    '/sign-up/email',
    '/sign-in/email',
    '/enter-demo',
    '/delete-user',
    '/get-session',
  ]) {
    const answer = await browser().send({ method: 'POST', path: `/api/auth${path}`, body: '{}' });
    expect(answer.status).toBe(404);
  }
});

it('refuses a write that another site made the browser send', async () => {
  const client = await staffBrowser('coordinator');
  const answer = await server.fastify.inject({
    method: 'PUT',
    url: '/api/me/hat',
    headers: { cookie: cookieOf(client), origin: 'https://elsewhere.example', host: 'localhost' },
    payload: { hat: 'x' },
  });
  expect(answer.json()).toMatchObject({ status: 403, code: 'foreign-origin' });
});

/** RFC 6238: six digits, thirty seconds, SHA-1; the secret travels as base32. */
function totp(secret: string, nowMs: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(secret.replace(/=+$/, ''))
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(nowMs / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = digest.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}
