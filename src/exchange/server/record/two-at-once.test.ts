import { expect, it } from 'vitest';
import { bringOtherRecord, decideOtherRecord, readOtherRecords } from '#exchange';
import { readPatient } from '#profile';
import { givenClinic, newId } from '../../../../tests/support/clinic.ts';
import { condition, recordOf } from '../../../../tests/support/other-records.ts';

it('two colleagues who take over different lines in the same moment both are right', async () => {
  const clinic = await givenClinic();
  const params = { patientId: clinic.patientId };
  const codes = ['64859006', '73211009', '84757009', '47505003', '203082005', '279039007'];
  const text = recordOf(...codes.map((code) => condition('snomed', code)));
  const { records } = await clinic.ana.ask(bringOtherRecord, {
    params,
    body: { recordId: newId<'OtherRecordId'>(), fileName: 'rosa.json', text },
  });
  const [record] = records;
  const { recordId = newId<'OtherRecordId'>(), lines = [] } = record ?? {};
  await Promise.all(
    lines.map(({ lineId }) =>
      clinic.ana.ask(decideOtherRecord, {
        params: { ...params, recordId },
        body: { decision: 'taken', lineIds: [lineId] },
      }),
    ),
  );
  const { facts } = await clinic.ana.ask(readPatient, { params });
  expect(facts.find(({ name }) => name === 'conditions')?.value).toHaveLength(codes.length);
  const after = await clinic.ana.ask(readOtherRecords, { params });
  expect(after.records[0]?.lines.map(({ standing }) => standing)).toEqual(codes.map(() => 'same'));
});
