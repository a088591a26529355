import { describe, expect, it } from 'vitest';
import type { Id, LocalDate } from '#kernel';
import { countOf, daysOfItem } from './marks-of-item.ts';

const walk = 'walk' as Id<'PlanItemId'>;
const other = 'other' as Id<'PlanItemId'>;
const on = (day: string) => day as LocalDate;
const mark = (itemId: typeof walk, day: string, outcome: 'done' | 'not-today' | 'undone') => ({
  itemId,
  day: on(day),
  outcome,
  reason: outcome === 'not-today' ? 'Too tired' : null,
});

describe('what was done of one part, day by day', () => {
  const marks = [
    mark(walk, '2026-03-07', 'done'),
    mark(walk, '2026-03-08', 'undone'),
    mark(walk, '2026-03-09', 'not-today'),
    mark(other, '2026-03-08', 'done'),
  ];

  it('leaves a day without a word unknown, and so a mark that was taken back', () => {
    const days = daysOfItem(marks, walk, on('2026-03-06'), on('2026-03-09'));
    expect(days).toEqual([
      { day: '2026-03-06', outcome: null, reason: null },
      { day: '2026-03-07', outcome: 'done', reason: null },
      { day: '2026-03-08', outcome: null, reason: null },
      { day: '2026-03-09', outcome: 'not-today', reason: 'Too tired' },
    ]);
    expect([countOf(days, 'done'), countOf(days, null)]).toEqual([1, 2]);
  });

  it('shows the first and the last day, and nothing beside them', () => {
    expect(daysOfItem(marks, walk, on('2026-03-07'), on('2026-03-07'))).toHaveLength(1);
    expect(daysOfItem(marks, walk, on('2026-03-08'), on('2026-03-07'))).toEqual([]);
  });
});
