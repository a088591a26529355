import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import { type Change, changedWithin } from './changes.ts';
import { bloodsOverdue } from './dmard-bloods.ts';
import { isOverdue, listed, reaches, riseAfter } from './readings.ts';

const today = '2026-03-31' as LocalDate;
const ago = (days: number) => addDays(today, -days);

describe('a sum of which a part is not known', () => {
  it.each([
    [50, 50, true],
    [49, 49, false],
    [null, 50, true],
    [null, 49, 'unknown'],
    [null, null, 'unknown'],
  ] as const)('total %s, known part %s, limit 50: %s', (total, known, verdict) => {
    expect(reaches(total, known, 50)).toBe(verdict);
  });
});

describe('the rise after a change', () => {
  const rise = (before: number, after: number) => {
    const readings = [
      { date: ago(before), value: 8 },
      { date: ago(after), value: 13 },
    ];
    return riseAfter({ readings, from: ago(40), withinDays: 28, today });
  };
  it('counts a reading of the day itself as before', () => {
    expect(rise(40, 39)).toBe(5);
    expect(rise(39, 38)).toBeNull();
  });
  it('looks as far as it is told', () => {
    expect(rise(41, 12)).toBe(5);
    expect(rise(41, 11)).toBeNull();
  });
});

describe('a change within the last 14 days', () => {
  const change = (more: Partial<Change>): Change => ({
    medicine: 'x',
    kind: 'start',
    groups: ['opioids'],
    maybe: [],
    on: null,
    notAfter: null,
    ...more,
  });
  const asked = { group: 'opioids', kinds: ['start', 'increase'], today, withinDays: 14 } as const;
  it.each([
    [{ on: ago(14) }, true],
    [{ on: ago(15) }, false],
    [{ on: today }, true],
    [{ on: addDays(today, 1) }, false],
    [{}, 'unknown'],
    [{ notAfter: ago(14) }, 'unknown'],
    [{ notAfter: ago(15) }, false],
    [{ on: ago(3), kind: 'decrease' }, false],
    [{ on: ago(3), kind: 'increase' }, true],
    [{ on: ago(3), kind: 'change' }, 'unknown'],
    [{ on: ago(3), groups: [], maybe: ['opioids'] }, 'unknown'],
    [{ on: ago(3), groups: ['cnsActive'] }, false],
  ] as const)('%j: %s', (more, verdict) => {
    expect(changedWithin([change(more)], asked)).toBe(verdict);
  });
  it('a start that is planned counts where that is asked', () => {
    const planned = [change({ on: addDays(today, 3) })];
    expect(changedWithin(planned, { ...asked, planned: true })).toBe(true);
    expect(changedWithin(null, asked)).toBe('unknown');
    expect(changedWithin([], asked)).toBe(false);
  });
});

describe('blood tests for a DMARD (BSR 2017)', () => {
  const schedule = {
    first: 14,
    stableWeeks: 6,
    middle: 31,
    middleMonths: 3,
    later: 84,
    sulfasalazineEnd: 365,
  };
  const overdue = (dmards: readonly string[], stable: number | null, bloods: number | null) =>
    bloodsOverdue(
      {
        dmards,
        stableSince: stable === null ? null : ago(stable),
        bloodsOn: bloods === null ? null : ago(bloods),
        today,
      },
      schedule,
    );
  it.each([
    [['methotrexate'], 41, 15, true],
    [['methotrexate'], 41, 14, false],
    [['methotrexate'], 42, 15, false],
    [['methotrexate'], 42, 32, true],
    [['methotrexate'], 133, 32, true],
    [['methotrexate'], 134, 32, false],
    [['methotrexate'], 134, 85, true],
    [['methotrexate', 'leflunomide'], 400, 32, true],
    [['leflunomide'], 400, 32, false],
    [['sulfasalazine'], 365, 85, true],
    [['sulfasalazine'], 366, 85, false],
    [['sulfasalazine', 'methotrexate'], 366, 85, true],
    [['methotrexate'], 400, null, 'unknown'],
    [['methotrexate'], null, 85, true],
    [['methotrexate'], null, 84, 'unknown'],
    [['sulfasalazine'], null, 85, 'unknown'],
  ] as const)(
    '%j, stable for %s days, blood %s days ago: %s',
    (dmards, stable, bloods, verdict) => {
      expect(overdue(dmards, stable, bloods)).toBe(verdict);
    },
  );
  it('a day on the limit is not overdue', () => {
    expect(isOverdue(ago(90), today, 90)).toBe(false);
    expect(isOverdue(ago(91), today, 90)).toBe(true);
    expect(isOverdue(null, today, 90)).toBe('unknown');
  });
});

it('names stand in a sentence', () => {
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  expect(listed(['a'])).toBe('a');
  expect(listed([])).toBe('?');
});
