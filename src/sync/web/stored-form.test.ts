import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitAfter } from './backoff.ts';
import { failedDelivery } from './delivery.ts';
import { entriesIn } from './second-copy.ts';
import { upgraded, versionOf } from './stored-form.ts';

const third = {
  name: 'diary-entry',
  upgrades: [
    (older: unknown) => ({ pain: (older as { score: number }).score }),
    (older: unknown) => ({ ...(older as object), note: null }),
  ],
};

describe('a record written by an older app', () => {
  it('is read in the form of today, from every earlier version', () => {
    expect(versionOf(third)).toBe(3);
    expect(upgraded(third, 1, { score: 4 })).toEqual({ value: { pain: 4, note: null } });
    expect(upgraded(third, 2, { pain: 4 })).toEqual({ value: { pain: 4, note: null } });
    expect(upgraded(third, 3, { pain: 4, note: 'x' })).toEqual({ value: { pain: 4, note: 'x' } });
  });

  it('is left alone when a newer app wrote it', () => {
    expect(upgraded(third, 4, { pain: 4 })).toBeNull();
    expect(upgraded(third, 0, { pain: 4 })).toBeNull();
  });
});

describe('the pause after failures', () => {
  it('starts at five seconds, doubles, and never exceeds a minute', () => {
    expect([1, 2, 3, 6, 7, 20].map((failures) => waitAfter(failures, 0))).toEqual([
      5_000, 10_000, 20_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('is shortened by chance by at most a quarter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, r) => {
          expect(waitAfter(n, r)).toBeLessThanOrEqual(waitAfter(n, 0));
          expect(waitAfter(n, r)).toBeGreaterThanOrEqual(Math.floor(waitAfter(n, 0) * 0.75));
        },
      ),
    );
  });
});

describe('an answer that is no success', () => {
  it.each([
    [0, 'unreachable'],
    [401, 'sign-in'],
    [403, 'sign-in'],
    [400, 'refused'],
    [413, 'refused'],
    [422, 'refused'],
    [404, 'busy'],
    [408, 'busy'],
    [429, 'busy'],
    [500, 'busy'],
    [503, 'busy'],
  ])('with status %i means %s', (status, trouble) => {
    const delivery = failedDelivery({ status: status as 400, code: 'x', title: 'x' });
    expect(delivery).toMatchObject({ ok: false, trouble });
  });
});

describe('the second copy in localStorage', () => {
  it('keeps, lists and removes, and passes over what a crash cut short', async () => {
    const values = new Map<string, string>();
    const storage = new Proxy({} as Storage, {
      get: (_target, key) =>
        ({
          getItem: (name: string) => values.get(name) ?? null,
          setItem: (name: string, value: string) => void values.set(name, value),
          removeItem: (name: string) => void values.delete(name),
        })[key as 'getItem'],
      ownKeys: () => [...values.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    });
    const copy = entriesIn(storage);
    await copy.keep({ opId: 'a', seq: 1 } as never);
    values.set('sinew.unsent.b', '{"opId":"b","se');
    expect(await copy.all()).toEqual([{ opId: 'a', seq: 1 }]);
    await copy.remove('a');
    expect(values.has('sinew.unsent.a')).toBe(false);
  });
});
