import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

describe('an amount as a plan words it', () => {
  it.each([
    ['20 mg', { dose: 20, unit: 'mg' }],
    ['2.5mg', { dose: 2.5, unit: 'mg' }],
    ['0,5 mg at night', { dose: 0.5, unit: 'mg' }],
    ['25 mcg/h', { dose: 25, unit: 'mcg/h' }],
    ['50 µg', { dose: 50, unit: 'mcg' }],
    ['1 tablet with food', { dose: 1, unit: 'tablet' }],
    ['2 Capsules', { dose: 2, unit: 'capsule' }],
    ['1 patch', { dose: 1, unit: 'patch' }],
  ])('“%s” is read', (words, amount) => {
    expect(amountInWords(words)).toEqual(amount);
  });

  it.each([
    '10 to 20 mg',
    '10-20 mg',
    '5/325 mg',
    '1 tablet (20 mg)',
    '20 mg in the morning, 40 mg at night',
    '1 tablet or a half',
    '100 mg twice daily',
    '150 mg a day',
    '20 mg BD',
    '20 mg in the morning and at night',
    '10 mg/5 ml',
    '1,000 mg',
    '1.000 mg',
    '0 mg',
    'one tablet',
    'as needed',
    '20',
    '20 spoons',
    '',
  ])('“%s” is not guessed', (words) => {
    expect(amountInWords(words)).toBeNull();
  });
});
