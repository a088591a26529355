import { beforeEach, describe, expect, it } from 'vitest';
import { bringOtherRecord, decideOtherRecord, type OtherRecords, undoOtherRecord } from '#exchange';
import { readMedicines } from '#medication';
import { type Clinic, givenClinic, newId } from '../../../../tests/support/clinic.ts';
import { prescribed, recordOf } from '../../../../tests/support/other-records.ts';

const longActing = prescribed(
  'OxyContin 20 MG Extended Release Oral Tablet',
  '1 tablet twice daily',
);
const shortActing = prescribed('Oxycodone 5 MG Oral Tablet', '1 tablet every 6 hours as needed');

let clinic: Clinic;
beforeEach(async () => {
  clinic = await givenClinic();
});
const of = () => ({ patientId: clinic.patientId });
const bring = (...resources: readonly unknown[]) =>
  clinic.ana.ask(bringOtherRecord, {
    params: of(),
    body: {
      recordId: newId<'OtherRecordId'>(),
      fileName: 'rosa.json',
      text: recordOf(...resources),
    },
  });
const latest = ({ records }: OtherRecords) => {
  const [record] = records;
  if (record === undefined) throw new Error('a record came in');
  return record;
};
const taking = (answer: OtherRecords, at: readonly number[]) => {
  const { recordId, lines } = latest(answer);
  const lineIds = at.flatMap((one) => lines[one]?.lineId ?? []);
  return { params: { ...of(), recordId }, body: { decision: 'taken' as const, lineIds } };
};
const taken = async () => {
  const { medicines } = await clinic.okoro.ask(readMedicines, { params: of() });
  return medicines.filter(({ state }) => state === 'taken').map(({ name }) => name.slice(0, 9));
};
const standings = (answer: OtherRecords) => latest(answer).lines.map(({ standing }) => standing);

describe('a medicine that stands on several lines of another record', () => {
  it('is decided on line by line, and each line taken over is a line of ours', async () => {
    const answer = await bring(longActing, shortActing);
    expect(standings(answer)).toEqual(['differs', 'differs']);
    expect(latest(answer).lines[0]?.cautions.join(' ')).toContain('several lines');
    const after = await clinic.ana.ask(decideOtherRecord, taking(answer, [0, 1]));
    expect((await taken()).toSorted()).toEqual(['OxyContin', 'Oxycodone']);
    expect(standings(after)).toEqual(['same', 'same']);
  });

  it('goes back one by one, and the other line stays', async () => {
    const answer = await bring(longActing, shortActing);
    await clinic.ana.ask(decideOtherRecord, taking(answer, [0]));
    await clinic.ana.ask(decideOtherRecord, taking(answer, [1]));
    const { recordId, lines } = latest(answer);
    const lineId = lines[0]?.lineId ?? newId<'RecordLineId'>();
    await clinic.ana.ask(undoOtherRecord, { params: { ...of(), recordId, lineId } });
    expect(await taken()).toEqual(['Oxycodone']);
  });

  it('told twice in other words of the dose is one line', async () => {
    const again = prescribed('Oxycodone 5 MG Oral Tablet', 'take 1 tablet 4 times a day as needed');
    const answer = await bring(shortActing, again);
    await clinic.ana.ask(decideOtherRecord, taking(answer, [0, 1]));
    expect(await taken()).toEqual(['Oxycodone']);
  });

  it('changes none of ours by itself: a person says which', async () => {
    await clinic.ana.ask(decideOtherRecord, taking(await bring(longActing), [0]));
    const more = prescribed('OxyContin 40 MG Extended Release Oral Tablet', '1 tablet twice daily');
    const answer = await bring(more, shortActing);
    expect(await clinic.ana.refusal(decideOtherRecord, taking(answer, [1]))).toMatchObject({
      code: 'several-lines',
    });
    expect(await taken()).toEqual(['OxyContin']);
  });
});
