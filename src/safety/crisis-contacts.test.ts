import { describe, expect, it } from 'vitest';
import { crisisVerifyDays, crisisWarnDays } from '#evidence';
import type { LocalDate } from '#kernel';
import { suggestionsFor } from './crisis-contact-suggestions.ts';
import { type CrisisContact, dueOn, isStale, mayGoLive, standOf } from './crisis-contacts.ts';

const day = (text: string) => text as LocalDate;
const clock = { verifyDays: crisisVerifyDays.default, warnDays: crisisWarnDays.default };
const line: CrisisContact = {
  id: 'c1',
  label: { en: 'Crisis line' },
  phone: '555 0100',
  textNumber: null,
  verifiedOn: day('2026-01-01'),
};

describe('a crisis contact', () => {
  it('counts as checked for 90 days, and is warned about in the last 14', () => {
    expect(clock).toEqual({ verifyDays: 90, warnDays: 14 });
    expect(dueOn(line, clock.verifyDays)).toBe('2026-04-01');
  });

  it.each([
    ['2026-01-01', 'fresh'],
    ['2026-03-17', 'fresh'],
    ['2026-03-18', 'soon'],
    ['2026-04-01', 'soon'],
    ['2026-04-02', 'stale'],
    ['2027-01-01', 'stale'],
  ])('verified on 1 January stands on %s: %s', (today, stand) => {
    expect(standOf(line, day(today), clock)).toBe(stand);
    expect(isStale(line, day(today), clock.verifyDays)).toBe(stand === 'stale');
    expect(mayGoLive([line], day(today), clock.verifyDays).mayGoLive).toBe(stand !== 'stale');
  });

  it('is a draft until somebody called it, and keeps the site closed', () => {
    const draft = { ...line, verifiedOn: null };
    expect(standOf(draft, day('2026-01-01'), clock)).toBe('draft');
    expect(dueOn(draft, clock.verifyDays)).toBeNull();
    expect(mayGoLive([line, draft], day('2026-01-01'), clock.verifyDays).mayGoLive).toBe(false);
  });

  it('goes stale sooner where the site asks for it', () => {
    expect(standOf(line, day('2026-02-01'), { verifyDays: 30, warnDays: 14 })).toBe('stale');
    expect(standOf(line, day('2026-01-31'), { verifyDays: 30, warnDays: 14 })).toBe('soon');
  });
});

describe('suggestions for a country', () => {
  it('say how sure they are', () => {
    const grades = Object.fromEntries(
      suggestionsFor('GB', []).map(({ label, grade }) => [label, grade]),
    );
    expect(grades).toEqual({ Samaritans: 'read', SHOUT: 'read', 'NHS 111, option 2': 'cited' });
    expect(suggestionsFor('FR', [])[0]).toMatchObject({ phone: '3114', grade: 'cited' });
    expect(suggestionsFor('CA', [])[0]?.note?.en).toContain('1-833-456-4566');
  });

  it('leave out what the site lists already, however it writes the number', () => {
    const listed = [{ phone: '116-123', textNumber: null }];
    expect(suggestionsFor('GB', listed).map(({ label }) => label)).not.toContain('Samaritans');
  });

  it('are none where no source is known', () => {
    expect(suggestionsFor('ZZ', [])).toEqual([]);
  });

  it('all have a number, and none claims more than its source', () => {
    const countries = [
      'US',
      'CA',
      'GB',
      'IE',
      'AU',
      'NZ',
      'DE',
      'FR',
      'ES',
      'IT',
      'NL',
      'BE',
      'AT',
    ];
    for (const country of countries) {
      const suggested = suggestionsFor(country, []);
      expect(suggested.length).toBeGreaterThan(0);
      for (const { phone, textNumber } of suggested) expect(phone ?? textNumber).not.toBeNull();
    }
  });
});
