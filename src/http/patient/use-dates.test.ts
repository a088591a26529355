import { describe, expect, it } from 'vitest';
import { localeOf, withoutDots } from './use-dates.ts';

describe('dates on the phone', () => {
  it('follow the region of an English device', () => {
    expect(localeOf('en', 'en-US')).toBe('en-US');
    expect(localeOf('en-x-plain', 'en-AU')).toBe('en-AU');
  });

  it('survive a device that names its place as no standard does', () => {
    expect(localeOf('en', 'en-US@posix')).toBe('en-GB');
    expect(localeOf('en', '')).toBe('en-GB');
  });

  it('keep in Arabic the digits the scales have', () => {
    expect(localeOf('ar', 'en-US')).toBe('ar-u-nu-latn');
  });

  it('go by the clock of the region in Spanish, and name days and months in Spanish', () => {
    expect(localeOf('es', 'es-MX')).toBe('es-MX');
    expect(localeOf('es', 'en-US')).toBe('es-US');
    expect(localeOf('es', 'es')).toBe('es');
    expect(localeOf('es', '')).toBe('es');
    const at = new Date('2026-03-09T16:30:00Z');
    const time = (device: string) =>
      withoutDots(
        new Intl.DateTimeFormat(localeOf('es', device), {
          timeStyle: 'short',
          timeZone: 'UTC',
        }).format(at),
      ).replaceAll(/\s/g, ' ');
    expect(time('en-US')).toBe('4:30 pm');
    expect(time('es-ES')).toBe('16:30');
    const day = new Intl.DateTimeFormat(localeOf('es', 'en-US'), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    expect(day.format(at)).toBe('lunes, 9 de marzo');
  });
});
