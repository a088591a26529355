import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSignIn } from '#accounts';
import { setParameter } from '#administration';
import { readFindings } from '#reasoning';
import { type Client, clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  anIntake,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
} from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';

let clinic: Clinic;
let sam: Client;
let patientId: Clinic['patientId'];

beforeAll(async () => {
  clinic = await givenClinic(moment(0, '15:00'));
  await clinic.server.jobs.start();
  const account = await givenStaff(clinic.database, clinic.siteId, 'administrator');
  sam = clientOf(clinic.server.fastify);
  await sam.ask(demoSignIn, { body: { accountId: account.accountId } });
  patientId = await givenRegistered(clinic);
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers(anIntake);
  await phone.submits();
}, 60_000);
afterAll(async () => {
  await clinic.server.jobs.stop();
});

const speaking = async () =>
  (await clinic.wu.ask(readFindings, { params: { patientId } })).findings.map(
    ({ rule }) => rule.id,
  );

/** Asked for in the transaction of the change; a server that stops in between takes it up later. */
it('a number that was changed reaches everybody in care without anybody asking again', async () => {
  expect(await speaking()).toContain('SC-20');
  const body = { settingId: newId<'SettingId'>(), value: 13, reason: 'Capacity' };
  await sam.ask(setParameter, { params: { parameter: 'step2.phq' }, body });
  await expect.poll(speaking, { timeout: 40_000, interval: 500 }).not.toContain('SC-20');
}, 60_000);
