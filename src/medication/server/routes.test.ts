import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '#http';
import type { LocalDate } from '#kernel';
import {
  type MedicineBody,
  type MedicinesOutput,
  readMedicineHistory,
  readMedicineNames,
  readMedicines,
  recordHealth,
  reviewMedicines,
  saveMedicine,
  saveMedicineName,
  stopMedicine,
  withdrawHealth,
  withdrawMedicine,
} from '#medication';
import { readFindings } from '#reasoning';
import { readWorklist } from '#worklist';
import type { Client } from '../../../tests/support/client.ts';
import { type Clinic, givenClinic, newId } from '../../../tests/support/clinic.ts';
import { givenSite } from '../../../tests/support/people.ts';

let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const day = (text: string) => text as LocalDate;

const oxycodone: MedicineBody = {
  name: 'Oxycodone',
  strength: '10 mg',
  statedClass: null,
  dose: 1,
  unit: 'tablet',
  times: 2,
  per: 'day',
  asNeeded: false,
  route: 'oral',
  indication: 'back pain',
  prescriber: 'Dr Okoro',
  startedOn: day('2024-05-01'),
  overTheCounter: false,
};
const named = (name: string, more: Partial<MedicineBody> = {}): MedicineBody => ({
  ...oxycodone,
  name,
  strength: null,
  dose: null,
  unit: null,
  times: null,
  ...more,
});
const today = day('2026-03-09');

