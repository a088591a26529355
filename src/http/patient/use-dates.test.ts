import { describe, expect, it } from 'vitest';
import { localeOf } from './use-dates.ts';

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
});
