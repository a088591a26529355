import { describe, expect, it } from 'vitest';
import { type Bearer, step2Phq } from '#evidence';
import type { Instant } from '#kernel';
import { type NamedSetting, parameterViewOf, valueBefore } from './parameter-view.ts';

const now = '2026-03-09T12:00:00.000Z' as Instant;
const bearer: Bearer = { country: 'US', siteId: 's1', accountId: null, patientId: null };
const set = (
  id: string,
  value: number | null,
  scope: NamedSetting['scope'] = 'site',
): NamedSetting => ({
  id,
  parameter: step2Phq.id,
  scope,
  scopeId: scope === 'site' ? 's1' : 'US',
  value,
  by: 'a1',
  byName: 'Sam',
  at: `2026-03-0${id}T10:00:00.000Z` as Instant,
  reason: 'Agreed',
});
const seen = (...settings: readonly NamedSetting[]) =>
  parameterViewOf(step2Phq, { settings, bearer, now, maySet: ['site'], rules: ['SC-20'] });

describe('a number as the clinic sees it', () => {
  it('says what each scope says, and where the reader may set it', () => {
    const view = seen(set('1', 11, 'country'), set('2', 12));
    expect(view).toMatchObject({ value: 12, scope: 'site', default: 10, rules: ['SC-20'] });
    expect(view.scopes).toEqual([
      { scope: 'country', value: 11, maySet: false },
      { scope: 'site', value: 12, maySet: true },
    ]);
    expect(seen(set('1', 12), set('2', null)).scopes[1]).toMatchObject({ value: null });
  });

  it('keeps every change, the latest first', () => {
    expect(
      seen(set('1', 11), set('2', 12), set('3', null)).history.map(({ value }) => value),
    ).toEqual([null, 12, 11]);
  });

  it('undone, a change gives back what its own scope said before', () => {
    expect(valueBefore(seen(set('1', 12)), 'site')).toBeNull();
    expect(valueBefore(seen(set('1', 11), set('2', 12)), 'site')).toBe(11);
    expect(valueBefore(seen(set('1', 9, 'country'), set('2', 12)), 'site')).toBeNull();
    expect(valueBefore(seen(set('1', 11), set('2', null)), 'site')).toBe(11);
  });
});
