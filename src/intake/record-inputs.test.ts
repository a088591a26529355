import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import { recordInputs } from './record-inputs.ts';

const day = '2026-03-02' as LocalDate;
const rosa = { sex: 'F', birthDate: '1970-03-02' as LocalDate } as const;

describe('what questionnaires read of the record', () => {
  it('is sex, age on the day and months of pain', () => {
    expect(recordInputs(rosa, '2025-03-02' as LocalDate, day)).toEqual({
      sex: 1,
      age: 56,
      months: 12,
    });
    expect(recordInputs({ ...rosa, sex: 'M' }, null, addDays(day, -1))).toEqual({
      sex: 0,
      age: 55,
    });
  });

  it('three months as said in the intake are three months', () => {
    expect(recordInputs(rosa, addDays(day, -91), day)['months']).toBe(3);
    expect(recordInputs(rosa, addDays(day, -89), day)['months']).toBe(2.9);
  });

  it.each(['X', null] as const)('leaves sex open where the record says %s', (sex) => {
    expect(recordInputs({ ...rosa, sex }, null, day)).toEqual({ age: 56 });
  });

  it('leaves open what would lie in the future', () => {
    expect(recordInputs(rosa, addDays(day, 1), day)).toEqual({ sex: 1, age: 56 });
  });
});
