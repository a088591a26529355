import { expect, it } from 'vitest';
import { phq8, phq9 } from './instruments/phq.ts';
import { namedTitle } from './named-title.ts';

it('PHQ-9 and PHQ-8 have one title and are told apart by their names, in every language', () => {
  expect(namedTitle(phq9).en).toBe('PHQ-9: Mood over the last two weeks');
  expect(namedTitle(phq8).en).toBe('PHQ-8: Mood over the last two weeks');
  expect(namedTitle({ name: 'PHQ-9', title: { en: 'Mood', ar: 'المزاج' } }).ar).toBe(
    'PHQ-9: المزاج',
  );
});

it('a name that stands in the title already is not said twice', () => {
  expect(namedTitle({ name: 'Mornings', title: { en: 'Mornings', ar: 'الصباح' } })).toEqual({
    en: 'Mornings',
    ar: 'الصباح',
  });
  expect(namedTitle({ name: 'PEG', title: { en: 'Pain (PEG)' } })).toEqual({ en: 'Pain (PEG)' });
});
