import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSignIn } from '#accounts';
import { setParameter } from '#administration';
import {
  type IntakeAnswers,
  minutesOf,
  nextQuestions,
  readIntake,
  readIntakeProgress,
  sectionsOf,
} from '#intake';
import type { LocalDate } from '#kernel';
import { readMeasures } from '#measures';
import { registerPatient } from '#profile';
import { type Client, clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  anIntake,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
  type Phone,
} from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;
let sam: Client;
const sets = (value: 'on' | 'off') =>
  sam.ask(setParameter, {
    params: { parameter: 'intake.asksLoneliness' },
    body: { settingId: newId<'SettingId'>(), value, reason: 'Agreed in the team.' },
  });
const state = () => phone.ask(readIntake, {});
const formsAsked = async () => ((await state()).forms ?? []).map(({ form }) => form.id);
const asked = async (answers: IntakeAnswers) =>
  nextQuestions(answers, await state()).map(({ id }) => id);

beforeAll(async () => {
  clinic = await givenClinic(moment(0, '15:00'));
  const account = await givenStaff(clinic.database, clinic.siteId, 'administrator');
  sam = clientOf(clinic.server.fastify);
  await sam.ask(demoSignIn, { body: { accountId: account.accountId } });
});
let people = 0;
beforeEach(async () => {
  people += 1;
  patientId = await givenRegistered(clinic, 'Mina', `Kovac the ${people}th`);
  phone = await givenPhone(clinic, await givenLink(clinic, patientId));
});

describe('the questionnaires a site chose for its intake', () => {
  it('come to the phone with their words, and only those that may be asked', async () => {
    const forms = await formsAsked();
    expect(forms).toContain('osss3');
    expect(forms).toContain('audit_c');
    // No public wording was found: not guessed, not asked.
    expect(forms).not.toContain('gcps_r');
    expect(forms).not.toContain('uw_prse');
  });

  it('are not asked of somebody whose language they do not speak', async () => {
    patientId = newId<'PatientId'>();
    const body = {
      patientId,
      givenName: 'Rosa',
      familyName: 'Marín',
      birthDate: '1979-03-20' as LocalDate,
      language: 'es' as const,
    };
    await clinic.ana.ask(registerPatient, { query: { evenIfDouble: 'true' }, body });
    phone = await givenPhone(clinic, await givenLink(clinic, patientId));
    expect(await formsAsked()).toEqual([]);
  });

  it('leave out what the site turned off, and what was answered meanwhile is kept', async () => {
    await sets('off');
    expect(await formsAsked()).not.toContain('ucla3');
    expect((await phone.answers({ ucla3_1: 2 })).results).toMatchObject([{ result: 'done' }]);
    await sets('on');
  });

  it('refuse an answer that is none of theirs, by name', async () => {
    const { results } = await phone.answers({ osss3_1: 9, taps_1: '2', pavs_1: 3.5, pavs_2: 30 });
    expect(results.map(({ result, field }) => [result, field])).toEqual([
      ['rejected', 'value'],
      ['rejected', 'value'],
      ['rejected', 'value'],
      ['done', null],
    ]);
  });

  it('stop where the first answer says there is nothing more to ask', async () => {
    expect(await asked({ audit_c_1: 0 })).not.toContain('audit_c_2');
    expect(await asked({ audit_c_1: 1 })).toContain('audit_c_2');
    expect(await asked({ audit_c_1: null })).not.toContain('audit_c_2');
    expect(await asked({ pavs_1: 0 })).not.toContain('pavs_2');
  });

  it('ask about hard times only where the gate was answered yes', async () => {
    expect(await asked({ 'trauma-gate': 'yes' })).toContain('pc_ptsd5_1');
    for (const gate of ['no', 'not-sure', null]) {
      expect(await asked({ 'trauma-gate': gate })).not.toContain('pc_ptsd5_1');
    }
  });

  it('ask about activities by the names the person gave them', async () => {
    const answers = { activities: ['Climb the stairs', 'Hold my son'] };
    const questions = nextQuestions(answers, await state());
    const named = questions.filter(({ instrument }) => instrument === 'psfs');
    expect(named.map(({ asks }) => asks.en)).toEqual(['“Climb the stairs”', '“Hold my son”']);
    expect(await asked({ activities: null })).not.toContain('psfs_1');
  });

  it('leave every part within five minutes, also where all lead on', async () => {
    const all = await state();
    const worst: IntakeAnswers = {
      phq4_1: 3,
      phq4_2: 3,
      phq4_3: 3,
      phq4_4: 3,
      phq9_9: 1,
      asq_1: 1,
      known: 'different',
      'joints-swollen': 'yes',
      interpreter: 'spoken',
      'trauma-gate': 'yes',
      activities: ['One', 'Two', 'Three'],
      audit_c_1: 4,
      pavs_1: 3,
    };
    for (const { id, questions } of sectionsOf(worst, all)) {
      expect([id, minutesOf(questions) <= 5]).toEqual([id, true]);
    }
  });

  it('are scored when the intake is handed in; where it hurts is not asked again for WPI and SSS', async () => {
    expect(await asked({})).not.toContain('wpi_sss_1');
    await phone.answers({
      ...anIntake,
      'body-map': { neck: 3, 'left-shoulder': { strength: 5, kinds: ['aching'] }, 'left-hand': 9 },
      wpi_sss_20: 2,
      wpi_sss_21: 1,
      wpi_sss_22: 1,
      wpi_sss_23: 1,
      wpi_sss_24: 0,
      wpi_sss_25: 0,
      audit_c_1: 0,
      activities: ['Climb the stairs'],
      psfs_1: 4,
    });
    await phone.submits();
    const { measures } = await clinic.ana.ask(readMeasures, { params: { patientId } });
    const occasions = measures.map(({ instrument }) => instrument);
    expect(occasions).toContain('wpi_sss');
    expect(occasions).toContain('audit_c');
    const latest = (id: string) =>
      measures.find(({ instrument }) => instrument === id)?.readings.at(-1)?.value;
    expect(latest('audit_c')).toBe(0);
    expect(latest('psfs')).toBe(4);
    const { intake } = await clinic.ana.ask(readIntakeProgress, { params: { patientId } });
    const symptom = intake?.answers.find(({ item }) => item === 'wpi_sss_20');
    expect(symptom).toMatchObject({ instrument: 'wpi_sss', section: { id: 'pain-week' } });
    expect(symptom?.words.en).not.toBe('2');
  });
});
