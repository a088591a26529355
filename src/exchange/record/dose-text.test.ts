import { describe, expect, it } from 'vitest';
import { doseFrom } from './dose-from.ts';
import { doseSaidIn } from './dose-text.ts';

describe('words about a dose', () => {
  it.each([
    ['1,000 mg every 6 hours'],
    ['1.000 mg every 6 hours'],
    ['10,000 units daily'],
    ['half a tablet daily'],
    ['a quarter of a tablet at night'],
  ])('%s say no amount that is the same everywhere', (words) => {
    expect(doseSaidIn(words).dose).toBeNull();
  });

  it.each([
    ['0.125 mg daily', 0.125],
    ['0,125 mg daily', 0.125],
    ['2.5 mg daily', 2.5],
    ['1000 mg daily', 1000],
    ['12,25 mg daily', 12.25],
  ])('%s say %d', (words, dose) => {
    expect(doseSaidIn(words).dose).toBe(dose);
  });

  it.each([
    ['1 tablet in the morning and at bedtime', null],
    ['1 tablet every morning and evening', null],
    ['1 tablet in the morning, at noon and at night', null],
    ['1 tablet daily with breakfast and dinner', null],
    ['1 tablet daily at bedtime', 1],
    ['1 tablet nightly at bedtime', 1],
    ['1 tablet every morning', 1],
    ['1 tablet twice daily, in the morning and in the evening', 2],
  ])('%s: so often a day', (words, times) => {
    expect(doseSaidIn(words).times).toBe(times);
  });
});

it.each([
  [{ frequency: 1, frequencyMax: 4, period: 1, periodUnit: 'd' }, null],
  [{ frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' }, null],
  [{ frequency: 1, period: 6, periodUnit: 'h' }, 4],
])('fields that say how often as from–to are no one number: %j', (repeat, times) => {
  expect(doseFrom([{ timing: { repeat } }]).times).toBe(times);
});
