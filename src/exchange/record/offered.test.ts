import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { condition, observed, prescribed, recordOf } from '../../../tests/support/other-records.ts';
import { read } from '../../../tests/support/read-record.ts';
import { offeredFrom, saidOtherwise, type TakenOver } from './offered.ts';

const taken = (...resources: readonly unknown[]): readonly TakenOver[] =>
  read(recordOf(...resources)).items.map(({ content, says }) => ({
    content,
    says,
    source: 'St Mary Hospital',
    on: '2026-03-01' as LocalDate,
  }));
const from = { source: 'St Mary Hospital', on: '2026-03-01' };

describe('what was taken over, as answers of the intake', () => {
  it('is one answer for each question, and none where nothing was taken', () => {
    expect(offeredFrom([])).toEqual([]);
    expect(
      offeredFrom(
        taken(
          condition('icd-10-cm', 'E11.9'),
          condition('snomed', '64859006'),
          observed('29463-7', 154, '[lb_av]'),
        ),
      ),
    ).toEqual([
      { item: 'conditions', value: ['diabetes', 'osteoporosis'], ...from },
      { item: 'weight-kg', value: 70, ...from },
    ]);
  });

  it('asks nothing about what no question of the intake is about', () => {
    expect(
      offeredFrom(taken(condition('icd-10-cm', 'J44.9'), observed('2160-0', 1, 'mg/dL'))),
    ).toEqual([]);
  });

  it('of two heights offers the one taken over last', () => {
    const [first] = taken(observed('8302-2', 160, 'cm'));
    const [last] = taken(observed('8302-2', 163, 'cm'));
    expect(offeredFrom([first, last].flatMap((one) => one ?? []))).toMatchObject([{ value: 163 }]);
  });
});

describe('where the person says otherwise', () => {
  const offered = offeredFrom(
    taken(
      condition('icd-10-cm', 'E11.9'),
      prescribed('Oxycodone 5 mg', '1 tablet twice daily'),
      observed('8302-2', 163, 'cm'),
    ),
  );
  const otherwise = (answers: Readonly<Record<string, unknown>>) => saidOtherwise(offered, answers);

  it('nothing differs where they say the same, more, or nothing', () => {
    expect(otherwise({})).toEqual([]);
    expect(otherwise({ conditions: null, 'height-cm': null })).toEqual([]);
    expect(otherwise({ conditions: ['diabetes', 'depression'], 'height-cm': 163 })).toEqual([]);
    expect(otherwise({ medicines: ['my oxycodone', 'ibuprofen'] })).toEqual([]);
  });

  it('what they leave out or say differently is named with both', () => {
    expect(otherwise({ conditions: ['none'], 'height-cm': 164 })).toMatchObject([
      { item: 'conditions', theirs: ['diabetes'], person: ['none'] },
      { item: 'height-cm', theirs: ['163'], person: ['164'] },
    ]);
    expect(otherwise({ medicines: [] })).toMatchObject([
      { item: 'medicines', theirs: ['Oxycodone 5 mg: 1 tablet twice daily'], person: [] },
    ]);
  });
});
