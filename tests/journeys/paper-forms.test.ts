import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkForm, enterForm, findPeople, listForms, openForm, withdrawForm } from '#entry';
import type { LocalDate } from '#kernel';
import { attestLicence, statementFor } from '#library';
import { instrumentOf, readMeasures, readOccasion } from '#measures';
import { registerPatient } from '#profile';
import { readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { closeAlert, readAlerts } from '#safety';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';
import { givenSite, givenStaff } from '../support/people.ts';

const filledOn = '2026-03-06' as LocalDate;
const phq9 = (item9: number | null, others = 1) => ({
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`phq9_${n}`, others])),
  phq9_9: item9,
});

let clinic: Clinic;
let patientId: Clinic['patientId'];
const formOf = (answers: Record<string, number | null>, over: object = {}) => ({
  params: { patientId, formId: newId<'PaperFormId'>() },
  body: { instrument: 'phq9', version: 1, language: 'en', filledOn, answers, ...over },
});
const measures = async () =>
  (await clinic.wu.ask(readMeasures, { params: { patientId } })).measures;
const alerts = async () => (await clinic.wu.ask(readAlerts, {})).alerts;

beforeAll(async () => {
  // Monday, 9 March 2026, eleven in the morning in New York.
  clinic = await givenClinic('2026-03-09T15:00:00.000Z');
});
beforeEach(async () => {
  patientId = await givenPerson(clinic.database, clinic.siteId);
});

describe('a paper form that is typed in', () => {
  it('is scored with the day on which it was filled in, and says who typed it in', async () => {
    const form = formOf(phq9(0));
    const entered = await clinic.ana.ask(enterForm, form);
    expect(entered).toMatchObject({
      value: 8,
      inWords: { en: expect.stringMatching(/^PHQ-9 8, mild/i) },
      filledDaysAgo: 3,
      enteredByName: 'Ana',
      alarming: false,
      withdrawnAt: null,
    });
    const [measure] = await measures();
    expect(measure?.readings).toMatchObject([{ day: filledOn, value: 8, mode: 'paper' }]);
    const { items } = await clinic.wu.ask(readOccasion, {
      params: { patientId, scoreId: measure?.readings[0]?.scoreId as never },
    });
    expect(items).toHaveLength(9);
    expect(items[0]).toMatchObject({ mode: 'paper', answeredAt: '2026-03-06T17:00:00.000Z' });
    const kept = await clinic.database.read({ patientId }, (db) =>
      sql<object>`select distinct mode, entered_by, answered_at, received_at from answer`.execute(
        db,
      ),
    );
    expect(kept.rows).toMatchObject([{ mode: 'paper', entered_by: clinic.ana.accountId }]);
  });

  it('sent twice it is one form', async () => {
    const form = formOf(phq9(0));
    const first = await clinic.ana.ask(enterForm, form);
    expect(await clinic.ana.ask(enterForm, form)).toEqual(first);
    expect((await measures())[0]?.readings).toHaveLength(1);
    const other = { ...form, body: { ...form.body, answers: phq9(0, 2) } };
    expect(await clinic.ana.refusal(enterForm, other)).toMatchObject({ code: 'form-id-reused' });
  });

  it('of a day that the record has already is shown before, and kept only on purpose', async () => {
    await clinic.ana.ask(enterForm, formOf(phq9(0)));
    const there = await clinic.ana.ask(checkForm, {
      params: { patientId },
      query: { instrument: 'phq9', day: filledOn },
    });
    expect(there).toMatchObject({
      person: { name: 'Rosa Alvarez' },
      sameDay: [{ value: 8, mode: 'paper' }],
    });
    expect(await clinic.ana.refusal(enterForm, formOf(phq9(0, 2)))).toMatchObject({
      status: 409,
      code: 'form-there-already',
    });
    await clinic.ana.ask(enterForm, formOf(phq9(0, 2), { evenIfThere: true }));
    expect((await measures())[0]?.readings).toHaveLength(2);
    const otherDay = formOf(phq9(0), { filledOn: '2026-03-05' });
    await clinic.ana.ask(enterForm, otherDay);
  });

  it('filled in today is kept, one of tomorrow or of before the birth is not', async () => {
    await clinic.ana.ask(enterForm, formOf(phq9(0), { filledOn: '2026-03-09' }));
    for (const day of ['2026-03-10', '1974-05-01']) {
      expect(await clinic.ana.refusal(enterForm, formOf(phq9(0), { filledOn: day }))).toMatchObject(
        { status: 422, fields: [{ at: '/body/filledOn' }] },
      );
    }
    await clinic.ana.ask(enterForm, formOf(phq9(0), { filledOn: '1974-05-02' }));
  });

  it('names every answer it cannot take, and another version', async () => {
    const answers = { ...phq9(0), phq9_1: 4, phq9_2: -1, phq9_10: 1 };
    expect(await clinic.ana.refusal(enterForm, formOf(answers, { version: 2 }))).toMatchObject({
      status: 422,
      fields: [
        { at: '/body/version' },
        { at: '/body/answers/phq9_10', code: 'unknown-item' },
        { at: '/body/answers/phq9_1', code: 'not-an-option' },
        { at: '/body/answers/phq9_2', code: 'not-an-option' },
      ],
    });
    expect(await clinic.ana.refusal(enterForm, formOf({}))).toMatchObject({
      fields: [{ code: 'nothing-answered' }],
    });
  });

  it('with too many questions left out has no score, and says why', async () => {
    const entered = await clinic.ana.ask(enterForm, formOf({ phq9_1: 1 }));
    expect(entered.value).toBeNull();
    expect(entered.inWords.en).toContain('no score');
  });

  it('taken back is gone from the course; doing it twice changes nothing', async () => {
    await clinic.ana.ask(enterForm, formOf(phq9(0, 2), { filledOn: '2026-03-02' }));
    const form = formOf(phq9(0));
    await clinic.ana.ask(enterForm, form);
    const once = await clinic.ben.ask(withdrawForm, { params: form.params });
    expect(once.withdrawnAt).toBe(clinic.now());
    expect(await clinic.ben.ask(withdrawForm, { params: form.params })).toEqual(once);
    expect((await measures())[0]?.readings).toMatchObject([{ day: '2026-03-02', value: 16 }]);
    const { rows } = await clinic.ana.ask(readCaseload, { query: { search: 'alvarez' } });
    expect(rows.find((row) => row.patientId === patientId)?.phq).toMatchObject({ latest: 16 });
    // What was taken back may be typed in again.
    await clinic.ana.ask(enterForm, formOf(phq9(0)));
  });

  it('the only one, taken back, leaves no course at all', async () => {
    const form = formOf(phq9(0));
    await clinic.ana.ask(enterForm, form);
    await clinic.ana.ask(withdrawForm, { params: form.params });
    expect(await measures()).toEqual([]);
  });
});

