import { beforeAll, describe, expect, it } from 'vitest';
import { bringOtherRecord, decideOtherRecord, readOtherRecords } from '#exchange';
import {
  readAssistedIntake,
  readIntake,
  readIntakeProgress,
  saveAssistedAnswers,
  saveIntakeAnswers,
  submitIntake,
} from '#intake';
import { readPatient } from '#profile';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../../../../tests/support/clinic.ts';
import { rosasSummary } from '../../../../tests/support/other-records.ts';

let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const answer = (item: string, value: unknown, mode: 'record' | 'self' | 'assisted') => ({
  answerId: newId<'AnswerId'>(),
  item,
  value,
  answeredAt: clinic.now(),
  mode,
  language: 'en',
});
const state = () => clinic.person.ask(readIntake, {});
const save = async (...answers: readonly ReturnType<typeof answer>[]) =>
  clinic.person.ask(saveIntakeAnswers, {
    body: {
      intakeId: (await state()).intakeId,
      sectionsDone: 0,
      sectionsTotal: 11,
      answers: [...answers],
    },
  });

beforeAll(async () => {
  clinic = await givenClinic();
});

describe('what was taken over from another record', () => {
  it('is not asked about before somebody took it over', async () => {
    await clinic.ana.ask(bringOtherRecord, {
      params: params(),
      body: { recordId: newId<'OtherRecordId'>(), fileName: 'x.json', text: rosasSummary() },
    });
    expect((await state()).offered).toEqual([]);
  });

  it('stands in the intake as an answer to confirm, with whose record says so', async () => {
    const [record] = (await clinic.ana.ask(readOtherRecords, { params: params() })).records;
    if (record === undefined) throw new Error('the record is here');
    await clinic.ana.ask(decideOtherRecord, {
      params: { ...params(), recordId: record.recordId },
      body: { decision: 'taken', lineIds: record.lines.map(({ lineId }) => lineId) },
    });
    const from = { source: 'St Mary Hospital', on: '2026-03-01' };
    expect((await state()).offered).toEqual([
      { item: 'conditions', value: ['kidney-disease'], ...from },
      {
        item: 'medicines',
        value: ['Oxycodone 5 MG Oral Tablet: 1 tablet by mouth twice daily', 'Zzyzxomab'],
        ...from,
      },
      { item: 'allergies', value: ['Penicillin: Hives'], ...from },
      { item: 'height-cm', value: 163, ...from },
    ]);
  });

  it('is marked as such where the person says it is right; only they can say so', async () => {
    const { results } = await save(answer('conditions', ['kidney-disease'], 'record'));
    expect(results).toMatchObject([{ result: 'done' }]);
    const byStaff = await clinic.ana.ask(saveAssistedAnswers, {
      params: params(),
      body: {
        sectionsDone: 0,
        sectionsTotal: 11,
        answers: [answer('allergies', ['Penicillin'], 'record')],
      },
    });
    expect(byStaff.results).toMatchObject([{ result: 'rejected', field: 'mode' }]);
    // What the person has begun to confirm is theirs until they hand it in.
    expect(await clinic.ana.refusal(readAssistedIntake, { params: params() })).toMatchObject({
      code: 'begun-by-the-person',
    });
  });

  it('gives way to the word of the person, and the difference reaches the team', async () => {
    await save(
      answer('medicines', ['oxycodone 5 mg', 'ibuprofen'], 'self'),
      answer('allergies', [], 'self'),
      answer('height-cm', null, 'self'),
    );
    const before = await clinic.ana.ask(readOtherRecords, { params: params() });
    expect(before.otherwise).toEqual([]);
    clinic.at('2026-03-09T15:20:00.000Z');
    await clinic.person.ask(submitIntake, { body: { intakeId: (await state()).intakeId } });

    const { otherwise } = await clinic.ana.ask(readOtherRecords, { params: params() });
    expect(otherwise).toEqual([
      {
        item: 'medicines',
        source: 'St Mary Hospital',
        theirs: ['Zzyzxomab'],
        person: ['oxycodone 5 mg', 'ibuprofen'],
      },
      { item: 'allergies', source: 'St Mary Hospital', theirs: ['Penicillin: Hives'], person: [] },
    ]);
    const { cards } = await clinic.ana.ask(readWorklist, { query: { mine: 'true' } });
    const card = cards.find(({ title }) => title.en === 'Says otherwise than another record');
    expect(card?.why.en).toContain('St Mary Hospital has Penicillin: Hives; the person says none.');
    const { facts } = await clinic.ana.ask(readPatient, { params: params() });
    expect(facts.find(({ name }) => name === 'reported-allergies')).toMatchObject({
      value: [],
      source: 'intake',
    });
  });

  it('shows to the team how each answer was given', async () => {
    const { intake } = await clinic.ana.ask(readIntakeProgress, { params: params() });
    const modes = Object.fromEntries((intake?.answers ?? []).map(({ item, mode }) => [item, mode]));
    expect(modes).toMatchObject({ conditions: 'record', medicines: 'self' });
  });
});
