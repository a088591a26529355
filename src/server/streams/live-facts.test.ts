import { beforeAll, describe, expect, it } from 'vitest';
import { enterForm } from '#entry';
import type { InputOf } from '#http';
import type { Instant, LocalDate } from '#kernel';
import {
  type MedicineBody,
  readHealthHistory,
  recordHealth,
  saveMedicine,
  stopMedicine,
  withdrawHealth,
} from '#medication';
import { factDefinition, recordFact } from '#profile';
import { patientReader } from '#profile/server';
import { type Fact, readFindings } from '#reasoning';
import { type Clinic, givenClinic, newId } from '../../../tests/support/clinic.ts';
import { trialsFact } from './antidepressant-trials.ts';
import { circumstancesOf, factsAbout } from './intake-person.ts';

let clinic: Clinic;
const day = (text: string) => text as LocalDate;
const params = () => ({ patientId: clinic.patientId });
beforeAll(async () => {
  clinic = await givenClinic();
});

/** What the rules are told today, by the name they ask for. */
async function told(name: string, now = clinic.now()): Promise<Fact | null> {
  return clinic.database.read({ patientId: clinic.patientId }, async (db) => {
    const patient = await patientReader(db).patient(clinic.patientId);
    if (patient === null) return null;
    const circumstances = await circumstancesOf(db, patient, now);
    const { facts } = await factsAbout(db, patient, circumstances, false);
    return facts.findLast((fact) => fact.name === name) ?? null;
  });
}

const writes = (name: string, value: unknown) =>
  clinic.okoro.ask(recordFact, {
    params: params(),
    body: { factId: newId<'FactId'>(), name, value },
  });
const measures = (
  name: InputOf<typeof recordHealth>['body']['name'],
  value: InputOf<typeof recordHealth>['body']['value'],
  on = '2026-03-09',
) => {
  const recordId = newId<'HealthRecordId'>();
  const body = { recordId, name, value, unit: null, day: day(on) };
  return clinic.okoro.ask(recordHealth, { params: params(), body });
};

const sertraline: MedicineBody = {
  name: 'Sertraline',
  strength: null,
  statedClass: null,
  dose: 100,
  unit: 'mg',
  times: 1,
  per: 'day',
  asNeeded: false,
  route: 'oral',
  indication: 'depression',
  prescriber: null,
  startedOn: day('2026-02-02'),
  overTheCounter: false,
};
const takes = async (medicine: MedicineBody) => {
  const medicineId = newId<'MedicineId'>();
  const change = { kind: 'added' as const, on: null, words: null };
  await clinic.okoro.ask(saveMedicine, {
    params: { ...params(), medicineId },
    body: { version: 0, medicine, change },
  });
  return medicineId;
};

describe('what a clinician writes down reaches the rules', () => {
  it('both numbers of a blood pressure, with their day and who measured it', async () => {
    const { health } = await measures('bloodPressure', { systolic: 142, diastolic: 88 });
    expect(health).toMatchObject([
      {
        value: { systolic: 142, diastolic: 88 },
        unit: 'mmHg',
        day: '2026-03-09',
        byName: 'Dr Okoro',
      },
    ]);
    expect(await told('person.systolic')).toMatchObject({ value: 142, date: '2026-03-09' });
    expect(await told('person.diastolic')).toMatchObject({ value: 88 });
  });

  it('its history keeps what was taken back, with the reason', async () => {
    const { health } = await measures('bloodPressure', { systolic: 180, diastolic: 70 });
    const recordId = health.find(({ name }) => name === 'bloodPressure')?.recordId ?? newId();
    await clinic.okoro.ask(withdrawHealth, {
      params: { ...params(), recordId },
      body: { words: 'Of another person' },
    });
    const { records } = await clinic.ana.ask(readHealthHistory, {
      params: { ...params(), name: 'bloodPressure' },
    });
    expect(records).toMatchObject([
      { value: { systolic: 180, diastolic: 70 }, takenBackBecause: 'Of another person' },
      { value: { systolic: 142, diastolic: 88 }, takenBackBecause: null, byName: 'Dr Okoro' },
    ]);
    const none = { params: { ...params(), name: 'luck' } };
    expect((await clinic.ana.refusal(readHealthHistory, none)).status).toBe(404);
  });

  it.each([
    ['one number alone', 142, 'wrong-type'],
    ['numbers the wrong way round', { systolic: 80, diastolic: 120 }, 'out-of-range'],
    ['a pressure nobody has', { systolic: 1420, diastolic: 88 }, 'out-of-range'],
  ])('refuses %s, naming the field', async (_, value, code) => {
    const recordId = newId<'HealthRecordId'>();
    const body = {
      recordId,
      name: 'bloodPressure' as const,
      value,
      unit: null,
      day: day('2026-03-09'),
    };
    const refused = await clinic.okoro.refusal(recordHealth, { params: params(), body });
    expect(refused.fields).toMatchObject([{ at: '/body/value', code }]);
  });

  it('refuses a blood pressure where a condition is asked', async () => {
    const recordId = newId<'HealthRecordId'>();
    const value = { systolic: 120, diastolic: 80 };
    const body = { recordId, name: 'copd' as const, value, unit: null, day: day('2026-03-09') };
    const refused = await clinic.okoro.refusal(recordHealth, { params: params(), body });
    expect(refused.fields).toMatchObject([{ at: '/body/value', code: 'wrong-type' }]);
  });

  it('a severe infection, and that it is over', async () => {
    await measures('severeInfection', true, '2026-03-01');
    expect(await told('condition.severeInfection')).toMatchObject({ value: true });
    await measures('severeInfection', false, '2026-03-08');
    expect(await told('condition.severeInfection')).toMatchObject({ value: false });
  });

  it('an acute psychosis holds every step until it is said to be over', async () => {
    await measures('acutePsychosisOrMania', true, '2026-03-08');
    expect(await told('condition.psychosisOrMania')).toMatchObject({ value: true });
    expect(await found('SC-01')).toBe('fires');
    await measures('acutePsychosisOrMania', false, '2026-03-09');
    expect(await told('condition.psychosisOrMania')).toBeNull();
    expect(await found('SC-01')).not.toBe('fires');
  });

  it('a lost role: one is enough, none is known only when all were asked', async () => {
    expect(await told('function.majorRoleLoss')).toBeNull();
    await writes('role-loss', { work: false, caring: null, study: null });
    expect(await told('function.majorRoleLoss')).toMatchObject({ value: null });
    await writes('role-loss', { work: false, caring: true, study: null });
    expect(await told('function.majorRoleLoss')).toMatchObject({ value: true });
    await writes('role-loss', { work: false, caring: false, study: false });
    expect(await told('function.majorRoleLoss')).toMatchObject({ value: false });
  });

  it('cannabis as the person said it, until a clinician knows better', async () => {
    await writes('cannabis', 'now-and-then');
    expect(await told('condition.regularCannabis')).toMatchObject({ value: false });
    await writes('cannabis', 'weekly');
    expect(await told('condition.regularCannabis')).toMatchObject({ value: true });
    expect(factDefinition('cannabis')?.schema.safeParse('daily').success).toBe(false);
  });
});

