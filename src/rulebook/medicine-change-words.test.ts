import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { startedOn, wentUp } from './case/medicine-dates.ts';
import { med } from './case/medicine-fields.ts';
import { changeWords } from './case/plan-kinds.ts';
import { kindIn } from './case/words.ts';

const today = '2026-03-31' as LocalDate;
const read = (change: string) => med.parse({ name: 'sertraline', change });

describe('what is done to a medicine, in the words of a file', () => {
  it.each([
    'start',
    'started',
    'new',
    'newly started',
    'new-start',
    'initiate',
    'begin',
    'begun',
    'commenced',
    'introduce',
    'added',
  ])('“%s” begins it today', (change) => {
    expect(startedOn(read(change), today)).toBe(today);
    expect(kindIn(change, changeWords)).toBe('start');
  });

  it.each(['stop', 'stopping', 'discontinue', 'discontinuation', 'cease', 'withdraw'])(
    '“%s” ends it, and begins and raises nothing',
    (change) => {
      expect(startedOn(read(change), today)).toBeNull();
      expect(wentUp(read(change))).toBe(false);
      expect(kindIn(change, changeWords)).toBe('stop');
    },
  );

  it.each([
    ['increase', true],
    ['raised', true],
    ['doubled', true],
    ['up-titration', true],
    ['halved', false],
    ['decrease', false],
    ['taper', false],
    ['none', null],
    ['no change', null],
    ['unchanged', null],
    ['same', null],
    ['stable', null],
    ['continue', null],
  ] as const)('“%s” went up: %s, and begins nothing', (change, up) => {
    expect(wentUp(read(change))).toBe(up);
    expect(startedOn(read(change), today)).toBeNull();
  });

  it.each(['banana', ''])('“%s” is refused', (change) => {
    expect(med.safeParse({ name: 'sertraline', change }).success).toBe(false);
  });
});
