import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { changePatient, importPatients, readPatient, recordFact, registerPatient } from '#profile';
import { readCaseload } from '#registry';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';

let clinic: Clinic;

const person = {
  givenName: 'Mina',
  familyName: 'Okafor',
  birthDate: '1993-04-01' as LocalDate,
  language: 'en' as const,
};
const registered = (over: object = {}) => ({ patientId: newId<'PatientId'>(), ...person, ...over });

describe('registering', () => {
  beforeAll(async () => {
    clinic = await givenClinic();
  });

  it('the same person twice by the same id is one person', async () => {
    const body = registered();
    const first = await clinic.ana.ask(registerPatient, { body });
    const again = await clinic.ana.ask(registerPatient, { body });
    expect(again).toEqual(first);
    expect(first.patient).toMatchObject({ ageYears: 32, today: '2026-03-09' });
    const { rows } = await clinic.ana.ask(readCaseload, { query: { search: 'okafor' } });
    expect(rows).toMatchObject([{ name: 'Mina Okafor', stage: 'registered' }]);
  });

  it('a possible double is named with its record; who is sure may go on', async () => {
    const body = registered({ givenName: 'MINA' });
    const refusal = await clinic.ana.refusal(registerPatient, { body });
    expect(refusal).toMatchObject({ status: 409, code: 'possible-double' });
    expect(refusal.title).toContain('Mina Okafor');
    const query = { evenIfDouble: 'true' as const };
    await clinic.ana.ask(registerPatient, { body, query });
  });

  it('a record number belongs to one person, sure or not', async () => {
    await clinic.ana.ask(registerPatient, {
      body: registered({ familyName: 'Adeyemi', recordNumber: 'A-1' }),
    });
    const body = registered({ familyName: 'Bello', recordNumber: 'A-1' });
    const refusal = await clinic.ana.refusal(registerPatient, {
      body,
      query: { evenIfDouble: 'true' },
    });
    expect(refusal).toMatchObject({ status: 409, fields: [{ at: '/body/recordNumber' }] });
  });

  it('a corrected record number that belongs to somebody names the field and the holder', async () => {
    const body = registered({ familyName: 'Castro', recordNumber: 'A-2' });
    await clinic.ana.ask(registerPatient, { body });
    const params = { patientId: body.patientId };
    const refusal = await clinic.ana.refusal(changePatient, {
      params,
      body: { recordNumber: 'A-1' },
    });
    expect(refusal).toMatchObject({
      status: 409,
      code: 'record-number-taken',
      fields: [{ at: '/body/recordNumber', message: expect.stringContaining('Adeyemi') }],
    });
    const own = { recordNumber: 'A-2', givenName: 'Minna' };
    await clinic.ana.ask(changePatient, { params, body: own });
  });

  it('two desks that give one record number at once: one is told, by the field', async () => {
    const people = [registered({ familyName: 'Diaz' }), registered({ familyName: 'Ek' })];
    for (const body of people) await clinic.ana.ask(registerPatient, { body });
    const given = await Promise.allSettled(
      people.map(({ patientId }) =>
        clinic.ana.ask(changePatient, { params: { patientId }, body: { recordNumber: 'A-3' } }),
      ),
    );
    const refused = given.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([
      { reason: { message: expect.stringContaining('record-number-taken') } },
    ]);
  });

  it('a birthday still to come is no birthday', async () => {
    const body = registered({ familyName: 'Later', birthDate: '2026-03-10' as LocalDate });
    const refusal = await clinic.ana.refusal(registerPatient, { body });
    expect(refusal).toMatchObject({ status: 422, fields: [{ at: '/body/birthDate' }] });
  });

  it('a correction keeps what it does not mention', async () => {
    const body = registered({ familyName: 'Silva', language: 'es', phone: '+34 600 000 000' });
    await clinic.ana.ask(registerPatient, { body });
    const params = { patientId: body.patientId };
    await clinic.ana.ask(changePatient, { params, body: { givenName: 'Minna', phone: null } });
    const { patient } = await clinic.wu.ask(readPatient, { params });
    expect(patient).toMatchObject({ givenName: 'Minna', language: 'es', phone: null });
  });

  it('a fact has a name of the catalogue and a value of its kind', async () => {
    const params = { patientId: clinic.patientId };
    const fact = (name: string, value: unknown) => ({
      params,
      body: { factId: newId<'FactId'>(), name, value },
    });
    await clinic.ben.ask(recordFact, fact('pain-since', '2024-01-01'));
    expect(await clinic.ben.refusal(recordFact, fact('shoe-size', 38))).toMatchObject({
      fields: [{ at: '/body/name' }],
    });
    expect(await clinic.ben.refusal(recordFact, fact('conditions', ['gout', 7]))).toMatchObject({
      fields: [{ at: '/body/value/0' }],
    });
  });

  it('only those who register people do it', async () => {
    expect(await clinic.ben.refusal(registerPatient, { body: registered() })).toMatchObject({
      status: 403,
    });
    expect(await clinic.person.refusal(registerPatient, { body: registered() })).toMatchObject({
      status: 403,
    });
  });
});

