import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { importScores, type ScoreReport } from '#entry';
import { readMeasures } from '#measures';
import { registerPatient } from '#profile';
import { readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { readAlerts } from '#safety';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';

let clinic: Clinic;
let rosa: Clinic['patientId'];

const registered = async (
  givenName: string,
  familyName: string,
  birthDate: string,
  recordNumber: string,
) => {
  const patientId = newId<'PatientId'>() as Clinic['patientId'];
  await clinic.ana.ask(registerPatient, {
    query: { evenIfDouble: 'true' },
    body: { patientId, givenName, familyName, birthDate, recordNumber },
  });
  return patientId;
};
const asked = (csv: string, over: object = {}) => ({
  body: { batchId: newId<'BatchId'>(), fileName: 'old.csv', source: 'Old system', csv, ...over },
});
const imports = (csv: string, over: object = {}) => clinic.ana.ask(importScores, asked(csv, over));
const why = ({ rows }: ScoreReport): readonly string[] =>
  rows.flatMap(({ faults }) => faults.map(({ column, message }) => `${column}: ${message}`));
const measures = async (patientId = rosa) =>
  (await clinic.wu.ask(readMeasures, { params: { patientId } })).measures;
const everything = async () => {
  const rows = await clinic.database.read({ system: 'test' }, (db) =>
    sql<object>`select * from score order by score_id`.execute(db),
  );
  const latest = await clinic.database.read({ system: 'test' }, (db) =>
    sql<object>`select * from measure_latest order by patient_id, instrument`.execute(db),
  );
  return [rows.rows, latest.rows];
};

beforeAll(async () => {
  clinic = await givenClinic('2026-03-09T15:00:00.000Z');
  rosa = await registered('Rosa', 'Alvarez Núñez', '1974-05-02', 'R-1');
  await registered('Jo', 'Kim', '1980-01-01', 'R-2');
  await registered('Jo', 'Kim', '1980-01-01', 'R-3');
});

describe('a file of old scores', () => {
  it('is only reported until it is confirmed', async () => {
    const csv = 'record_number,instrument,day,score\nR-1,PHQ-9,2024-02-01,14\n';
    const report = await imports(csv, { dryRun: true });
    expect(report).toMatchObject({
      taken: 1,
      refused: 0,
      rows: [
        {
          line: 2,
          result: 'taken',
          person: 'R-1',
          instrument: 'PHQ-9',
          value: 14,
          patientId: rosa,
        },
      ],
    });
    expect(await measures()).toEqual([]);
  });

  it('becomes the beginning of the course, with its own day, band and origin', async () => {
    const csv = [
      'Patient_ID;Fragebogen;Datum;Summe;Notiz;Lieblingsfarbe',
      'R-1;phq 9;01.02.2024;14;x;blau',
      'R-1;PEG;2024-02-01;6,5;;',
    ].join('\n');
    const report = await imports(csv);
    expect(report).toMatchObject({ taken: 2, unknownColumns: ['Lieblingsfarbe'] });
    const found = await measures();
    expect(found.find(({ instrument }) => instrument === 'peg')?.readings).toMatchObject([
      { day: '2024-02-01', value: 6.5, mode: 'imported' },
    ]);
    expect(found.find(({ instrument }) => instrument === 'phq9')?.readings).toMatchObject([
      { value: 14, band: { en: expect.stringMatching(/moderate/i) }, missing: [] },
    ]);
    const { rows } = await clinic.ana.ask(readCaseload, { query: { search: 'R-1' } });
    expect(rows[0]?.phq).toMatchObject({ first: 14, firstDay: '2024-02-01' });
    const kept = await clinic.database.read({ patientId: rosa }, (db) =>
      sql<object>`select result ->> 'source' as source from score limit 1`.execute(db),
    );
    expect(kept.rows).toEqual([{ source: 'Old system' }]);
  });

  it('finds a person by name and birth date, whatever accents and order', async () => {
    const csv =
      'name,dob,instrument,day,score\n"nunez alvarez rosa",1974-05-02,GAD-7,2024-03-01,9\n';
    expect(await imports(csv)).toMatchObject({ taken: 1, rows: [{ patientId: rosa }] });
  });

  it('answers are scored here and compared with the total of the file', async () => {
    const head = `record_number,instrument,day,total,${[1, 2, 3, 4, 5, 6, 7].join(',')}`;
    const csv = [
      head,
      'R-1,GAD-7,2024-04-01,10,1,2,1,2,1,2,1',
      'R-1,GAD-7,2024-04-02,11,1,2,1,2,1,2,1',
      'R-1,GAD-7,2024-04-03,,1,2,1,2,1,2,1',
      'R-1,GAD-7,2024-04-04,,1,2,1,2,1,2,4',
      'R-1,GAD-7,2024-04-05,10,1,,,,,,',
      'R-1,PEG,2024-04-06,4.3,4,4,5,,,,',
      'R-1,PEG,2024-04-07,4.4,4,4,5,,,,',
    ].join('\n');
    const report = await imports(csv);
    expect(report.rows.map(({ result, value }) => [result, value])).toEqual([
      ['taken', 10],
      ['refused', null],
      ['taken', 10],
      ['refused', null],
      ['refused', null],
      ['taken', expect.closeTo(13 / 3)],
      ['refused', null],
    ]);
    expect(why(report)).toEqual([
      'total: The answers give 10, the file says 11.',
      expect.stringMatching(/^7: .*not 4/),
      expect.stringContaining('no score of GAD-7: too many are left out. The file says 10.'),
      'total: The answers give 4.33, the file says 4.4.',
    ]);
  });

  it('every bad row is refused with every reason, and spoils no other', async () => {
    const csv = [
      'record_number,name,birth_date,instrument,day,score,version',
      'R-9,,,PHQ-9,2024-05-01,3,',
      ',Jo Kim,1980-01-01,PHQ-9,2024-05-01,3,',
      'R-1,Jo Kim,1980-01-01,PHQ-9,2024-05-01,3,',
      ',Rosa,,PHQ-9,2024-05-01,3,',
      'R-1,,,Mood-O-Meter,2024-05-01,3,',
      'R-1,,,PHQ-9,2024-05-01,28,',
      'R-1,,,PHQ-9,2024-05-01,-1,',
      'R-1,,,PHQ-9,2026-03-10,3,',
      'R-1,,,PHQ-9,1974-05-01,3,',
      'R-1,,,PHQ-9,5/1/2024,3,',
      'R-1,,,PHQ-9,2024-05-01,three,',
      'R-1,,,PHQ-9,2024-05-01,,',
      'R-1,,,PHQ-9,2024-05-01,3,2',
      'R-1,,,ISI,2024-05-01,3,',
      'R-1,,,Mood-O-Meter,soon,,',
      'R-1,,,PHQ-9,2024-05-01,27,1',
      'R-1,,,PHQ-9,2026-03-09,0,',
      'R-1,,,PHQ-9,1974-05-02,5,',
    ].join('\n');
    const report = await imports(csv);
    expect(report).toMatchObject({ taken: 3, refused: 15 });
    expect(why(report)).toEqual([
      'record_number: Nobody here has the record number "R-9".',
      'record_number: Two people match. Give the record number instead.',
      'record_number: The record number "R-1" belongs to somebody else.',
      'record_number: Give a record number, or name and birth date.',
      'instrument: No questionnaire is called "Mood-O-Meter".',
      'score: PHQ-9 goes from 0 to 27; 28 is outside.',
      'score: PHQ-9 goes from 0 to 27; -1 is outside.',
      'day: 2026-03-10 is still to come.',
      'day: 1974-05-01 is before the person was born.',
      'day: "5/1/2024" could mean two days. Write it as YYYY-MM-DD.',
      'score: "three" is not a number.',
      'score: There is neither a score nor an answer in this row.',
      'version: PHQ-9 is known in version 1, not "2".',
      expect.stringMatching(/^instrument: /),
      'day: "soon" is not a day. Write it as YYYY-MM-DD.',
      'instrument: No questionnaire is called "Mood-O-Meter".',
    ]);
  });

  it('names what is there already, in the record or further up', async () => {
    const csv = [
      'record_number,instrument,day,score',
      'R-1,PHQ-9,2024-02-01,14',
      'R-1,PHQ-9,2024-02-01,15',
      'R-1,PHQ-9,2024-06-01,10',
      'R-1,PHQ-9,2024-06-01,10',
      'R-1,PHQ-9,2024-06-01,11',
    ].join('\n');
    expect(why(await imports(csv))).toEqual([
      'score: The same reading is in the record already.',
      'score: Another value of that day is in the record: 14.',
      'score: The same reading stands in line 4 already.',
      'score: Another value of that day stands in line 4: 10.',
    ]);
  });

  it('an old answer to item 9 alarms nobody today, and the report says where to look', async () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const csv = [
      `record_number,instrument,day,${items.map((n) => `phq9_${n}`).join(',')}`,
      'R-2,PHQ-9,2026-03-08,1,1,1,1,1,1,1,1,3',
    ].join('\n');
    const report = await imports(csv);
    expect(report.rows).toMatchObject([
      { result: 'taken', value: 11, remark: expect.stringContaining('calls for a person') },
    ]);
    expect((await clinic.wu.ask(readAlerts, {})).alerts).toEqual([]);
  });

  it('without the columns it needs is refused as a whole, by name', async () => {
    expect(why(await imports('instrument,score\nPHQ-9,3\n'))).toEqual([
      'record_number, or name and birth_date: The file has no such column, so no row can be taken.',
      'day: The file has no such column, so no row can be taken.',
    ]);
  });
});

