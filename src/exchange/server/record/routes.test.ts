import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PatientId } from '#access';
import { demoSignIn } from '#accounts';
import {
  bringOtherRecord,
  decideOtherRecord,
  fetchOtherRecord,
  type OtherRecords,
  readOtherRecords,
  readRecordServer,
  undoOtherRecord,
} from '#exchange';
import { type MedicineBody, readMedicines, saveMedicine, stopMedicine } from '#medication';
import { readPatient, recordFact } from '#profile';
import { readFindings } from '#reasoning';
import { type Client, clientOf } from '../../../../tests/support/client.ts';
import { type Clinic, givenClinic, givenPerson, newId } from '../../../../tests/support/clinic.ts';
import {
  condition,
  observed,
  prescribed,
  recordOf,
  rosasSummary,
} from '../../../../tests/support/other-records.ts';
import { givenSite, givenStaff } from '../../../../tests/support/people.ts';

let clinic: Clinic;
let admin: Client;

beforeAll(async () => {
  clinic = await givenClinic();
  admin = await clinic.entered(await givenStaff(clinic.database, clinic.siteId, 'administrator'));
}, 60_000);

const of = (patientId: PatientId) => ({ params: { patientId } });
const bring = (text: string, patientId = clinic.patientId, by: Client = clinic.ana) =>
  by.ask(bringOtherRecord, {
    ...of(patientId),
    body: { recordId: newId<'OtherRecordId'>(), fileName: 'summary.json', text },
  });
const latest = ({ records }: OtherRecords) => {
  const [record] = records;
  if (record === undefined) throw new Error('a record came in');
  return record;
};
const line = (answer: OtherRecords, says: RegExp) => {
  const found = latest(answer).lines.find((one) => says.test(one.says));
  if (found === undefined) throw new Error(`no line says ${String(says)}`);
  return found;
};
const decide = (
  answer: OtherRecords,
  decision: 'taken' | 'left',
  says: readonly RegExp[],
  patientId = clinic.patientId,
) => ({
  params: { patientId, recordId: latest(answer).recordId },
  body: { decision, lineIds: says.map((one) => line(answer, one).lineId) },
});
const undo = (answer: OtherRecords, says: RegExp, patientId = clinic.patientId) => ({
  params: { patientId, recordId: latest(answer).recordId, lineId: line(answer, says).lineId },
});
const medicinesOf = (patientId: PatientId) => clinic.okoro.ask(readMedicines, of(patientId));
const factsOf = async (patientId: PatientId) => {
  const { facts } = await clinic.ana.ask(readPatient, of(patientId));
  return Object.fromEntries(
    facts.map(({ name, value, source, since }) => [name, { value, source, since }]),
  );
};

