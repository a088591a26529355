import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { mondayOf, weeksOver, withinBudget } from './budget.ts';

const day = (text: string) => text as LocalDate;

describe('minutes a week', () => {
  it('a week is from Monday to Sunday', () => {
    expect(mondayOf(day('2026-03-01'))).toBe('2026-02-23');
    expect(mondayOf(day('2026-03-02'))).toBe('2026-03-02');
    expect(mondayOf(day('2026-03-08'))).toBe('2026-03-02');
  });

  it('exactly the budget is within it, half a minute more is over', () => {
    const loads = [
      { due: day('2026-03-02'), minutes: 4 },
      { due: day('2026-03-08'), minutes: 6 },
      { due: day('2026-03-09'), minutes: 9 },
    ];
    expect(weeksOver(loads, 10)).toEqual([]);
    expect(weeksOver([...loads, { due: day('2026-03-04'), minutes: 0.5 }], 10)).toEqual([
      { monday: '2026-03-02', minutes: 10.5 },
    ]);
  });

  const open = (closes: string, minutes: number) => ({ closes: day(closes), minutes });
  it('what closes first is asked first; the rest may wait', () => {
    const [late, soon, between] = [
      open('2026-03-20', 3),
      open('2026-03-03', 5),
      open('2026-03-05', 4),
    ];
    expect(withinBudget([late, soon, between], 0, 9)).toEqual({
      now: [soon, between],
      later: [late],
    });
    expect(withinBudget([late, soon, between], 0, 8.5)).toEqual({
      now: [soon, late],
      later: [between],
    });
  });

  it('one that is longer than the budget is asked where nothing else was', () => {
    const long = open('2026-03-03', 15);
    expect(withinBudget([long], 0, 10).now).toEqual([long]);
    expect(withinBudget([long], 1, 10).later).toEqual([long]);
  });
});
