import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { toggled } from './body-map/body-map.tsx';
import { back, front } from './body-map/outline.ts';
import { bodyParts, bodySites } from './body-map/sites.ts';
import { dateOf, noDate, partsOf } from './date-fields.tsx';
import { directionOf, known } from './language/language-tags.ts';
import { inOrder } from './ranking.tsx';

describe('a date in three boxes', () => {
  it.each([
    [{ day: '4', month: '3', year: '1981' }, '1981-03-04'],
    [{ day: '29', month: '2', year: '2024' }, '2024-02-29'],
    [{ day: '29', month: '2', year: '2023' }, 'unclear'],
    [{ day: '31', month: '4', year: '2024' }, 'unclear'],
    [{ day: '1', month: '1', year: '81' }, 'unclear'],
    [{ day: '', month: '3', year: '1981' }, 'unclear'],
    [{ day: 'x', month: '3', year: '1981' }, 'unclear'],
    [noDate, 'empty'],
  ])('reads %j as %s', (parts, date) => {
    expect(dateOf(parts)).toBe(date);
  });

  it('shows a known date in its boxes', () => {
    const day = '1981-03-04' as LocalDate;
    expect(partsOf(day)).toEqual({ day: '4', month: '3', year: '1981' });
    expect(dateOf(partsOf(day))).toBe(day);
  });
});

const handIn = (view: typeof front) => view.find((region) => region.site === 'right-hand')?.at[0];

describe('the body map', () => {
  it('takes a place and takes it back', () => {
    const chosen = toggled({}, 'lower-back');
    expect(chosen).toEqual({ 'lower-back': null });
    expect(toggled({ ...chosen, neck: 3 }, 'lower-back')).toEqual({ neck: 3 });
  });

  it('keeps a strength of 0 as an answer', () => {
    expect(toggled({ neck: 0 }, 'neck')).toEqual({});
  });

  it('draws every site of the list, and lists every site it draws', () => {
    const drawn = new Set([...front, ...back].map((region) => region.site));
    expect([...drawn].toSorted()).toEqual(bodySites.toSorted());
    expect(bodyParts.flatMap((part) => part.sites)).toEqual(bodySites);
  });

  it('puts the right hand at the viewer’s left in front and at the right behind', () => {
    expect(handIn(front)).toBeLessThan(100);
    expect(handIn(back)).toBeGreaterThan(100);
  });
});

describe('choosing a language', () => {
  it.each([
    ['ar-EG', 'ar'],
    ['en-x-plain', 'en-x-plain'],
    ['en-GB', 'en'],
    ['fr', undefined],
    ['', undefined],
    [null, undefined],
  ])('takes a wish for %s as %s', (wish, tag) => {
    expect(known(wish)).toBe(tag);
  });

  it('writes Arabic from right to left', () => {
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('en-x-plain')).toBe('ltr');
  });
});

describe('an order', () => {
  it('moves one entry and keeps the others in theirs', () => {
    expect(inOrder(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(inOrder(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });
  it.each([
    [0, -1],
    [2, 3],
    [1, 1],
    [5, 0],
  ])('stays as it is when %i goes to %i', (from, to) => {
    const list = ['a', 'b', 'c'];
    expect(inOrder(list, from, to)).toBe(list);
  });
});