describe('an alarm on paper', () => {
  it('item 9 raises the same alert as anywhere, at once, however old the form is', async () => {
    const form = formOf(phq9(1), { filledOn: '2025-11-09' });
    const entered = await clinic.ana.ask(enterForm, form);
    expect(entered).toMatchObject({ alarming: true, alertOpen: true, filledDaysAgo: 120 });
    const own = (await alerts()).filter((alert) => alert.patientId === patientId);
    expect(own).toMatchObject([
      {
        rule: 'SAF-01',
        state: 'open',
        answers: [{ mode: 'paper', at: '2025-11-09T17:00:00.000Z' }],
      },
    ]);
  });

  it('is not silenced by a form that cannot be kept', async () => {
    const answers = { ...phq9(2), phq9_1: 9 };
    expect(await clinic.ana.refusal(enterForm, formOf(answers))).toMatchObject({ status: 422 });
    expect((await alerts()).filter((alert) => alert.patientId === patientId)).toHaveLength(1);
    expect(await measures()).toEqual([]);
  });

  it('stays when the form is taken back, until a person closes it, and is not raised again', async () => {
    const form = formOf(phq9(1));
    await clinic.ana.ask(enterForm, form);
    await clinic.ana.ask(withdrawForm, { params: form.params });
    const [alert] = (await alerts()).filter((one) => one.patientId === patientId);
    expect(alert?.state).toBe('open');
    await clinic.wu.ask(closeAlert, {
      params: { patientId, alertId: alert?.alertId as never },
      body: { outcome: 'spoke-no-present-danger', words: 'Typed in for the wrong person.' },
    });
    expect((await alerts()).filter((one) => one.patientId === patientId)).toEqual([]);
  });

  it('a yes to the safety questions raises theirs', async () => {
    const asq = instrumentOf('asq');
    if (asq === null) throw new Error('the library knows it');
    const answers = { asq_1: 0, asq_2: 0, asq_3: 1, asq_4: 0, asq_5: 0 };
    await clinic.ana.ask(
      enterForm,
      formOf(answers, { instrument: 'asq', version: asq.version, answers }),
    );
    const own = (await alerts()).filter((alert) => alert.patientId === patientId);
    expect(own).toMatchObject([{ rule: 'SAF-06', answers: [{}, {}, { mode: 'paper' }, {}, {}] }]);
  });

  it('item 9 left out on paper is unknown, not normal', async () => {
    await clinic.ana.ask(enterForm, formOf(phq9(null)));
    const { findings } = await clinic.wu.ask(readFindings, { params: { patientId } });
    expect(findings.map(({ rule }) => rule.id)).toContain('SAF-08');
  });
});

