import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSignIn, openIntake } from '#accounts';
import { readIntake, submitIntake } from '#intake';
import { clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, givenPerson } from '../support/clinic.ts';
import { givenLink, givenPhone, type Phone } from '../support/intake-story.ts';
import { givenCircle } from '../support/people.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let token: string;
let phone: Phone;

beforeAll(async () => {
  clinic = await givenClinic(new Date().toISOString());
});
beforeEach(async () => {
  patientId = await givenPerson(clinic.database, clinic.siteId);
  token = await givenLink(clinic, patientId);
  phone = await givenPhone(clinic, token);
  await phone.answers({ peg_1: 7 });
});

describe('a link after the intake was handed in', () => {
  it('answers nothing back at handing in, and its ticket is over on this device', async () => {
    const state = await phone.ask(submitIntake, { body: { intakeId: phone.intakeId } });
    expect(state).toMatchObject({ answers: [], next: { who: expect.any(String) } });
    expect(phone.cookies.has('sinew.intake')).toBe(false);
    expect(await phone.refusal(readIntake, {})).toMatchObject({ status: 401 });
  });

  it('opened again, shows what happens next and none of the answers', async () => {
    await phone.submits();
    const later = clientOf(clinic.server.fastify);
    await later.ask(openIntake, { body: { token } });
    expect(await later.ask(readIntake, {})).toMatchObject({
      answers: [],
      next: { who: expect.any(String) },
    });
    expect(later.cookies.has('sinew.intake')).toBe(false);
  });

  it('the person who is signed in still reads what they said', async () => {
    await phone.submits();
    const person = await clinic.entered(await givenCircle(clinic.database, patientId, 'patient'));
    expect(await person.ask(readIntake, {})).toMatchObject({ answers: [{ item: 'peg_1' }] });
  });
});

describe('a link on a device where a patient is signed in', () => {
  it('signing in ends the ticket of the link that was open', async () => {
    const { accountId } = await givenCircle(clinic.database, clinic.patientId, 'patient');
    await phone.ask(demoSignIn, { body: { accountId } });
    expect(phone.cookies.has('sinew.intake')).toBe(false);
  });

  it('never speaks before the patient who is signed in', async () => {
    const ticket = phone.cookies.get('sinew.intake') ?? '';
    const person = clientOf(clinic.server.fastify, new Map(clinic.person.cookies));
    person.cookies.set('sinew.intake', ticket);
    expect((await person.ask(readIntake, {})).patient.patientId).toBe(clinic.patientId);
  });

  it('of somebody else is not opened, and says so', async () => {
    const person = clientOf(clinic.server.fastify, new Map(clinic.person.cookies));
    expect(await person.refusal(openIntake, { body: { token } })).toMatchObject({
      status: 409,
      code: 'other-record',
    });
    expect(person.cookies.has('sinew.intake')).toBe(false);
  });
});
