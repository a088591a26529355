import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { begunLately } from './watch.ts';
import { type PlannedMedicine, saidByPlan } from './with-plan.ts';

const today = '2026-03-16' as LocalDate;
const planned = (said: Partial<PlannedMedicine> = {}): PlannedMedicine => ({
  itemId: '1',
  name: 'Duloxetine',
  amount: '30 mg',
  timesPerWeek: 7,
  asNeeded: false,
  beginsOn: null,
  state: 'active',
  ...said,
});

describe('what an entry of the list takes over from the plan', () => {
  it('amount and how often come along, by the day where that is a whole number', () => {
    expect(saidByPlan(planned(), today)).toEqual({
      name: 'Duloxetine',
      asNeeded: false,
      dose: 30,
      unit: 'mg',
      times: 1,
      per: 'day',
    });
    expect(saidByPlan(planned({ timesPerWeek: 21 }), today)).toMatchObject({
      times: 3,
      per: 'day',
    });
  });

  it.each([1, 6, 8, 3.5])('%d a week are said by the week', (timesPerWeek) => {
    expect(saidByPlan(planned({ timesPerWeek }), today)).toMatchObject({
      times: timesPerWeek,
      per: 'week',
    });
  });

  it('what the plan does not say, or says so that it can be read in two ways, is left open', () => {
    const left = saidByPlan(planned({ amount: '30 to 60 mg', timesPerWeek: null }), today);
    expect(left).toEqual({ name: 'Duloxetine', asNeeded: false });
  });

  it.each([
    ['100 mg twice daily', 7],
    ['150 mg a day', 14],
  ])('“%s” beside %d a week is not taken for a dose and its times', (amount, timesPerWeek) => {
    expect(saidByPlan(planned({ amount, timesPerWeek }), today)).toEqual({
      name: 'Duloxetine',
      asNeeded: false,
    });
  });

  it('a day the plan begins it on comes along once it has come', () => {
    expect(saidByPlan(planned({ beginsOn: today }), today).startedOn).toBe(today);
    const tomorrow = '2026-03-17' as LocalDate;
    expect(saidByPlan(planned({ beginsOn: tomorrow }), today).startedOn).toBeUndefined();
  });
});

describe('whether a start is new enough to be watched', () => {
  it.each([
    ['2026-03-02', true],
    ['2026-03-01', false],
    ['2026-03-16', true],
    [null, 'unknown'],
  ])('begun %s, with 14 days: %s', (day, lately) => {
    expect(begunLately(day as LocalDate | null, today, 14)).toBe(lately);
  });
});