async function found(ruleId: string): Promise<string | null> {
  const { findings } = await clinic.okoro.ask(readFindings, {
    params: params(),
    query: { include: 'open' },
  });
  return findings.find(({ rule }) => rule.id === ruleId)?.status ?? null;
}

describe('antidepressants on the list', () => {
  it('say for how many weeks the dose has been enough', async () => {
    await takes(sertraline);
    expect(await told('antidepressant.adequateDoseWeeks')).toMatchObject({ value: 5 });
    const aWeekLater = '2026-03-16T15:00:00.000Z' as Instant;
    expect(await told('antidepressant.adequateDoseWeeks', aWeekLater)).toMatchObject({ value: 6 });
  });

  it('are trials once there are enough of them; fewer leave the question open', async () => {
    expect(await told('depression.adequateTrials')).toBeNull();
    const medicineId = await takes({
      ...sertraline,
      name: 'Citalopram',
      dose: 20,
      startedOn: day('2025-01-06'),
    });
    await clinic.okoro.ask(stopMedicine, {
      params: { ...params(), medicineId },
      body: { version: 1, on: day('2025-03-03'), reason: 'did-not-help', words: null },
    });
    expect(await told('depression.adequateTrials')).toMatchObject({
      value: 2,
      source: 'list of medicines: sertraline, citalopram',
    });
  });

  it('open the way to specialist care where mood is still low after two of them (SC-30)', async () => {
    const answers = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`phq9_${at + 1}`, at < 8 ? 2 : 0]),
    );
    await clinic.ana.ask(enterForm, {
      params: { ...params(), formId: newId<'PaperFormId'>() },
      body: {
        instrument: 'phq9',
        version: 1,
        language: 'en',
        filledOn: day('2026-03-09'),
        answers,
      },
    });
    expect(await found('SC-30')).toBe('fires');
  });

  it('a dose nobody knows leaves it unknown', async () => {
    await takes({ ...sertraline, name: 'Mirtazapine', dose: null, unit: null });
    expect(await told('antidepressant.adequateDoseWeeks')).toMatchObject({ value: null });
  });
});

describe('trials that a clinician counted', () => {
  const said = (number: number | null) => ({
    number,
    about: { id: 'f', date: day('2026-03-01'), source: 'recorded' },
  });
  const value = (number: number | null | 'nobody', names: readonly string[]) =>
    trialsFact(number === 'nobody' ? null : said(number), names, 2)[0]?.value;

  it('count where they are more than the list shows', () => {
    expect(value(3, ['a', 'b'])).toBe(3);
    expect(value(0, [])).toBe(0);
  });
  it('give way to the list where it shows more', () => {
    expect(value(0, ['a'])).toBe(1);
    expect(value(1, ['a', 'b'])).toBe(2);
  });
  it('are not made up from a list that shows too few', () => {
    expect(value('nobody', ['a'])).toBeUndefined();
    expect(value('nobody', ['a', 'b'])).toBe(2);
    expect(value(null, ['a'])).toBeNull();
  });
});