describe('a questionnaire whose words stay on paper', () => {
  it('is typed in by number, from the day on which somebody answers for the right to it', async () => {
    const isi = instrumentOf('isi');
    if (isi === null) throw new Error('the library knows it');
    const answers = Object.fromEntries(isi.items.map(({ id }) => [id, 2]));
    const body = { instrument: 'isi', version: isi.version, answers };
    expect(await clinic.ana.refusal(enterForm, formOf(answers, body))).toMatchObject({
      status: 422,
      code: 'may-not-be-used',
      fields: [{ at: '/body/instrument', code: 'not-attested' }],
    });
    const administrator = await clinic.entered(
      await givenStaff(clinic.database, clinic.siteId, 'administrator'),
    );
    await administrator.ask(attestLicence, {
      params: { instrument: 'isi' },
      body: {
        attestationId: newId<'AttestationId'>(),
        language: 'en',
        statement: statementFor(isi, 'en', false),
        basis: 'licence',
        reference: 'No. 7',
        inNameOf: 'The clinic',
        from: '2026-03-01',
        until: null,
      },
    });
    const opened = await clinic.ana.ask(openForm, {
      params: { instrument: 'isi', language: 'en' },
    });
    expect(opened.neutral).toBe(true);
    expect(opened.form.items.map(({ text }) => text).join()).toBe('1,2,3,4,5,6,7');
    const entered = await clinic.ana.ask(enterForm, formOf(answers, body));
    expect(entered.value).toBe(2 * isi.items.length);
  });
});

describe('whoever types forms in', () => {
  it('finds people by name, record number and birth date, twelve at most', async () => {
    const person = {
      patientId: newId<'PatientId'>(),
      givenName: 'Ivo',
      familyName: 'Ørsted',
      birthDate: '1960-07-03' as LocalDate,
      recordNumber: 'RC-1001',
    };
    await clinic.ana.ask(registerPatient, { body: person });
    const found = async (search: string) =>
      (await clinic.ben.ask(findPeople, { query: { search } })).people.map(({ name }) => name);
    for (const search of ['iv', 'ørs', 'rc1001', '1001', '1960-07-03', '3.7.1960']) {
      expect(await found(search)).toEqual(['Ivo Ørsted']);
    }
    expect(await found('1960-07-04')).toEqual([]);
    expect(await found(' ')).toEqual([]);
    for (let n = 0; n < 13; n++) await givenPerson(clinic.database, clinic.siteId);
    const many = await clinic.ben.ask(findPeople, { query: { search: 'rosa' } });
    expect(many).toMatchObject({ more: true });
    expect(many.people).toHaveLength(12);
  });

  it('is offered what the site may use, with its scoring, and nothing else', async () => {
    const { forms, closed, today } = await clinic.ben.ask(listForms, {});
    expect(today).toBe('2026-03-09');
    expect(forms.map(({ instrument }) => instrument)).toContain('phq9');
    expect(forms.map(({ instrument }) => instrument)).not.toContain('cssrs');
    expect(closed).toBeGreaterThan(0);
    const opened = await clinic.ben.ask(openForm, {
      params: { instrument: 'phq9', language: 'en' },
    });
    expect(opened).toMatchObject({
      neutral: false,
      form: { id: 'phq9' },
      definition: { id: 'phq9' },
    });
    const closedOne = { params: { instrument: 'haq_di', language: 'en' } };
    expect(await clinic.ben.refusal(openForm, closedOne)).toMatchObject({
      code: 'may-not-be-used',
    });
  });

  it('works with people of their own clinic alone', async () => {
    const elsewhere = await givenSite(clinic.database, 'Hillside');
    const stranger = await givenPerson(clinic.database, elsewhere);
    const form = formOf(phq9(0));
    const params = { ...form.params, patientId: stranger };
    const refusal = await clinic.ana.refusal(enterForm, { ...form, params });
    expect([403, 404]).toContain(refusal.status);
    expect(await clinic.person.refusal(enterForm, formOf(phq9(0)))).toMatchObject({ status: 403 });
  });
});
