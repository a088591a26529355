import { expect, it } from 'vitest';
import { bringOtherRecord, decideOtherRecord } from '#exchange';
import type { LocalDate } from '#kernel';
import { readPatient, recordFact } from '#profile';
import { givenClinic, newId } from '../../../../tests/support/clinic.ts';
import { observed, recordOf } from '../../../../tests/support/other-records.ts';

it('an older weight of another record does not stand for the weight of today', async () => {
  const clinic = await givenClinic();
  const params = { patientId: clinic.patientId };
  const since = '2026-03-01' as LocalDate;
  const ours = { factId: newId<'FactId'>(), name: 'weight-kg' as const, value: 71, since };
  await clinic.ana.ask(recordFact, { params, body: ours });
  const { records } = await clinic.ana.ask(bringOtherRecord, {
    params,
    body: {
      recordId: newId<'OtherRecordId'>(),
      fileName: 'rosa.json',
      text: recordOf(observed('29463-7', 90, 'kg')),
    },
  });
  const { recordId = newId<'OtherRecordId'>(), lines = [] } = records[0] ?? {};
  expect(lines.map(({ standing }) => standing)).toEqual(['older']);
  const refused = await clinic.ana.refusal(decideOtherRecord, {
    params: { ...params, recordId },
    body: { decision: 'taken', lineIds: lines.map(({ lineId }) => lineId) },
  });
  expect(refused).toMatchObject({ code: 'ours-is-newer' });
  const { facts } = await clinic.ana.ask(readPatient, { params });
  expect(facts.find(({ name }) => name === 'weight-kg')?.value).toBe(71);
});
