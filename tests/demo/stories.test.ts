import { describe, expect, it } from 'vitest';
import { daysBetween, isLocalDate, type LocalDate } from '#kernel';
import { demoStories } from '../../tools/demo/stories.ts';

const today = '2026-11-25' as LocalDate;

describe('the demo clinic', () => {
  it('tells the same stories for the same seed and day', () => {
    expect(demoStories(today)).toEqual(demoStories(today));
    expect(demoStories(today, 7)).not.toEqual(demoStories(today));
  });

  it('never reaches into today or the future', () => {
    const days = demoStories(today).flatMap((story) => [
      ...story.diary.map((one) => one.day),
      ...story.readings.map((one) => one.day),
    ]);
    expect(days.length).toBeGreaterThan(1000);
    expect(days.filter((day) => !isLocalDate(day) || day >= today)).toEqual([]);
  });

  it('lets Rosa have three bad days just before today', () => {
    const rosa = demoStories(today).find((story) => story.key === 'rosa');
    const lately = (rosa?.diary ?? []).filter((one) => daysBetween(one.day, today) <= 3);
    expect(lately).toHaveLength(3);
    expect(Math.min(...lately.map((one) => one.pain))).toBeGreaterThanOrEqual(7);
  });

  it('keeps every rating and every answer in its range', () => {
    for (const story of demoStories(today)) {
      const ratings = story.diary.flatMap(({ pain, inTheWay, mood, sleep, energy }) => [
        pain,
        inTheWay,
        mood,
        sleep,
        energy,
      ]);
      expect(ratings.filter((value) => value < 0 || value > 10)).toEqual([]);
      for (const { instrument, answers } of story.readings) {
        const most = instrument === 'peg' ? 10 : 3;
        expect(answers.filter((value) => value < 0 || value > most)).toEqual([]);
      }
    }
  });
});
