import type { Fact } from '#reasoning';
import type { DiaryDay } from './diary-day.ts';
import { diaryFilledIn, diaryPain } from './facts.ts';

/** Diary days as facts for the rules; the day is the id, so the same day is the same fact. */
export function diaryFacts(diary: readonly DiaryDay[]): readonly Fact[] {
  return diary.flatMap(({ day, pain }): Fact[] => {
    const record = { date: day, source: 'diary' };
    const filledIn = { ...record, id: `diary/${day}`, name: diaryFilledIn.name, value: true };
    if (pain === null) return [filledIn];
    return [filledIn, { ...record, id: `diary/${day}/pain`, name: diaryPain.name, value: pain }];
  });
}
