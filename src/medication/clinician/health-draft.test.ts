import { describe, expect, it } from 'vitest';
import { noDate } from '#design';
import { type HealthDraft, valueOf } from './health-draft.ts';

const typed = (number: string, name: HealthDraft['name'] = 'platelets', lower = '') =>
  valueOf({ kind: 'number', name, number, lower, unit: '/µl', answer: null, day: noDate });

describe('a number as it is typed', () => {
  it.each([
    ['150000', 150_000],
    ['4,5', 4.5],
    ['4.5', 4.5],
    ['0,085', 0.085],
    [' 88 ', 88],
  ])('%s is read', (words, value) => {
    expect(typed(words)).toBe(value);
  });

  it.each(['150,000', '1.234', '12,500', '', 'high'])('%s is asked again', (words) => {
    expect(typed(words)).toBeUndefined();
  });

  it('both numbers of a blood pressure are whole, and neither stands alone', () => {
    expect(typed('142', 'bloodPressure', '88')).toEqual({ systolic: 142, diastolic: 88 });
    expect(typed('142', 'bloodPressure')).toBeUndefined();
    expect(typed('142,5', 'bloodPressure', '88')).toBeUndefined();
  });
});