describe('a file of another record', () => {
  it('stays beside the record: nothing of it counts before somebody takes it over', async () => {
    const answer = await bring(rosasSummary());
    expect(latest(answer)).toMatchObject({
      cameBy: 'file',
      source: 'St Mary Hospital',
      madeOn: '2026-03-01',
      readByName: 'Ana',
    });
    expect(latest(answer).lines.map(({ standing, decision }) => [standing, decision])).toEqual(
      Array.from({ length: 7 }, () => ['new', null]),
    );
    expect(latest(answer).faults.map(({ code }) => code)).toEqual([
      'unknown-condition',
      'unknown-unit',
    ]);
    const { medicines, health } = await medicinesOf(clinic.patientId);
    expect([medicines, health]).toEqual([[], []]);
    expect(await factsOf(clinic.patientId)).toEqual({});
  });

  it('is taken over line by line, each where it belongs, with where it came from', async () => {
    const before = await clinic.ana.ask(readOtherRecords, of(clinic.patientId));
    const wanted = [/kidney/, /Oxycodone/, /98979/, /8302/, /Penicillin/];
    const answer = await clinic.okoro.ask(decideOtherRecord, decide(before, 'taken', wanted));
    expect(latest(answer).lines.map(({ decision, standing }) => [decision, standing])).toEqual([
      ['taken', 'same'],
      ['taken', 'same'],
      [null, 'new'],
      ['taken', 'same'],
      [null, 'new'],
      ['taken', 'same'],
      ['taken', 'same'],
    ]);
    const { medicines, health } = await medicinesOf(clinic.patientId);
    expect(medicines).toMatchObject([
      {
        name: 'Oxycodone 5 MG Oral Tablet',
        dose: 1,
        times: 2,
        changeKind: 'added',
        changeWords:
          'From the record of St Mary Hospital, 2026-03-01: “1 tablet by mouth twice daily”',
      },
    ]);
    const byName = 'Dr Okoro (St Mary Hospital, 2026-03-01)';
    expect(health).toMatchObject([
      { name: 'egfr', value: 48, day: '2026-02-10', byName },
      { name: 'kidneyDisease', value: true, day: '2025-06-03', byName },
    ]);
    const source = 'Dr Okoro, from the record of St Mary Hospital, 2026-03-01';
    expect(await factsOf(clinic.patientId)).toMatchObject({
      conditions: { value: ['kidney-disease'], source },
      'height-cm': { value: 162.6, source },
      'reported-allergies': { value: ['Penicillin: Hives'], source },
    });
  });

  it('the same decision twice is one; another decision is refused', async () => {
    const before = await clinic.ana.ask(readOtherRecords, of(clinic.patientId));
    const again = await clinic.ana.ask(decideOtherRecord, decide(before, 'taken', [/Oxycodone/]));
    expect((await medicinesOf(clinic.patientId)).medicines).toHaveLength(1);
    expect(line(again, /Oxycodone/).decidedByName).toBe('Dr Okoro');
    expect(
      await clinic.ana.refusal(decideOtherRecord, decide(before, 'left', [/Oxycodone/, /2160/])),
    ).toMatchObject({ status: 409, code: 'decided-meanwhile' });
    const after = await clinic.ana.ask(readOtherRecords, of(clinic.patientId));
    expect(line(after, /2160/).decision).toBeNull();
  });

  it('is taken back where it stands, and the line is open again', async () => {
    let answer = await clinic.ana.ask(readOtherRecords, of(clinic.patientId));
    for (const says of [/kidney/, /Oxycodone/, /98979/, /8302/, /Penicillin/]) {
      answer = await clinic.ana.ask(undoOtherRecord, undo(answer, says));
      expect(line(answer, says)).toMatchObject({ decision: null, standing: 'new' });
    }
    const { medicines, health } = await medicinesOf(clinic.patientId);
    expect(medicines.filter(({ state }) => state === 'taken')).toEqual([]);
    expect(health).toEqual([]);
    expect(await factsOf(clinic.patientId)).toMatchObject({
      conditions: { value: null },
      'height-cm': { value: null },
      'reported-allergies': { value: null },
    });
  });

  it('of another person is refused with what differs, and nothing is kept', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    const text = rosasSummary().replace('1974-05-02', '1984-05-02');
    const problem = await clinic.ana.refusal(bringOtherRecord, {
      ...of(patientId),
      body: { recordId: newId<'OtherRecordId'>(), fileName: 'x.json', text },
    });
    expect(problem).toMatchObject({
      status: 422,
      code: 'another-person',
      fields: [{ message: 'Day of birth: there 1984-05-02, here 1974-05-02.' }],
    });
    expect((await clinic.ana.ask(readOtherRecords, of(patientId))).records).toEqual([]);
  });

  it('that is no record is refused by name', async () => {
    const body = { recordId: newId<'OtherRecordId'>(), fileName: 'x.json', text: '{}' };
    expect(
      await clinic.ana.refusal(bringOtherRecord, { ...of(clinic.patientId), body }),
    ).toMatchObject({ status: 422, code: 'no-bundle' });
  });
});

describe('where two records differ', () => {
  const oxycodone: MedicineBody = {
    name: 'Oxycodone',
    strength: '5 mg',
    statedClass: null,
    dose: 1,
    unit: 'tablet',
    times: 4,
    per: 'day',
    asNeeded: false,
    route: null,
    indication: null,
    prescriber: null,
    startedOn: null,
    overTheCounter: false,
  };
  const given = async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    const medicineId = newId<'MedicineId'>();
    await clinic.okoro.ask(saveMedicine, {
      params: { patientId, medicineId },
      body: { version: 0, medicine: oxycodone, change: { kind: 'added', on: null } },
    });
    return { patientId, medicineId };
  };

  it('a dose becomes a version of the line there is, and the one before comes back', async () => {
    const { patientId } = await given();
    const answer = await bring(rosasSummary(), patientId);
    expect(line(answer, /Oxycodone/)).toMatchObject({
      standing: 'differs',
      ours: { words: 'Oxycodone 5 mg, 1 tablet, 4 × a day' },
    });
    await clinic.okoro.ask(decideOtherRecord, decide(answer, 'taken', [/Oxycodone/], patientId));
    expect((await medicinesOf(patientId)).medicines).toMatchObject([
      { times: 2, version: 2, changeKind: 'dose' },
    ]);
    await clinic.okoro.ask(undoOtherRecord, undo(answer, /Oxycodone/, patientId));
    expect((await medicinesOf(patientId)).medicines).toMatchObject([
      { times: 4, version: 3, changeKind: 'corrected' },
    ]);
  });

  it('what somebody changed since is not taken back over their head', async () => {
    const { patientId, medicineId } = await given();
    const answer = await bring(rosasSummary(), patientId);
    await clinic.okoro.ask(decideOtherRecord, decide(answer, 'taken', [/Oxycodone/], patientId));
    await clinic.okoro.ask(saveMedicine, {
      params: { patientId, medicineId },
      body: {
        version: 2,
        medicine: { ...oxycodone, times: 1 },
        change: { kind: 'dose', on: null },
      },
    });
    expect(
      await clinic.okoro.refusal(undoOtherRecord, undo(answer, /Oxycodone/, patientId)),
    ).toMatchObject({ status: 409, code: 'changed-since' });
  });

  it('what was stopped here is not begun again from a paper', async () => {
    const { patientId, medicineId } = await given();
    await clinic.okoro.ask(stopMedicine, {
      params: { patientId, medicineId },
      body: { version: 1, on: '2026-03-01', reason: 'side-effect' },
    });
    const answer = await bring(rosasSummary(), patientId);
    expect(line(answer, /Oxycodone/).standing).toBe('stopped');
    const wanted = [/kidney/, /Oxycodone/];
    expect(
      await clinic.okoro.refusal(decideOtherRecord, decide(answer, 'taken', wanted, patientId)),
    ).toMatchObject({ status: 409, code: 'stopped-here' });
    // All or none: the line before it is as open as it was.
    expect((await medicinesOf(patientId)).health).toEqual([]);
  });

  it('the later value is newer, the earlier is older', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    const value = (on: string, is: number) =>
      recordOf(observed('98979-8', is, 'mL/min/{1.73_m2}', { effectiveDateTime: on }));
    const first = await bring(value('2026-01-10', 60), patientId);
    await clinic.ana.ask(decideOtherRecord, decide(first, 'taken', [/98979/], patientId));
    const standing = async (on: string, is: number) =>
      line(await bring(value(on, is), patientId), /98979/).standing;
    expect(await standing('2026-01-11', 48)).toBe('newer');
    expect(await standing('2026-01-10', 48)).toBe('differs');
    expect(await standing('2026-01-10', 60)).toBe('same');
    expect(await standing('2026-01-09', 48)).toBe('older');
  });

  it('a height that was there comes back when the other one is taken back', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    await clinic.ana.ask(recordFact, {
      ...of(patientId),
      body: { factId: newId<'FactId'>(), name: 'height-cm', value: 165, since: '2024-01-01' },
    });
    const answer = await bring(rosasSummary(), patientId);
    expect(line(answer, /8302/).standing).toBe('newer');
    await clinic.ana.ask(decideOtherRecord, decide(answer, 'taken', [/8302/], patientId));
    expect(await factsOf(patientId)).toMatchObject({ 'height-cm': { value: 162.6 } });
    await clinic.ana.ask(undoOtherRecord, undo(answer, /8302/, patientId));
    const { 'height-cm': height } = await factsOf(patientId);
    expect(height).toMatchObject({ value: 165, since: '2024-01-01' });
    expect(height?.source).not.toContain('St Mary');
  });
});