describe('a bad row in an import never loses its neighbours', () => {
  const csv = [
    '\uFEFFFirst name;Surname;Date of birth;MRN;Sex;Hobby',
    'Rosa;Núñez;1979-03-20;B-1;female;chess',
    'Dev;;1965-01-01;B-2;m;',
    'Tom;Reed;03/04/1970;B-3;m;',
    'Ida;Lang;1980-05-05;B-1;f;',
    'ROSA;Nunez;1979-03-20;;f;',
    'Eva;"Broken;1980-01-01;;;',
    'Rosa;Alvarez;1974-05-02;;f;',
    'Ola;Berg;1990-12-31;B-9;x;',
    '',
  ].join('\r\n');
  const body = { batchId: newId<'BatchId'>(), fileName: 'people.csv', csv };

  beforeAll(async () => {
    clinic = await givenClinic();
  });

  it('a dry run only reports', async () => {
    const report = await clinic.ana.ask(importPatients, { body: { ...body, dryRun: true } });
    expect([report.taken, report.refused]).toEqual([2, 6]);
    expect((await clinic.ana.ask(readCaseload, {})).counts.all).toBe(1);
  });

  it('every row has its answer: taken, or refused with column and reason', async () => {
    const report = await clinic.ana.ask(importPatients, { body });
    expect(report.unknownColumns).toEqual(['Hobby']);
    const rows = report.rows.map(({ line, result, faults }) => [
      line,
      result,
      faults.map(({ column }) => column).join(),
    ]);
    expect(rows).toEqual([
      [2, 'taken', ''],
      [3, 'refused', 'Surname'],
      [4, 'refused', 'Date of birth'],
      [5, 'refused', 'MRN'],
      [6, 'refused', 'Surname'],
      [7, 'refused', ''],
      [8, 'refused', 'Surname'],
      [9, 'taken', ''],
    ]);
    expect(report.rows[4]?.faults[0]?.message).toContain('line 2');
    expect(report.rows[6]?.faults[0]?.message).toContain('registered already');
  });

  it('the same batch again adds nobody and says the same', async () => {
    const again = await clinic.ana.ask(importPatients, { body });
    expect([again.taken, again.refused]).toEqual([2, 6]);
    const { rows } = await clinic.ana.ask(readCaseload, { query: { sort: 'name' } });
    expect(rows.map(({ name }) => name)).toEqual(['Rosa Alvarez', 'Ola Berg', 'Rosa Núñez']);
  });

  it('a file without the columns it needs says which are missing', async () => {
    const report = await clinic.ana.ask(importPatients, {
      body: { batchId: newId<'BatchId'>(), fileName: 'x.csv', csv: 'name,age\nRosa,47\n' },
    });
    expect(report.taken).toBe(0);
    expect(report.rows[0]?.faults.map(({ column }) => column)).toContain('birthDate');
  });
});

it('a batch that is sent twice at once is taken once', async () => {
  clinic = await givenClinic();
  const lines = Array.from({ length: 40 }, (_, at) => `Nia,Twice${at},1980-01-${10 + (at % 20)}`);
  const csv = ['given_name,family_name,birth_date', ...lines].join('\n');
  const body = { batchId: newId<'BatchId'>(), fileName: 'twice.csv', csv };
  const ask = () => clinic.ana.ask(importPatients, { body });
  const reports = await Promise.all([ask(), ask()]);
  expect(reports.map(({ taken, refused }) => [taken, refused])).toEqual([
    [40, 0],
    [40, 0],
  ]);
  const { rows } = await clinic.ana.ask(readCaseload, { query: { search: 'nia' } });
  expect(rows.length).toBe(40);
});
