import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHoursTo, clockTimeAt, hoursFrom, isBetween, nextHalfHour } from './clock.ts';

const anyTime = fc.integer({ min: 0, max: 1439 }).map(clockTimeAt);

describe('times of day', () => {
  it('half past eleven at night is seven and a half hours before seven in the morning', () => {
    expect(hoursFrom('23:30', '07:00')).toBe(7.5);
    expect(hoursFrom('07:00', '23:30')).toBe(16.5);
    expect(hoursFrom('07:00', '07:00')).toBe(0);
  });

  it('adding hours goes over midnight in both directions', () => {
    expect(addHoursTo('23:30', 8)).toBe('07:30');
    expect(addHoursTo('07:00', -8)).toBe('23:00');
  });

  it('a span may cross midnight; its end lies outside', () => {
    expect(isBetween('06:29', '23:30', '06:30')).toBe(true);
    expect(isBetween('06:30', '23:30', '06:30')).toBe(false);
    expect(isBetween('23:30', '23:30', '06:30')).toBe(true);
    expect(isBetween('23:29', '23:30', '06:30')).toBe(false);
  });

  it('the next half hour is the time itself on the half hour', () => {
    expect(nextHalfHour('07:30')).toBe('07:30');
    expect(nextHalfHour('07:31')).toBe('08:00');
    expect(nextHalfHour('23:45')).toBe('00:00');
  });

  it('adding the hours between two times leads from one to the other', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        expect(addHoursTo(a, hoursFrom(a, b))).toBe(b);
      }),
    );
  });
});