const add = async (
  medicine: MedicineBody,
  by: Client = clinic.okoro,
  medicineId = newId<'MedicineId'>(),
) => {
  const change = { kind: 'added' as const, on: null };
  await by.ask(saveMedicine, {
    params: { ...params(), medicineId },
    body: { version: 0, medicine, change },
  });
  return medicineId;
};
const list = () => clinic.okoro.ask(readMedicines, { params: params() });
const one = ({ medicines }: MedicinesOutput, name: string) => {
  const found = medicines.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} is on the list`);
  return found;
};
const read = async (
  answers: Parameters<typeof answersFor>[1] = {},
  more: { readonly day?: LocalDate; readonly nothingElse?: boolean | null } = {},
) =>
  clinic.ana.ask(reviewMedicines, {
    params: params(),
    body: {
      reviewId: newId<'MedicineReviewId'>(),
      day: today,
      asked: 'person',
      nothingElse: true,
      answers: answersFor(await list(), answers),
      ...more,
    },
  });
const answersFor = (
  { medicines }: MedicinesOutput,
  said: Readonly<Record<string, 'takes' | 'otherwise' | 'stopped' | 'not-known'>>,
) =>
  medicines
    .filter(({ state }) => state === 'taken')
    .map(({ medicineId, version, name }) => ({
      medicineId,
      version,
      answer: said[name] ?? ('takes' as const),
    }));
const firing = async () => {
  const { findings } = await clinic.okoro.ask(readFindings, { params: params() });
  return findings.filter(({ rule }) => rule.id.startsWith('MED')).map(({ rule }) => rule.id);
};
const cards = async (client: Client) => {
  const answer = await client.ask(readWorklist, { query: { mine: 'true' } });
  return answer.cards.flatMap(({ rule }) => rule ?? []);
};

beforeAll(async () => {
  clinic = await givenClinic();
});

describe('the list of medicines', () => {
  it('begins empty, and nobody is told anything by that', async () => {
    const { medicines, review, others } = await list();
    expect(medicines).toEqual([]);
    expect(review).toBeNull();
    expect(others.map(({ name }) => name)).toContain('person.age');
    expect(await firing()).toEqual([]);
  });

  it('sees a danger among what is known, although nobody has read the list through', async () => {
    await add(oxycodone);
    await add(named('Diazepam', { strength: '5 mg', dose: 1, unit: 'tablet', times: 1 }));
    const found = await firing();
    expect(found).toContain('MED-04');
    expect(await cards(clinic.okoro)).toContain('MED-04');
    // Sums may be larger than what is known, so nothing that needs the whole of them speaks.
    expect(found).not.toContain('MED-03');
  });

  it('is confirmed when it was read through and there is nothing else', async () => {
    const { review } = await read();
    expect(review).toMatchObject({ wholeList: true, nothingElse: true, byName: 'Ana' });
    const { medicines } = await list();
    expect(one({ medicines } as MedicinesOutput, 'Oxycodone').lastAnswer).toMatchObject({
      answer: 'takes',
      on: today,
    });
  });

  it('keeps every version, and says who changed what', async () => {
    const before = one(await list(), 'Diazepam');
    const { medicineId, version } = before;
    const at = { ...params(), medicineId };
    const medicine = named('Diazepam', { strength: '5 mg', dose: 2, unit: 'tablet', times: 1 });
    const change = { kind: 'dose' as const, on: day('2026-03-01') };
    const body = { version, medicine, change };
    const after = one(await clinic.okoro.ask(saveMedicine, { params: at, body }), 'Diazepam');
    expect(after).toMatchObject({ version: 2, changedOn: '2026-03-01', changedUp: true });
    // The same request again is the same change.
    const again = one(await clinic.okoro.ask(saveMedicine, { params: at, body }), 'Diazepam');
    expect(again.version).toBe(2);
    const { versions } = await clinic.wu.ask(readMedicineHistory, { params: at });
    expect(versions.map(({ version: number, dose }) => [number, dose])).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it('lets two who change at once both be seen: the second is shown the first', async () => {
    const { medicineId, version } = one(await list(), 'Diazepam');
    const at = { ...params(), medicineId };
    const body = {
      version: version - 1,
      medicine: named('Diazepam', { dose: 3 }),
      change: { kind: 'dose' as const, on: today },
    };
    const refused = await clinic.hale.refusal(saveMedicine, { params: at, body });
    expect(refused).toMatchObject({
      status: 409,
      code: 'medicine-changed-meanwhile',
      newer: { changedByName: 'Dr Okoro', dose: 2 },
    });
  });

  it('takes only the direction of a change as known that the doses show', async () => {
    const { medicineId, version } = one(await list(), 'Diazepam');
    const body = {
      version,
      medicine: named('Diazepam'),
      change: { kind: 'dose' as const, on: today },
    };
    const after = await clinic.okoro.ask(saveMedicine, {
      params: { ...params(), medicineId },
      body,
    });
    expect(one(after, 'Diazepam').changedUp).toBeNull();
  });

  it('stops with day and reason, and the danger that stood on it ends', async () => {
    const { medicineId, version } = one(await list(), 'Diazepam');
    const body = { version, on: today, reason: 'risk' as const };
    const after = await clinic.okoro.ask(stopMedicine, {
      params: { ...params(), medicineId },
      body,
    });
    expect(one(after, 'Diazepam')).toMatchObject({ state: 'stopped', stopReason: 'risk' });
    expect(await firing()).not.toContain('MED-04');
    expect(await cards(clinic.okoro)).not.toContain('MED-04');
    const again = await clinic.okoro.ask(stopMedicine, {
      params: { ...params(), medicineId },
      body,
    });
    expect(one(again, 'Diazepam').version).toBe(version + 1);
  });

  it('begins again what was stopped', async () => {
    const { medicineId, version } = one(await list(), 'Diazepam');
    const body = {
      version,
      medicine: named('Diazepam'),
      change: { kind: 'restarted' as const, on: null },
    };
    const at = { ...params(), medicineId };
    const after = await clinic.okoro.ask(saveMedicine, { params: at, body });
    expect(one(after, 'Diazepam')).toMatchObject({ state: 'taken', stoppedOn: null });
    expect(await firing()).toContain('MED-04');
  });

  it('takes a mistaken entry back with a reason; it stays in the history', async () => {
    const { medicineId, version } = one(await list(), 'Diazepam');
    const at = { ...params(), medicineId };
    const body = { version, words: 'Of another person' };
    const after = await clinic.okoro.ask(withdrawMedicine, { params: at, body });
    expect(one(after, 'Diazepam').state).toBe('withdrawn');
    expect(await firing()).not.toContain('MED-04');
    const { versions } = await clinic.okoro.ask(readMedicineHistory, { params: at });
    expect(versions[0]).toMatchObject({
      changeKind: 'withdrawn',
      changeWords: 'Of another person',
    });
  });
});

describe('reading the list through with the person', () => {
  it('“takes it otherwise” without saying how makes the dose unknown', async () => {
    await read({ Oxycodone: 'otherwise' });
    expect(one(await list(), 'Oxycodone')).toMatchObject({
      dose: null,
      times: null,
      changeKind: 'otherwise',
    });
  });

  it('“not known” leaves open whether it is taken', async () => {
    await read({ Oxycodone: 'not-known' });
    const { lastAnswer, state } = one(await list(), 'Oxycodone');
    expect([lastAnswer?.answer, state]).toEqual(['not-known', 'taken']);
    expect(await firing()).toEqual([]);
  });

  it('“stopped” stops it as said by the person, on that day', async () => {
    const answer = await read({ Oxycodone: 'stopped' }, { day: day('2026-03-08') });
    expect(one(answer, 'Oxycodone')).toMatchObject({
      state: 'stopped',
      stoppedOn: '2026-03-08',
      stopReason: 'said-by-person',
    });
  });

  it('is refused as a whole where a medicine changed in the meantime, and keeps nothing of it', async () => {
    const medicineId = await add(named('Ibuprofen', { overTheCounter: true }));
    const answers = [{ medicineId, version: 7, answer: 'stopped' as const }];
    const reviewId = newId<'MedicineReviewId'>();
    const body = { reviewId, day: today, asked: 'person' as const, nothingElse: true, answers };
    const refused = await clinic.ana.refusal(reviewMedicines, { params: params(), body });
    expect(refused).toMatchObject({ status: 409, code: 'list-changed-meanwhile' });
    const { review, medicines } = await list();
    expect(review?.reviewId).not.toBe(reviewId);
    expect(one({ medicines } as MedicinesOutput, 'Ibuprofen').state).toBe('taken');
  });

  it('says that it is not whole where one was left out', async () => {
    await add(named('Folic acid'));
    const { medicineId, version } = one(await list(), 'Folic acid');
    const answers = [{ medicineId, version, answer: 'takes' as const }];
    const { review } = await clinic.ana.ask(reviewMedicines, {
      params: params(),
      body: {
        reviewId: newId<'MedicineReviewId'>(),
        day: today,
        asked: 'pharmacy',
        nothingElse: true,
        answers,
      },
    });
    expect(review?.wholeList).toBe(false);
  });
});

describe('blood values and conditions', () => {
  const record = (name: string, value: number | boolean | null, unit: string | null, on = today) =>
    ({
      recordId: newId<'HealthRecordId'>(),
      name,
      value,
      unit,
      day: on,
    }) as never;

  it('an eGFR of 29 makes the NSAID a danger, and taking it back ends that', async () => {
    await read();
    const body = record('egfr', 29, 'ml/min/1.73 m²');
    const { health } = await clinic.okoro.ask(recordHealth, { params: params(), body });
    expect(health).toMatchObject([{ name: 'egfr', value: 29 }]);
    expect(await firing()).toContain('MED-13');
    const recordId = health[0]?.recordId ?? newId<'HealthRecordId'>();
    await clinic.okoro.ask(withdrawHealth, {
      params: { ...params(), recordId },
      body: { words: 'Of another person' },
    });
    expect(await firing()).not.toContain('MED-13');
  });

  it('a value is kept in one unit', async () => {
    const body = record('leukocytes', 4200, '/µl');
    const { health } = await clinic.okoro.ask(recordHealth, { params: params(), body });
    expect(health).toMatchObject([{ name: 'leukocytes', value: 4.2, unit: '10⁹/l' }]);
  });

  it.each([
    ['a value with a unit nobody knows', 'egfr', 60, 'furlongs', 'unknown-unit'],
    ['a value that cannot be', 'egfr', 251, 'ml/min/1.73 m²', 'out-of-range'],
    ['a value below nothing', 'egfr', -1, 'ml/min/1.73 m²', 'out-of-range'],
    ['words in place of a value', 'egfr', true, 'ml/min/1.73 m²', 'wrong-type'],
    ['a number for a condition', 'copd', 3, null, 'wrong-type'],
  ])('refuses %s, naming the field', async (_, name, value, unit, code) => {
    const body = record(name, value, unit);
    const refused = await clinic.okoro.refusal(recordHealth, { params: params(), body });
    expect(refused.fields?.map((field) => field.code)).toEqual([code]);
  });

  it('refuses a day that has not come', async () => {
    const body = record('egfr', 60, 'ml/min/1.73 m²', day('2026-03-10'));
    const refused = await clinic.okoro.refusal(recordHealth, { params: params(), body });
    expect(refused.fields).toMatchObject([{ at: '/body/day', code: 'in-the-future' }]);
  });
});

describe('a clinic’s own names of medicines', () => {
  const wanted = {
    name: 'Schmerzfrei',
    sameAs: 'ibuprofen',
    class: null,
    code: null,
    retired: false,
  };
  const save = (name: typeof wanted | object, nameId = newId<'MedicineNameId'>(), version = 0) => ({
    params: { nameId },
    body: { version, name: name as typeof wanted },
  });

  it('are recognised as what they stand for', async () => {
    const nameId = newId<'MedicineNameId'>();
    await clinic.okoro.ask(saveMedicineName, save(wanted, nameId));
    const { names } = await list();
    expect(names).toMatchObject([{ name: 'Schmerzfrei', sameAs: 'ibuprofen', version: 1 }]);
    const refused = await clinic.okoro.refusal(saveMedicineName, save(wanted, nameId));
    expect(refused.code).toBe('name-taken');
    const second = await clinic.okoro.refusal(
      saveMedicineName,
      save({ ...wanted, name: 'schmerzFREI' }),
    );
    expect(second.code).toBe('name-taken');
  });

  it('say either what they are the same as, or their class', async () => {
    const both = { ...wanted, name: 'Foo', class: 'opioid' };
    const neither = { ...wanted, name: 'Foo', sameAs: null };
    const strange = { ...wanted, name: 'Foo', sameAs: 'foozol' };
    for (const name of [both, neither, strange]) {
      const refused = await clinic.okoro.refusal(saveMedicineName, save(name));
      expect(refused.code).toBe('invalid-medicine');
    }
  });

  it('are changed by a physician or the administrator, and read by the team', async () => {
    const refused = await clinic.wu.refusal(saveMedicineName, save({ ...wanted, name: 'Foo' }));
    expect(refused.status).toBe(403);
    const { names } = await clinic.wu.ask(readMedicineNames, {});
    expect(names).toHaveLength(1);
  });
});

describe('who sees and writes it', () => {
  it('the person reads what they take, and nothing of what rules read', async () => {
    const seen = await clinic.person.ask(readMedicines, { params: params() });
    expect(seen.medicines.map(({ state }) => state)).not.toContain('withdrawn');
    expect([seen.others, seen.health, seen.drafts, seen.cutOffs.settings]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('the person does not write the list', async () => {
    const medicineId = newId<'MedicineId'>();
    const body = {
      version: 0,
      medicine: oxycodone,
      change: { kind: 'added' as const, on: null },
    };
    const at = { ...params(), medicineId };
    const refused = await clinic.person.refusal(saveMedicine, { params: at, body });
    expect(refused.status).toBe(403);
  });

  it('refuses what cannot be, naming the field', async () => {
    const at = { ...params(), medicineId: newId<'MedicineId'>() };
    const change = { kind: 'added' as const, on: null };
    const refusal = (medicine: object, how: object = change) =>
      clinic.okoro.refusal(saveMedicine, {
        params: at,
        body: { version: 0, medicine: medicine as MedicineBody, change: how as typeof change },
      });
    const negative = await refusal({ ...oxycodone, dose: -1 });
    expect(negative.fields?.map((field) => field.at)).toEqual(['/body/medicine/dose']);
    const future = await refusal({ ...oxycodone, startedOn: '2026-03-10' });
    expect(future.fields?.map((field) => field.at)).toEqual(['/body/medicine/startedOn']);
    const notThere = await refusal(oxycodone, { kind: 'dose', on: today });
    expect(notThere.fields?.map((field) => field.code)).toEqual(['not-there']);
  });
});

describe('two people at once, and other people’s records', () => {
  it('of two changes of one version one is kept, and the other is shown it', async () => {
    const medicineId = await add(named('Celecoxib'));
    const change = { kind: 'dose' as const, on: today };
    const tries = [clinic.okoro, clinic.hale].map((client, at) =>
      call(client.send, saveMedicine, {
        params: { ...params(), medicineId },
        body: { version: 1, medicine: named('Celecoxib', { dose: at + 1, unit: 'mg' }), change },
      }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [refused] = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
    expect(refused).toMatchObject({ status: 409, code: 'medicine-changed-meanwhile' });
    expect(one(await list(), 'Celecoxib').version).toBe(2);
  });

  it('row-level security shows nobody the medicines of another person', async () => {
    const other = newId<'PatientId'>();
    const tables = ['medicine', 'medicine_review', 'medicine_answer', 'health_record'];
    for (const table of tables) {
      const count = await clinic.database.read({ patientId: other }, async (db) => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(table)}`.execute(db);
        return rows[0]?.n;
      });
      expect([table, count]).toEqual([table, 0]);
    }
  });

  it('another clinic does not see the names of this one', async () => {
    const elsewhere = await givenSite(clinic.database, 'Elsewhere');
    const names = await clinic.database.read({ siteId: elsewhere }, async (db) => {
      const { rows } = await sql`select name from site_medicine_name`.execute(db);
      return rows;
    });
    expect(names).toEqual([]);
  });
});
