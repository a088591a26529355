import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { type BatterySettings, batteryOf, type GivenAnswer, nextQuestion } from './index.ts';

const now = '2026-03-31T10:00:00.000Z' as Instant;
const settings: BatterySettings = {
  phq2Positive: 3,
  gad2Positive: 3,
  reuseDays: 2,
  asksItem9: true,
};
const said = (answers: Readonly<Record<string, number | null>>, at: Instant = now): GivenAnswer[] =>
  Object.entries(answers).map(([item, value]) => ({ item, value, answeredAt: at }));
const asked = (given: readonly GivenAnswer[], choices = settings) =>
  batteryOf(given, choices, now).map(({ instrument, open }) => [instrument.id, open.length]);

const screen = (worry: readonly [number, number], mood: readonly [number, number]) =>
  said({ phq4_1: worry[0], phq4_2: worry[1], phq4_3: mood[0], phq4_4: mood[1] });

describe('the intake', () => {
  it('starts with PHQ-4, PEG and sleep for everyone', () => {
    expect(asked([])).toEqual([
      ['phq4', 4],
      ['peg', 3],
      ['sleep_gate', 1],
      ['sleep_quality', 1],
    ]);
    expect(nextQuestion(batteryOf([], settings, now))?.item).toBe('phq4_1');
  });

  it.each([
    [[2, 0], false],
    [[2, 1], true],
  ] as const)('mood answers %j lead to the other seven of PHQ-9: %s', (mood, leads) => {
    const parts = asked(screen([0, 0], mood));
    expect(parts.some(([id, open]) => id === 'phq9' && open === 7)).toBe(leads);
  });

  it.each([
    [[1, 1], false],
    [[1, 2], true],
  ] as const)('worry answers %j lead to the other five of GAD-7: %s', (worry, leads) => {
    const parts = asked(screen(worry, [0, 0]));
    expect(parts.some(([id, open]) => id === 'gad7' && open === 5)).toBe(leads);
  });

  it('follows the site that prefers sensitivity', () => {
    expect(asked(screen([0, 0], [1, 1]), { ...settings, phq2Positive: 2 })).toContainEqual([
      'phq9',
      7,
    ]);
  });

  it('asks PHQ-8 where nobody watches between visits', () => {
    const parts = asked(screen([0, 0], [3, 3]), { ...settings, asksItem9: false });
    expect(parts).toContainEqual(['phq8', 6]);
    expect(parts.map(([id]) => id)).not.toContain('phq9');
  });

  it('never asks a question of PHQ-4 again, and takes its answers over', () => {
    const mood = batteryOf(screen([0, 0], [3, 2]), settings, now).find(
      ({ instrument }) => instrument.id === 'phq9',
    );
    expect(mood?.answers).toEqual({ phq9_1: 3, phq9_2: 2 });
    expect(mood?.open[0]).toBe('phq9_3');
  });

  it.each([
    ['2026-03-29T10:00:00.000Z', 7],
    ['2026-03-29T09:59:59.000Z', 9],
  ])('takes over answers of %s: %i questions left', (at, open) => {
    const earlier = screen([0, 0], [3, 3]).map((answer) => ({
      ...answer,
      answeredAt: at as Instant,
    }));
    expect(asked(earlier)).toContainEqual(['phq9', open]);
  });

  it('puts ASQ before everything as soon as item 9 is above zero', () => {
    const given = [...screen([0, 0], [3, 3]), ...said({ phq9_9: 1 })];
    const parts = batteryOf(given, settings, now);
    expect(parts[0]?.instrument.id).toBe('asq');
    expect(nextQuestion(parts)?.item).toBe('asq_1');
    expect(asked([...given, ...said({ phq9_9: 0 })])[0]).toEqual(['asq', 4]);
  });

  it.each([0, null])('does not ask ASQ when item 9 is %j', (value) => {
    const given = [...screen([0, 0], [3, 3]), ...said({ phq9_9: value })];
    expect(asked(given).map(([id]) => id)).not.toContain('asq');
  });

  it('asks the fifth ASQ question after a yes and not after four times no', () => {
    const given = [...screen([0, 0], [3, 3]), ...said({ phq9_9: 2 })];
    const no = { asq_1: 0, asq_2: 0, asq_3: 0, asq_4: 0 };
    expect(asked([...given, ...said(no)])[0]).toEqual(['asq', 0]);
    expect(asked([...given, ...said({ ...no, asq_2: 1 })])[0]).toEqual(['asq', 1]);
  });

  it('counts a skipped question as answered and asks nothing more because of it', () => {
    const given = said({ phq4_1: 0, phq4_2: 0, phq4_3: null, phq4_4: 2 });
    expect(asked(given).map(([id]) => id)).not.toContain('phq9');
    expect(asked(given)[0]).toEqual(['phq4', 0]);
  });
});
