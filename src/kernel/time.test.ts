import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  type Instant,
  isLocalDate,
  type LocalDate,
  localDayOf,
  type TimeZone,
} from '#kernel';

const berlin = 'Europe/Berlin' as TimeZone;
const at = (text: string) => text as Instant;

describe('a patient’s day', () => {
  it('is the local one just before and just after midnight', () => {
    expect(localDayOf(at('2026-07-01T21:59:59.000Z'), berlin)).toBe('2026-07-01');
    expect(localDayOf(at('2026-07-01T22:00:00.000Z'), berlin)).toBe('2026-07-02');
  });

  it('stays one day in the night the clocks go forward and the night they go back', () => {
    expect(localDayOf(at('2026-03-28T23:00:00.000Z'), berlin)).toBe('2026-03-29');
    expect(localDayOf(at('2026-03-29T21:59:59.000Z'), berlin)).toBe('2026-03-29');
    expect(localDayOf(at('2026-03-29T22:00:00.000Z'), berlin)).toBe('2026-03-30');
    // Two o'clock happens twice in October: both are the same day.
    expect(localDayOf(at('2026-10-25T00:30:00.000Z'), berlin)).toBe('2026-10-25');
    expect(localDayOf(at('2026-10-25T01:30:00.000Z'), berlin)).toBe('2026-10-25');
  });

  it('differs between two ends of the world at the same moment', () => {
    const moment = at('2026-11-25T11:00:00.000Z');
    expect(localDayOf(moment, 'Pacific/Kiritimati' as TimeZone)).toBe('2026-11-26');
    expect(localDayOf(moment, 'Pacific/Pago_Pago' as TimeZone)).toBe('2026-11-25');
  });

  it('counts days so that moving and measuring agree', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
        const day = date.toISOString().slice(0, 10) as LocalDate;
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-11-25T00:00'])(
    'is not "%s"',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
    },
  );
});
