import { beforeEach, describe, expect, it } from 'vitest';
import { enterForm } from '#entry';
import type { LocalDate } from '#kernel';
import { recordFact } from '#profile';
import { readFindings } from '#reasoning';
import { closeAlert, readAlerts } from '#safety';
import { pushOperations } from '#sync';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';

let clinic: Clinic;
const alerts = async (patientId = clinic.patientId) =>
  (await clinic.wu.ask(readAlerts, {})).alerts.filter((one) => one.patientId === patientId);
const closeAll = async (patientId = clinic.patientId) => {
  for (const { alertId } of await alerts(patientId)) {
    await clinic.wu.ask(closeAlert, {
      params: { patientId, alertId },
      body: { outcome: 'spoke-no-present-danger', words: 'We spoke.' },
    });
  }
};

beforeEach(async () => {
  clinic = await givenClinic('2026-03-09T15:00:00.000Z');
});

describe('an alarm in an answer from a phone that the server does not take', () => {
  const deviceId = newId<'DeviceId'>();
  const push = async (operation: unknown) => {
    const body = { patientId: clinic.patientId, deviceId, operations: [operation] } as never;
    return (await clinic.person.ask(pushOperations, { body })).answers[0];
  };
  const answer = (value: number, over: object = {}) => ({
    occurrenceId: newId<'OccurrenceId'>(),
    answerId: newId<'AnswerId'>(),
    item: 'phq9_9',
    value,
    answeredAt: clinic.now(),
    language: 'en',
    ...over,
  });
  const operation = (body: object, over: object = {}) => ({
    opId: newId<'OpId'>(),
    seq: 1,
    kind: 'questionnaire-answer',
    body,
    ...over,
  });

  it.each([
    ['has an unknown field', () => operation(answer(3, { mood: 'low' }))],
    ['lacks a field', () => operation(answer(3, { answerId: undefined }))],
    ['answers questions that are not there', () => operation(answer(3))],
    ['is numbered wrongly', () => operation(answer(3), { seq: -1 })],
    ['has no id', () => operation(answer(3), { opId: undefined })],
  ])('because it %s is heard once, however often it is sent', async (_, made) => {
    const sent = made();
    expect(await push(sent)).toMatchObject({ result: 'rejected' });
    expect(await alerts()).toMatchObject([{ rule: 'SAF-01', state: 'open' }]);
    clinic.at('2026-03-09T16:00:00.000Z');
    await closeAll();
    clinic.at('2026-03-11T16:00:00.000Z');
    expect(await push(sent)).toMatchObject({ result: 'rejected' });
    expect(await alerts()).toEqual([]);
    // Said anew it is a new alarm.
    await push(made());
    expect(await alerts()).toHaveLength(1);
  });

  it('because its id stands for another entry is heard', async () => {
    const opId = newId<'OpId'>();
    const report = {
      reportId: newId<'FlareReportId'>(),
      at: clinic.now(),
      redFlag: 'none',
      tellTeam: false,
      words: null,
    };
    expect(await push({ opId, seq: 1, kind: 'flare-report', body: report })).toMatchObject({
      result: 'done',
    });
    expect(await push(operation(answer(2), { opId, seq: 2 }))).toMatchObject({
      problem: { code: 'op-id-reused' },
    });
    expect(await alerts()).toMatchObject([{ rule: 'SAF-01' }]);
  });

  it('and a warning sign of the body in flare help is heard once as well', async () => {
    const about = async () => {
      const params = { patientId: clinic.patientId };
      const { findings } = await clinic.wu.ask(readFindings, { params });
      return findings.filter(({ rule, endedAt }) => rule.id === 'RF-01' && endedAt === null);
    };
    const sent = operation({ redFlag: 'yes', mood: 'low' }, { kind: 'flare-report' });
    expect(await push(sent)).toMatchObject({ result: 'rejected' });
    expect(await about()).toMatchObject([{ status: 'fires' }]);
    clinic.at('2026-03-09T16:00:00.000Z');
    await clinic.ben.ask(recordFact, {
      params: { patientId: clinic.patientId },
      body: {
        factId: newId<'FactId'>(),
        name: 'red-flag',
        value: { kind: 'cleared-by-clinician', present: false, note: 'Examined: normal.' },
      },
    });
    await push(sent);
    expect(await about()).toEqual([]);
  });

  it('raises nothing where nothing alarming was said', async () => {
    await push(operation(answer(0, { mood: 'low' })));
    await push(operation({}));
    await push(operation({ redFlag: 'none' }, { kind: 'flare-report' }));
    await push({ kind: 'questionnaire-answer', body: null });
    expect(await alerts()).toEqual([]);
  });
});

describe('an alarm in a paper form that is not taken', () => {
  const filledOn = '2026-03-06' as LocalDate;
  const phq9 = (item9: number) => ({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`phq9_${n}`, 1])),
    phq9_9: item9,
  });
  const formFor = (patientId: Clinic['patientId'], item9: number) => ({
    params: { patientId, formId: newId<'PaperFormId'>() },
    body: { instrument: 'phq9', version: 1, language: 'en', filledOn, answers: phq9(item9) },
  });

  it('because the record has that day already is heard, and once closed it rests', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    await clinic.ana.ask(enterForm, formFor(patientId, 0));
    const again = formFor(patientId, 3);
    expect(await clinic.ana.refusal(enterForm, again)).toMatchObject({
      status: 409,
      code: 'form-there-already',
    });
    expect(await alerts(patientId)).toMatchObject([{ rule: 'SAF-01', state: 'open' }]);
    clinic.at('2026-03-09T16:00:00.000Z');
    await closeAll(patientId);
    // The page was loaded again: it sends what waits once more.
    clinic.at('2026-03-10T16:00:00.000Z');
    expect(await clinic.ana.refusal(enterForm, again)).toMatchObject({ status: 409 });
    expect(await alerts(patientId)).toEqual([]);
    expect(await clinic.ana.refusal(enterForm, formFor(patientId, 3))).toMatchObject({
      status: 409,
    });
    expect(await alerts(patientId)).toHaveLength(1);
  });

  it('because its id stands for another form is heard', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    const form = formFor(patientId, 0);
    await clinic.ana.ask(enterForm, form);
    const other = { ...form, body: { ...form.body, answers: phq9(1) } };
    expect(await clinic.ana.refusal(enterForm, other)).toMatchObject({ code: 'form-id-reused' });
    expect(await alerts(patientId)).toMatchObject([{ rule: 'SAF-01' }]);
  });
});
