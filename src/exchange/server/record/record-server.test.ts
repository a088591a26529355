import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PatientId } from '#access';
import {
  fetchOtherRecord,
  type OtherRecords,
  readOtherRecords,
  readRecordServer,
  setRecordServer,
  testRecordServer,
} from '#exchange';
import { changePatient } from '#profile';
import type { Client } from '../../../../tests/support/client.ts';
import { type Clinic, givenClinic, givenPerson, newId } from '../../../../tests/support/clinic.ts';
import { type FhirServer, givenFhirServer } from '../../../../tests/support/fhir-server.ts';
import { givenStaff } from '../../../../tests/support/people.ts';

let clinic: Clinic;
let admin: Client;
let other: FhirServer;

beforeAll(async () => {
  [clinic, other] = await Promise.all([givenClinic(), givenFhirServer()]);
  admin = await clinic.entered(await givenStaff(clinic.database, clinic.siteId, 'administrator'));
  await clinic.server.jobs.start();
}, 60_000);
afterAll(async () => {
  await clinic.server.jobs.stop();
  await other.close();
});

const of = (patientId: PatientId) => ({ params: { patientId } });
const latest = ({ records }: OtherRecords) => {
  const [record] = records;
  if (record === undefined) throw new Error('a record came in');
  return record;
};

describe('the server of another record', () => {
  const settings = () => ({
    inUse: true,
    name: 'St Mary',
    baseUrl: `${other.baseUrl}/`,
    clientId: 'sinew-riverside',
    identifierSystem: 'urn:oid:1.2.3',
    ownNetwork: true,
  });
  const register = async (): Promise<void> => {
    const { server } = await admin.ask(readRecordServer, {});
    other.ways.keys = server?.publicKeys as typeof other.ways.keys;
  };
  const fetchFor = async (patientId: PatientId): Promise<OtherRecords> => {
    const fetchId = newId<'RecordFetchId'>();
    await clinic.ana.ask(fetchOtherRecord, { ...of(patientId), body: { fetchId } });
    return expect
      .poll(() => clinic.ana.ask(readOtherRecords, of(patientId)), { timeout: 20_000 })
      .toSatisfy(({ fetch }: OtherRecords) => ['done', 'failed'].includes(fetch?.state ?? ''))
      .then(() => clinic.ana.ask(readOtherRecords, of(patientId)));
  };

  it('is set without its key ever being shown, and tried step by step', async () => {
    expect(await admin.ask(readRecordServer, {})).toEqual({ server: null });
    const { server } = await admin.ask(setRecordServer, { body: settings() });
    expect(server).toMatchObject({ baseUrl: other.baseUrl, ownNetwork: true });
    const [key] = server?.publicKeys.keys ?? [];
    expect(key).toMatchObject({ kty: 'EC', crv: 'P-384', alg: 'ES384', use: 'sig' });
    expect(JSON.stringify(server)).not.toContain('"d"');
    expect(await admin.ask(testRecordServer, {})).toMatchObject({
      ok: false,
      steps: [
        { step: 'discovery', ok: true },
        { step: 'sign-in', ok: false },
      ],
    });
    await register();
    const tested = await admin.ask(testRecordServer, {});
    expect(tested).toMatchObject({ ok: true });
    expect(tested.steps.map(({ step }) => step)).toEqual(['discovery', 'sign-in', 'metadata']);
    expect(other.asked.some((path) => path.includes('Patient'))).toBe(false);
  });

  it('keeps its key when something else is changed, and gets a new one when asked', async () => {
    const keyNow = async () =>
      (await admin.ask(readRecordServer, {})).server?.publicKeys.keys[0]?.['kid'];
    const before = await keyNow();
    await admin.ask(setRecordServer, { body: { ...settings(), name: 'St Mary Hospital' } });
    expect(await keyNow()).toBe(before);
    await admin.ask(setRecordServer, {
      body: { ...settings(), name: 'St Mary Hospital', newKey: true },
    });
    expect(await keyNow()).not.toBe(before);
    await register();
  });

  it('in a private network is refused unless the settings allow it', async () => {
    expect(
      await admin.refusal(setRecordServer, { body: { ...settings(), ownNetwork: false } }),
    ).toMatchObject({ status: 422, code: 'address-refused' });
    expect(
      await admin.refusal(setRecordServer, {
        body: { ...settings(), baseUrl: 'http://fhir.example.org' },
      }),
    ).toMatchObject({ code: 'not-https', fields: [{ at: '/body/baseUrl' }] });
  });

  it('is asked for a person by their record number, which they must have', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    const body = { fetchId: newId<'RecordFetchId'>() };
    expect(await clinic.ana.refusal(fetchOtherRecord, { ...of(patientId), body })).toMatchObject({
      status: 409,
      code: 'no-record-number',
    });
    await clinic.ana.ask(changePatient, { ...of(patientId), body: { recordNumber: 'RC-1001' } });
    const answer = await fetchFor(patientId);
    expect(answer).toMatchObject({
      server: { name: 'St Mary Hospital', recordNumber: 'RC-1001' },
      fetch: { state: 'done', askedByName: 'Ana' },
    });
    expect(latest(answer)).toMatchObject({ cameBy: 'server', source: 'St Mary Hospital' });
    expect(latest(answer).lines.map(({ kind }) => kind)).toEqual([
      'condition',
      'condition',
      'medicine',
      'allergy',
      'value',
      'value',
    ]);
  }, 60_000);

  it('that gives another person’s record is not believed', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    await clinic.ana.ask(changePatient, {
      ...of(patientId),
      body: { givenName: 'Tomas', recordNumber: 'RC-1004' },
    });
    const answer = await fetchFor(patientId);
    expect(answer.fetch).toMatchObject({
      state: 'failed',
      fault: {
        code: 'another-person',
        says: expect.stringContaining('here Tomas Alvarez') as string,
      },
    });
    expect(answer.records).toEqual([]);
  }, 60_000);

  it('that fails says what to do, and can be asked again', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    await clinic.ana.ask(changePatient, { ...of(patientId), body: { recordNumber: 'RC-1003' } });
    other.ways.keys = { keys: [] };
    const failed = await fetchFor(patientId);
    expect(failed.fetch).toMatchObject({
      state: 'failed',
      fault: { code: 'sign-in-refused', says: expect.stringContaining('public key') as string },
    });
    await register();
  }, 60_000);

  it('that is not in use is not asked', async () => {
    await admin.ask(setRecordServer, { body: { ...settings(), inUse: false } });
    const body = { fetchId: newId<'RecordFetchId'>() };
    expect(
      await clinic.ana.refusal(fetchOtherRecord, { ...of(clinic.patientId), body }),
    ).toMatchObject({ code: 'no-server' });
    const answer = await clinic.ana.ask(readOtherRecords, of(clinic.patientId));
    expect(answer.server).toBeNull();
  });
});
