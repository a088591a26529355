import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import { recordInputs } from './record-inputs.ts';

const day = '2026-03-02' as LocalDate;
const rosa = { sex: 'F', birthDate: '1970-03-02' as LocalDate } as const;

const since = (painSince: LocalDate | null) => ({ painSince, heightCm: null, weightKg: null });

describe('what questionnaires read of the record', () => {
  it('is sex, age on the day and months of pain', () => {
    expect(recordInputs(rosa, since('2025-03-02' as LocalDate), day)).toEqual({
      sex: 1,
      age: 56,
      months: 12,
    });
    expect(recordInputs({ ...rosa, sex: 'M' }, since(null), addDays(day, -1))).toEqual({
      sex: 0,
      age: 55,
    });
  });

  it('three months as said in the intake are three months', () => {
    expect(recordInputs(rosa, since(addDays(day, -91)), day)['months']).toBe(3);
    expect(recordInputs(rosa, since(addDays(day, -89)), day)['months']).toBe(2.9);
  });

  it.each(['X', null] as const)('leaves sex open where the record says %s', (sex) => {
    expect(recordInputs({ ...rosa, sex }, since(null), day)).toEqual({ age: 56 });
  });

  it('leaves open what would lie in the future', () => {
    expect(recordInputs(rosa, since(addDays(day, 1)), day)).toEqual({ sex: 1, age: 56 });
  });

  it.each([
    [170, 72.2, 25],
    [170, 72.1, 24.9],
    [180, 97.2, 30],
    [null, 72, undefined],
    [170, null, undefined],
  ])('height %s cm and weight %s kg make a body mass index of %s', (heightCm, weightKg, bmi) => {
    expect(recordInputs(rosa, { painSince: null, heightCm, weightKg }, day)['bmi']).toBe(bmi);
  });
});
