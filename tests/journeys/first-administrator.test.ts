import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteId } from '#access';
import { acceptInvitation, readMe, signIn } from '#accounts';
import type { Instant, TimeZone } from '#kernel';
import { siteReader } from '#profile/server';
import { goLive, readSafetySetup, setCrisisContact } from '#safety';
import { makeClinic } from '../../src/command-line/commands/new-clinic.ts';
import { givenServer } from '../support/app.ts';
import { clientOf } from '../support/client.ts';

const now = new Date().toISOString() as Instant;
const clinic = {
  name: 'North Pain Service',
  country: 'DE',
  'time-zone': 'Europe/Berlin' as TimeZone,
  administrator: 'Sam Field',
  email: 'sam@north.invalid',
  phone: '+49 30 5550100',
};
const password = 'a long sentence about the north wind';

describe('the first day of a real clinic', () => {
  let server: Awaited<ReturnType<typeof givenServer>>;
  let token = '';
  let madeSite: SiteId;

  beforeAll(async () => {
    server = await givenServer({ SINEW_MODE: 'clinic' });
    const made = await makeClinic(server.database, 'http://localhost', clinic, now);
    if (!made.ok) throw new Error(made.problem.message);
    madeSite = made.value.siteId;
    token = made.value.link.split('#')[1] ?? '';
  });

  it('lets whoever holds the link become its administrator', async () => {
    const sam = clientOf(server.fastify);
    await sam.ask(acceptInvitation, { body: { token, email: clinic.email, password } });
    const again = clientOf(server.fastify);
    await again.ask(signIn, { body: { email: clinic.email, password } });
    const me = await again.ask(readMe, {});
    expect(JSON.stringify(me)).toContain('administrator');
  });

  it('keeps where people call the clinic', async () => {
    const site = await server.database.read({ siteId: madeSite }, (db) =>
      siteReader(db).site(madeSite),
    );
    expect(site).toMatchObject({ name: clinic.name, phone: clinic.phone });
  });

  it('takes the link once', async () => {
    const stranger = clientOf(server.fastify);
    const refused = await stranger.refusal(acceptInvitation, {
      body: { token, email: 'else@north.invalid', password },
    });
    expect(refused.status).toBeGreaterThanOrEqual(400);
  });

  it('stays closed until somebody verified the crisis contacts', async () => {
    const sam = clientOf(server.fastify);
    await sam.ask(signIn, { body: { email: clinic.email, password } });
    expect((await sam.ask(readSafetySetup, {})).mayGoLive).toBe(false);
    expect((await sam.refusal(goLive, {})).status).toBe(409);
    await sam.ask(setCrisisContact, {
      params: { contactId: '01900000-0000-7000-8000-00000000c001' },
      body: {
        label: 'TelefonSeelsorge',
        phone: '0800 1110111',
        textNumber: null,
        hours: null,
        verified: true,
      },
    });
    await sam.ask(goLive, {});
    expect((await sam.ask(readSafetySetup, {})).live).toBe(true);
  });

  it('makes no second link once there is a team', async () => {
    const made = await makeClinic(server.database, 'http://localhost', clinic, now);
    expect(made.ok).toBe(false);
  });
});