describe('the same file again', () => {
  const csv = [
    'record_number,instrument,day,score',
    'R-3,PHQ-9,2024-02-01,14',
    'R-3,PHQ-9,2024-03-01,12',
    'R-3,PEG,2024-03-01,99',
  ].join('\n');

  it('with the same batch says the same and changes nothing', async () => {
    const batchId = newId<'BatchId'>();
    const first = await imports(csv, { batchId });
    expect(first).toMatchObject({ taken: 2, refused: 1 });
    const before = await everything();
    expect(await imports(csv, { batchId })).toEqual(first);
    expect(await everything()).toEqual(before);
  });

  it('with another batch finds everything there already and changes nothing', async () => {
    const before = await everything();
    expect(await imports(csv)).toMatchObject({ taken: 0, refused: 3 });
    expect(await everything()).toEqual(before);
  });
});

it('a total of today speaks to the rules as any other; the clock finds nobody left to weigh', async () => {
  const patientId = await registered('Ada', 'Lima', '1970-01-01', 'R-7');
  await imports('record_number,instrument,day,score\nR-7,PHQ-9,2026-03-08,19\n');
  const { findings } = await clinic.wu.ask(readFindings, { params: { patientId } });
  const rules = findings.map(({ rule }) => rule.id);
  expect(rules).toContain('SC-20');
  // That item 9 is not in the file does not mean that the person left it out.
  expect(rules.filter((id) => id.startsWith('SAF-'))).toEqual([]);
  const { rows } = await clinic.database.read({ system: 'test' }, (db) =>
    sql<object>`select patient_id from score_to_weigh`.execute(db),
  );
  expect(rows).toEqual([]);
});

it('only a coordinator takes in files', async () => {
  const file = asked('record_number,instrument,day,score\n');
  expect(await clinic.wu.refusal(importScores, file)).toMatchObject({ status: 403 });
  expect(await clinic.person.refusal(importScores, file)).toMatchObject({ status: 403 });
});
