import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import { renderInEnglish } from '../../../tests/support/render.tsx';
import { dayAfterKey } from './lane-timeline.tsx';
import { type Lane, saidOn } from './lanes.ts';
import { axisDays } from './plot.ts';
import { scaled } from './series.ts';
import { Sparkline } from './sparkline.tsx';

const from = '2026-08-31' as LocalDate;
const to = '2026-11-22' as LocalDate;

describe('moving through a chart by keyboard', () => {
  it('goes by day with the arrows and by week with the page keys', () => {
    const day = '2026-10-10' as LocalDate;
    expect(dayAfterKey('ArrowLeft', day, { from, to })).toBe('2026-10-09');
    expect(dayAfterKey('ArrowRight', day, { from, to })).toBe('2026-10-11');
    expect(dayAfterKey('PageUp', day, { from, to })).toBe('2026-10-03');
    expect(dayAfterKey('PageDown', day, { from, to })).toBe('2026-10-17');
    expect(dayAfterKey('Home', day, { from, to })).toBe(from);
    expect(dayAfterKey('End', day, { from, to })).toBe(to);
  });

  it('leaves other keys to the page', () => {
    expect(dayAfterKey('Tab', from, { from, to })).toBeNull();
  });

  it('never leaves the days shown', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 83 }), fc.array(key), (start, keys) => {
        const end = keys.reduce<LocalDate>(
          (day, pressed) => dayAfterKey(pressed, day, { from, to }) ?? day,
          addDays(from, start),
        );
        expect(end >= from && end <= to).toBe(true);
      }),
    );
  });
});

describe('what a lane says on a day', () => {
  const sleep: Lane = {
    kind: 'numbers',
    id: 'sleep',
    label: 'Sleep',
    series: 'sleep',
    range: [0, 10],
    points: [{ day: from, value: 0 }],
    say: (value) => `${value} hours`,
  };
  const medicines: Lane = {
    kind: 'spans',
    id: 'medicines',
    label: 'Medicines',
    series: 'medicines',
    spans: [
      { from, to: addDays(from, 7), label: 'Amitriptyline' },
      { from: addDays(from, 7), to: null, label: 'Duloxetine' },
    ],
  };

  it('says a zero and stays silent about a missing day', () => {
    expect(saidOn(from, sleep)).toBe('0 hours');
    expect(saidOn(addDays(from, 1), sleep)).toBeNull();
  });

  it('counts the first and the last day of a medicine', () => {
    expect(saidOn(addDays(from, -1), medicines)).toBeNull();
    expect(saidOn(from, medicines)).toBe('Amitriptyline');
    expect(saidOn(addDays(from, 7), medicines)).toBe('Amitriptyline, Duloxetine');
    expect(saidOn(addDays(from, 8), medicines)).toBe('Duloxetine');
    expect(saidOn(to, medicines)).toBe('Duloxetine');
  });
});

describe('a line in a cell', () => {
  it('shows a gap as a gap', () => {
    const html = renderInEnglish(
      Sparkline({ values: [1, 2, null, 4, null, 6], range: [0, 10], series: 'pain' }),
    );
    const line = /d="(M[^"]+)" fill="none"/.exec(html)?.[1] ?? '';
    expect(line.match(/M/g)).toHaveLength(3);
  });

  it('is silent when the words beside it speak', () => {
    expect(renderInEnglish(Sparkline({ values: [1], range: [0, 10], series: 'pain' }))).toContain(
      'aria-hidden="true"',
    );
  });
});

it('maps the ends of a range onto the ends of a length', () => {
  const y = scaled([0, 10], [100, 0]);
  expect([y(0), y(5), y(10)]).toEqual([100, 50, 0]);
  expect(scaled([3, 3], [0, 10])(3)).toBe(0);
});

describe('the dates under a chart', () => {
  const over = (days: number, narrow = false) =>
    axisDays({ from, to: addDays(from, days - 1) }, narrow).map((day) => daysFrom(day));
  const daysFrom = (day: LocalDate) =>
    Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000);

  it('of two weeks stand apart, also on a phone', () => {
    expect(over(14)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(over(14, true)).toEqual([0, 3, 6, 9, 12]);
  });

  it('of many weeks are the same day of the week', () => {
    expect(over(84)).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77]);
    expect(over(84, true)).toEqual([0, 21, 42, 63]);
  });

  it('are never more than fit, and always begin with the first day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), fc.boolean(), (days, narrow) => {
        const shown = over(days, narrow);
        expect(shown[0]).toBe(0);
        expect(shown.length).toBeLessThanOrEqual(narrow ? 5 : 12);
        expect(shown.at(-1)).toBeLessThan(days);
      }),
    );
  });
});