describe('who may', () => {
  it('nobody of another clinic, no helper, not the person, no administrator', async () => {
    const siteId = await givenSite(clinic.database, 'Hillside');
    const account = await givenStaff(clinic.database, siteId, 'physician');
    const stranger = clientOf(clinic.server.fastify);
    await stranger.ask(demoSignIn, { body: { accountId: account.accountId } });
    const answer = await clinic.ana.ask(readOtherRecords, of(clinic.patientId));
    for (const client of [stranger, clinic.person, admin]) {
      const problems = [
        await client.refusal(readOtherRecords, of(clinic.patientId)),
        await client.refusal(decideOtherRecord, decide(answer, 'left', [/kidney/])),
        await client.refusal(undoOtherRecord, undo(answer, /kidney/)),
        await client.refusal(fetchOtherRecord, {
          ...of(clinic.patientId),
          body: { fetchId: newId<'RecordFetchId'>() },
        }),
      ];
      expect(problems.map(({ status }) => status)).toEqual(
        problems.map(() => (client === stranger ? 404 : 403)),
      );
    }
    expect(await clinic.ana.refusal(readRecordServer, {})).toMatchObject({ status: 403 });
  });

  it('a query that forgets to say whose sees nothing of another person or clinic', async () => {
    const strangers = await givenSite(clinic.database, 'Seaside');
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    const count = async (table: string, scope: Parameters<typeof clinic.database.read>[0]) =>
      clinic.database.read(scope, async (db) => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(table)}`.execute(db);
        return rows[0]?.n;
      });
    expect(await count('other_record_line', { patientId: clinic.patientId })).toBeGreaterThan(0);
    for (const table of ['other_record', 'other_record_line', 'other_record_fetch']) {
      expect(await count(table, { patientId })).toBe(0);
    }
    expect(await count('record_server', { siteId: strangers })).toBe(0);
    expect(await count('record_server', { patientId })).toBe(0);
  });

  it('a line of another person is no line of this one', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    const answer = await clinic.ana.ask(readOtherRecords, of(clinic.patientId));
    expect(
      await clinic.ana.refusal(decideOtherRecord, decide(answer, 'taken', [/kidney/], patientId)),
    ).toMatchObject({ status: 404 });
  });
});

describe('what was taken over weighs', () => {
  it('in the rules, in the same moment', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    const text = recordOf(
      prescribed('Ibuprofen 600 mg', '1 tablet three times a day'),
      condition('icd-10-cm', 'N18.4'),
      observed('98979-8', 24, 'mL/min/{1.73_m2}'),
    );
    const answer = await bring(text, patientId);
    await clinic.okoro.ask(
      decideOtherRecord,
      decide(answer, 'taken', [/Ibuprofen/, /N18/, /98979/], patientId),
    );
    const { findings } = await clinic.okoro.ask(readFindings, of(patientId));
    expect(findings.filter(({ rule }) => rule.id.startsWith('MED')).length).toBeGreaterThan(0);
  });
});
