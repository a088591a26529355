import { beforeAll, describe, expect, it } from 'vitest';
import { enterForm } from '#entry';
import type { LocalDate } from '#kernel';
import { saveMedicine } from '#medication';
import { patientReader } from '#profile/server';
import { type Clinic, givenClinic, newId } from '../../../tests/support/clinic.ts';
import { circumstancesOf, factsAbout } from './intake-person.ts';

/** PHQ-9 says how an antidepressant is answered only if it was given long enough after it was begun (SC-25). */
let clinic: Clinic;
const day = (text: string) => text as LocalDate;
const params = () => ({ patientId: clinic.patientId });

const weeks = () =>
  clinic.database.read(params(), async (db) => {
    const patient = await patientReader(db).patient(clinic.patientId);
    if (patient === null) throw new Error('the person is registered');
    const circumstances = await circumstancesOf(db, patient, clinic.now());
    const { facts } = await factsAbout(db, patient, circumstances, false);
    return facts.findLast(({ name }) => name === 'antidepressant.adequateDoseWeeks')?.value;
  });

const fillsPhq = (on: string) =>
  clinic.ana.ask(enterForm, {
    params: { ...params(), formId: newId<'PaperFormId'>() },
    body: {
      instrument: 'phq9',
      version: 1,
      language: 'en',
      filledOn: day(on),
      answers: Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [`phq9_${at + 1}`, at < 8 ? 2 : 0]),
      ),
    },
  });

beforeAll(async () => {
  clinic = await givenClinic();
  clinic.at('2026-03-09T15:00:00.000Z');
  await clinic.okoro.ask(saveMedicine, {
    params: { ...params(), medicineId: newId<'MedicineId'>() },
    body: {
      version: 0,
      medicine: {
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
        startedOn: day('2026-02-09'),
        overTheCounter: false,
      },
      change: { kind: 'added', on: null, words: null },
    },
  });
});

describe('weeks at a dose that is enough', () => {
  it('count until today while PHQ-9 was never given', async () => {
    expect(await weeks()).toBe(4);
  });

  it('count until PHQ-9 was given: a score of the first days says nothing of the answer', async () => {
    await fillsPhq('2026-02-10');
    expect(await weeks()).toBe(0);
    await fillsPhq('2026-03-08');
    expect(await weeks()).toBe(3);
    await fillsPhq('2026-03-09');
    expect(await weeks()).toBe(4);
  });
});
