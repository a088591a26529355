import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '#kernel';
import { readMyPlan } from '#plan';
import {
  goLive,
  readCrisisContactState,
  readSafetySetup,
  removeCrisisContact,
  setCrisisContact,
} from '#safety';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenStaff } from '../support/people.ts';

let clinic: Clinic;
let sam: Client;
const lifeline = newId<'CrisisContactId'>();

beforeAll(async () => {
  clinic = await givenClinic('2026-01-01T15:00:00.000Z');
  const { database, siteId } = clinic;
  await database.write({ siteId }, (trx) =>
    sql`update site set live_since = null where site_id = ${siteId}`.execute(trx),
  );
  sam = await clinic.entered(await givenStaff(database, siteId, 'administrator'));
});

const setup = () => sam.ask(readSafetySetup, {});
const state = () => clinic.wu.ask(readCrisisContactState, {});
const writes = (contactId: Id<'CrisisContactId'>, phone: string | null, verified: boolean) =>
  sam.ask(setCrisisContact, {
    params: { contactId },
    body: { label: 'Lifeline', phone, textNumber: null, hours: null, verified },
  });
const onThePhone = async () =>
  (await clinic.person.ask(readMyPlan, {})).crisisContacts.map(({ phone }) => phone);

describe('a clinic before its first patient', () => {
  it('is offered the lines of its country as drafts, and no patient sees one', async () => {
    const { suggestions, contacts, mayGoLive } = await setup();
    expect(contacts).toEqual([]);
    expect(mayGoLive).toBe(false);
    expect(suggestions.map(({ label }) => label)).toContain('988 Suicide and Crisis Lifeline');
    expect(await onThePhone()).toEqual(['911']);
  });

  it('takes one over, which opens nothing before somebody has called it', async () => {
    await writes(lifeline, '988', false);
    expect((await setup()).contacts[0]).toMatchObject({ stand: 'draft', verifiedByName: null });
    expect(await sam.refusal(goLive, {})).toMatchObject({ status: 409 });
    expect(await onThePhone()).toEqual(['911']);
  });

  it('refuses that a contact without a number was called', async () => {
    const refused = await sam.refusal(setCrisisContact, {
      params: { contactId: lifeline },
      body: { label: 'Lifeline', phone: null, textNumber: null, hours: null, verified: true },
    });
    expect(refused).toMatchObject({ status: 422, code: 'nothing-to-call' });
  });

  it('opens once it was called, and keeps who called it and when', async () => {
    await writes(lifeline, '988', true);
    const { contacts } = await setup();
    expect(contacts[0]).toMatchObject({
      stand: 'fresh',
      verifiedAt: '2026-01-01T15:00:00.000Z',
      dueOn: '2026-04-01',
    });
    expect(contacts[0]?.verifiedByName).toBeTruthy();
    await sam.ask(goLive, {});
    expect(await onThePhone()).toEqual(['988', '911']);
    expect(await state()).toMatchObject({ live: true, reachable: true, attention: [] });
  });
});

describe('a clinic that is open', () => {
  it.each([
    ['2026-03-17', 'fresh'],
    ['2026-03-18', 'soon'],
    ['2026-04-01', 'soon'],
    ['2026-04-02', 'stale'],
  ])('on %s knows its contact as %s, and patients see it all the same', async (day, stand) => {
    clinic.at(`${day}T16:00:00.000Z`);
    const { contacts, live } = await setup();
    expect(contacts[0]?.stand).toBe(stand);
    expect(live).toBe(true);
    const { attention } = await state();
    expect(attention.map((one) => one.stand)).toEqual(stand === 'fresh' ? [] : [stand]);
    expect(await onThePhone()).toEqual(['988', '911']);
  });

  it('counts anew from the day it is called again, and keeps both calls', async () => {
    await writes(lifeline, '988', true);
    expect((await setup()).contacts[0]).toMatchObject({ stand: 'fresh', dueOn: '2026-07-01' });
    const { rows } = await clinic.database.read({ siteId: clinic.siteId }, (db) =>
      sql`select by_name from crisis_contact_check`.execute(db),
    );
    expect(rows).toHaveLength(2);
  });

  it('goes on showing the number that was right while a new one is not called yet', async () => {
    await writes(lifeline, '1-800-555-0199', false);
    expect((await setup()).contacts[0]).toMatchObject({ stand: 'draft', shownAsBefore: true });
    expect(await onThePhone()).toEqual(['988', '911']);
    await writes(lifeline, '1-800-555-0199', true);
    expect(await onThePhone()).toEqual(['1-800-555-0199', '911']);
  });

  it('says whom one reaches in the language of the person, where the clinic wrote it', async () => {
    const other = { language: 'es', label: 'Línea de ayuda', hours: 'Día y noche' };
    const body = { label: 'Lifeline', phone: '988', textNumber: null, hours: 'Day and night' };
    await sam.ask(setCrisisContact, {
      params: { contactId: lifeline },
      body: { ...body, verified: true, inOtherLanguages: [other] },
    });
    expect((await clinic.person.ask(readMyPlan, {})).crisisContacts[0]).toMatchObject({
      label: { en: 'Lifeline', es: 'Línea de ayuda' },
      hours: { en: 'Day and night', es: 'Día y noche' },
    });
    await writes(lifeline, '1-800-555-0199', true);
  });

  it('never takes the last number away from patients', async () => {
    const params = { contactId: lifeline };
    expect(await sam.refusal(removeCrisisContact, { params })).toMatchObject({
      status: 409,
      code: 'last-crisis-contact',
    });
    await writes(newId<'CrisisContactId'>(), '988', true);
    await sam.ask(removeCrisisContact, { params });
    expect(await onThePhone()).toEqual(['988', '911']);
  });

  it('lets nobody of the team change the list, and no patient read its state', async () => {
    const body = { label: 'x', phone: '1', textNumber: null, hours: null, verified: true };
    const params = { contactId: lifeline };
    expect((await clinic.wu.refusal(setCrisisContact, { params, body })).status).toBe(403);
    expect((await clinic.wu.refusal(removeCrisisContact, { params })).status).toBe(403);
    expect((await clinic.person.refusal(readCrisisContactState, {})).status).toBe(403);
  });
});
