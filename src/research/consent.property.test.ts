import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import {
  mayUseAnswer,
  mayUseAnswersOf,
  type NotAsked,
  standingOf,
  versionNeeded,
  type Word,
  whyNotAsked,
} from '#research';

const at = (minute: number): Instant =>
  new Date(Date.UTC(2026, 2, 9) + minute * 60_000).toISOString() as Instant;

const someWord = fc.oneof(
  fc.record({
    said: fc.constantFrom('agreed' as const, 'declined' as const),
    version: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    said: fc.constant('left' as const),
    afterwards: fc.constantFrom('keep' as const, 'do-not-use' as const),
  }),
);
/** What somebody said, in order, a minute apart. */
const someWords: fc.Arbitrary<readonly Word[]> = fc
  .array(someWord, { maxLength: 8 })
  .map((words) => words.map((word, minute) => ({ ...word, at: at(minute * 10) })));
const someTexts = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 5 })
  .map((asks) =>
    asks.map((asksAgain, index) => ({ version: index + 1, asksAgain: asksAgain || index === 0 })),
  );
const states = fc.constantFrom('draft' as const, 'open' as const, 'closed' as const);

const asked = (
  words: readonly Word[],
  texts: readonly { version: number; asksAgain: boolean }[],
  over: { state?: 'draft' | 'open' | 'closed'; leftCare?: boolean } = {},
): NotAsked | null =>
  whyNotAsked({ state: 'open', leftCare: false, words, needed: versionNeeded(texts), ...over });

describe('consent', () => {
  it('nobody is asked whose last word is not a yes to a text that is recent enough', () => {
    fc.assert(
      fc.property(someWords, someTexts, states, fc.boolean(), (words, texts, state, leftCare) => {
        const last = words.at(-1);
        const needed = versionNeeded(texts) ?? 0;
        const isAsked = asked(words, texts, { state, leftCare }) === null;
        const said = last?.said === 'agreed' && last.version >= needed;
        expect(isAsked).toBe(said && state === 'open' && !leftCare);
      }),
    );
  });

  it('leaving holds at once, whatever was said before', () => {
    fc.assert(
      fc.property(someWords, someTexts, (words, texts) => {
        const left: Word = { said: 'left', afterwards: 'keep', at: at(1000) };
        expect(asked([...words, left], texts)).toBe('left');
      }),
    );
  });

  it('a new text that asks again ends every consent until it is given anew', () => {
    fc.assert(
      fc.property(someWords, someTexts, (words, texts) => {
        const next = { version: 6, asksAgain: true };
        expect(asked(words, [...texts, next])).not.toBeNull();
        const again: Word = { said: 'agreed', version: 6, at: at(1000) };
        expect(asked([...words, again], [...texts, next])).toBeNull();
      }),
    );
  });

  it('a text whose wording alone was mended asks nobody again', () => {
    fc.assert(
      fc.property(someWords, someTexts, (words, texts) => {
        const mended = { version: 6, asksAgain: false };
        expect(asked(words, [...texts, mended])).toBe(asked(words, texts));
      }),
    );
  });

  it('nobody has agreed to a study without a text', () => {
    expect(standingOf([{ said: 'agreed', version: 1, at: at(0) }], versionNeeded([])).is).toBe(
      'new-text',
    );
  });
});

describe('answers', () => {
  it('are used only where the person agreed before them', () => {
    fc.assert(
      fc.property(someWords, fc.nat(100), (words, minute) => {
        const usable = mayUseAnswersOf(words, at(minute));
        const before = words.filter((word) => word.at <= at(minute));
        const agreed = before.some(({ said }) => said === 'agreed');
        expect(usable && !agreed).toBe(false);
      }),
    );
  });

  it('that somebody took back are not used again, whatever they say later', () => {
    fc.assert(
      fc.property(someWords, someWords, fc.nat(100), (before, later, minute) => {
        const takenBack: Word = { said: 'left', afterwards: 'do-not-use', at: at(100) };
        const after = later.map((word, index) => ({ ...word, at: at(101 + index) }));
        expect(mayUseAnswersOf([...before, takenBack, ...after], at(minute))).toBe(false);
      }),
    );
  });

  it('of somebody who leaves and lets them be kept stay usable, those after it not', () => {
    const words: readonly Word[] = [
      { said: 'agreed', version: 1, at: at(0) },
      { said: 'left', afterwards: 'keep', at: at(60) },
    ];
    expect(mayUseAnswersOf(words, at(0))).toBe(true);
    expect(mayUseAnswersOf(words, at(60))).toBe(true);
    expect(mayUseAnswersOf(words, at(61))).toBe(false);
    expect(mayUseAnswersOf(words.slice(0, 1), at(61))).toBe(true);
  });

  it('that came late count by when they were given: not once taken back, nor while nobody took part', () => {
    const words: readonly Word[] = [
      { said: 'agreed', version: 1, at: at(0) },
      { said: 'left', afterwards: 'do-not-use', at: at(60) },
      { said: 'agreed', version: 1, at: at(120) },
    ];
    const usable = [30, 60, 61, 119, 120, 121].map((minute) => mayUseAnswer(words, at(minute)));
    expect(usable).toEqual([false, false, false, false, true, true]);
  });

  it('given by a slow clock before the first yes are not lost', () => {
    const words: readonly Word[] = [{ said: 'agreed', version: 1, at: at(10) }];
    expect(mayUseAnswer(words, at(5))).toBe(true);
  });
});
