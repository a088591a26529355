import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import {
  openBegunIntake,
  readAssistedIntake,
  readIntakeProgress,
  saveAssistedAnswers,
  submitAssistedIntake,
} from '#intake';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import {
  anIntake,
  answersOf,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
  type Phone,
} from '../support/intake-story.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;
const params = () => ({ params: { patientId } });

beforeEach(async () => {
  clinic = await givenClinic(moment(0, '15:00'));
  patientId = await givenRegistered(clinic);
  phone = await givenPhone(clinic, await givenLink(clinic, patientId));
});

const openings = () =>
  clinic.server.database.read({ system: 'a test reads the trail' }, async (db) => {
    const { rows } = await sql<{ outcome: string }>`
      select outcome from audit_event
      where subject_id = ${patientId}::uuid and action = 'OPENED_BEGUN_INTAKE'`.execute(db);
    return rows.map(({ outcome }) => outcome);
  });

it('an intake that nobody began opens for filling in together', async () => {
  const state = await clinic.ana.ask(readAssistedIntake, params());
  expect(state.answers).toEqual([]);
});

it('what somebody wrote alone is not sent to the team before they agree', async () => {
  await phone.answers({ 'what-brings': 'My back, and my marriage' });
  expect(await clinic.ana.refusal(readAssistedIntake, params())).toMatchObject({
    status: 409,
    code: 'begun-by-the-person',
  });
  expect(
    await clinic.ana.refusal(openBegunIntake, {
      ...params(),
      body: { personAgrees: false } as never,
    }),
  ).toMatchObject({ status: 400 });
  expect(await openings()).not.toContain('done');

  const state = await clinic.ana.ask(openBegunIntake, {
    ...params(),
    body: { personAgrees: true },
  });
  expect(state.answers).toMatchObject([{ value: 'My back, and my marriage' }]);
  expect(await openings()).toContain('done');
});

it('what the team filled in with the person opens again without asking', async () => {
  const answers = answersOf(clinic, { 'what-brings': 'My back' }).map((answer) => ({
    ...answer,
    mode: 'assisted',
  }));
  const body = { sectionsDone: 0, sectionsTotal: 11, answers };
  await clinic.ana.ask(saveAssistedAnswers, { ...params(), body });
  expect((await clinic.ana.ask(readAssistedIntake, params())).answers).toHaveLength(1);
});

it('handed in, it is the team’s to read; a question passed over says so in fitting words', async () => {
  await phone.answers({ ...anIntake, 'what-brings': null, 'trauma-gate': null });
  await clinic.ana.ask(submitAssistedIntake, params());
  expect((await clinic.ana.ask(readAssistedIntake, params())).submittedAt).not.toBeNull();
  const { intake } = await clinic.ana.ask(readIntakeProgress, params());
  const words = (item: string) => intake?.answers.find((one) => one.item === item)?.words.en;
  expect(words('what-brings')).toBe('Skipped');
  expect(words('trauma-gate')).toBe('Would rather not say');
});
