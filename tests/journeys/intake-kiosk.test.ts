import { beforeEach, describe, expect, it } from 'vitest';
import { openIntake } from '#accounts';
import {
  endKiosk,
  readIntake,
  readIntakeProgress,
  saveIntakeAnswers,
  sendIntakeLink,
  startKiosk,
  submitIntake,
} from '#intake';
import { clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  anIntake,
  answersOf,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
} from '../support/intake-story.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];

beforeEach(async () => {
  clinic = await givenClinic(moment(1, '00:30'));
  patientId = await givenRegistered(clinic);
});

async function givenTablet() {
  const body = { linkId: newId<'IntakeLinkId'>() };
  const { path, expiresAt } = await clinic.ana.ask(startKiosk, { params: { patientId }, body });
  const token = path.slice(path.indexOf('#') + 1);
  const tablet = clientOf(clinic.server.fastify);
  await tablet.ask(openIntake, { body: { token } });
  const state = await tablet.ask(readIntake, {});
  const answers = (values: Readonly<Record<string, unknown>>) =>
    tablet.ask(saveIntakeAnswers, {
      body: {
        intakeId: state.intakeId,
        sectionsDone: 0,
        sectionsTotal: 11,
        answers: [...answersOf(clinic, values)],
      },
    });
  return { ...tablet, token, expiresAt, state, answers };
}

describe('a tablet that is handed over', () => {
  it('opens this one intake for two hours, and says so', async () => {
    const tablet = await givenTablet();
    expect(tablet.state.kiosk).toBe(true);
    expect(Date.parse(tablet.expiresAt) - Date.parse(clinic.now())).toBe(2 * 3_600_000);
    expect(await tablet.refusal(readIntakeProgress, { params: { patientId } })).toMatchObject({
      status: 403,
    });
  });

  it('marks each answer as given on it, whatever the page says', async () => {
    const tablet = await givenTablet();
    await tablet.answers(anIntake);
    await tablet.ask(submitIntake, { body: { intakeId: tablet.state.intakeId } });
    const { intake } = await clinic.ana.ask(readIntakeProgress, { params: { patientId } });
    expect(new Set(intake?.answers.map(({ mode }) => mode))).toEqual(new Set(['kiosk']));
  });

  it('asks item 9, because somebody is there', async () => {
    const tablet = await givenTablet();
    expect(tablet.state.asksItem9).toBe(true);
  });

  it('given back, opens nothing any more: neither its ticket nor the address', async () => {
    const tablet = await givenTablet();
    await tablet.answers({ 'what-brings': 'My back' });
    await tablet.ask(endKiosk, {});
    expect(await tablet.refusal(readIntake, {})).toMatchObject({ status: 401 });
    const { token } = tablet;
    expect(await tablet.refusal(openIntake, { body: { token } })).toMatchObject({ status: 410 });
  });

  it('leaves what was answered for another day and another device', async () => {
    const tablet = await givenTablet();
    await tablet.answers({ 'what-brings': 'My back' });
    await tablet.ask(endKiosk, {});
    const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
    expect((await phone.reads()).answered).toEqual({ 'what-brings': 'My back' });
    await phone.answers({ peg_1: 4 });
    await phone.submits();
    const { intake } = await clinic.ana.ask(readIntakeProgress, { params: { patientId } });
    expect(intake?.answers.map(({ item, mode }) => [item, mode])).toEqual([
      ['what-brings', 'kiosk'],
      ['peg_1', 'self'],
    ]);
  });

  it('does not end a link that went to somebody’s own phone', async () => {
    const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
    await phone.ask(endKiosk, {});
    expect((await phone.reads()).submittedAt).toBeNull();
  });

  it('is handed over by who may send an intake, and by nobody else', async () => {
    const wanted = { params: { patientId }, body: { linkId: newId<'IntakeLinkId'>() } };
    expect(await clinic.ben.refusal(startKiosk, wanted)).toMatchObject({ status: 403 });
  });
});

describe('what a person is told', () => {
  const messageTo = async (language: 'en' | 'ar' | 'es') => {
    const someone = await givenRegistered(clinic, 'Someone', language);
    const { message, messageText } = await clinic.ana.ask(sendIntakeLink, {
      params: { patientId: someone },
      body: { linkId: newId<'IntakeLinkId'>(), channel: 'sms', validDays: 14 },
    });
    return { message, languages: Object.keys(messageText) };
  };

  it('is written in a language only where people have checked the words', async () => {
    const { message, languages } = await messageTo('ar');
    expect(message.language).toBe('en');
    expect(languages).toEqual(['en']);
  });

  it('the record knows already is shown to be confirmed', async () => {
    const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
    const { known } = await phone.ask(readIntake, {});
    expect(known).toEqual({ birthDate: '1979-03-20', sex: null, language: 'en', medicines: [] });
  });

  it('people to call stay on a phone that opens the link anew after an alarm', async () => {
    const token = await givenLink(clinic, patientId);
    const phone = await givenPhone(clinic, token);
    await phone.answers({ phq9_9: 2 });
    await phone.submits();
    const fresh = clientOf(clinic.server.fastify);
    await fresh.ask(openIntake, { body: { token } });
    const state = await fresh.ask(readIntake, {});
    expect(state).toMatchObject({ answers: [], alarmed: true });
    expect(state.crisisContacts.length).toBeGreaterThan(0);
  });
});
