import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { matchLines, pastedLines } from '../pasted.ts';
import { readingOf, readsHard } from '../reading.ts';
import {
  countingOf,
  withChangedItem,
  withCounting,
  withItem,
  withLanguage,
  withMovedItem,
  withoutItem,
  withoutLanguage,
} from './edits.ts';
import { beginning, changed, redone, undone } from './history.ts';
import { emptyQuestionnaire, type OwnQuestionnaire } from './questionnaire.ts';

const three = ['scale', 'yes-no', 'number'] as const;
const written: OwnQuestionnaire = three.reduce<OwnQuestionnaire>(withItem, emptyQuestionnaire);
const keys = ({ items }: OwnQuestionnaire) => items.map(({ key }) => key);

describe('writing a questionnaire', () => {
  it('gives each question a name of its own that is never given again', () => {
    expect(keys(written)).toEqual(['q1', 'q2', 'q3']);
    expect(keys(withItem(withoutItem(written, 'q3'), 'scale'))).toEqual(['q1', 'q2', 'q4']);
  });

  it('takes a question out of the score and out of what waits for it', () => {
    const waiting = withChangedItem(written, 'q2', { showWhen: { item: 'q1', atLeast: 4 } });
    const without = withoutItem(waiting, 'q1');
    expect(without.items[0]?.showWhen).toBeNull();
    expect(countingOf(without, 'q1')).toBe('no');
  });

  it('moves a question by one place and stops at the ends', () => {
    expect(keys(withMovedItem(written, 'q3', -1))).toEqual(['q1', 'q3', 'q2']);
    expect(withMovedItem(written, 'q3', 1)).toBe(written);
    expect(withMovedItem(written, 'q1', -1)).toBe(written);
  });

  it('counts a question, turned round or not at all, in the order of asking', () => {
    const turned = withCounting(withCounting(written, 'q1', 'no'), 'q1', 'reversed');
    expect(turned.scoring.items.map(({ item }) => item)).toEqual(['q1', 'q2', 'q3']);
    expect(countingOf(turned, 'q1')).toBe('reversed');
  });

  it('keeps the words of a language that is taken out', () => {
    const arabic = withLanguage({ ...written, title: { en: 'Pain', ar: 'ألم' } }, 'ar');
    expect(withoutLanguage(arabic, 'ar')).toMatchObject({
      languages: ['en'],
      title: { ar: 'ألم' },
    });
  });
});

describe('undo', () => {
  it('takes back typing in one field as one step, and brings it back', () => {
    const typed = ['a', 'b', 'c'].reduce(
      (history, letter) => changed(history, history.now + letter, 'title'),
      beginning(''),
    );
    const other = changed(typed, 'abc!', 'instruction');
    expect(undone(other).now).toBe('abc');
    expect(undone(undone(other)).now).toBe('');
    expect(undone(undone(undone(other))).now).toBe('');
    expect(redone(undone(other)).now).toBe('abc!');
    expect(redone(other)).toBe(other);
  });

  it('forgets what was taken back once something else is written', () => {
    const history = changed(undone(changed(beginning('a'), 'b', null)), 'c', null);
    expect(redone(history).now).toBe('c');
    expect(undone(history).now).toBe('a');
  });
});

describe('pasted lines', () => {
  it('lose their numbers and empty lines, and nothing else', () => {
    expect(pastedLines('1. I feel\r\n\r\n 2) 3 steps\n• low\n a) ten\n12 steps')).toEqual([
      'I feel',
      '3 steps',
      'low',
      'ten',
      '12 steps',
    ]);
  });

  it('go to the questions one by one; missing and left-over ones are said', () => {
    expect(matchLines('a1\nb1', 3)).toEqual({ lines: ['a1', 'b1', null], over: [] });
    expect(matchLines('a1\nb1', 1)).toEqual({ lines: ['a1'], over: ['b1'] });
  });
});

describe('the reading hint', () => {
  const texts = [
    'Over the last week, how much did pain get in the way of the things you like to do?',
    'How many days in the last week did you wake up stiff and sore in the morning?',
    'Considering the multidimensional characteristics of your discomfort, please estimate its intensity.',
    'Please think of the last two weeks. Then choose the answer that fits best.',
  ];

  it('is within two grades of the measure that the product’s own texts are held to', () => {
    for (const text of texts) {
      const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
      const sentence = text.split(/(?<=[.!?:…])\s+/).length;
      const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
      const known = fleschKincaid({ sentence, word: words.length, syllable: syllables });
      expect(Math.abs((readingOf(text, 'en').grade ?? 99) - known)).toBeLessThan(2);
    }
  });

  it('finds hard words and long sentences, and says nothing of a short text', () => {
    expect(readsHard(readingOf(texts[2] ?? '', 'en'))).toBe(true);
    expect(readsHard(readingOf(texts[3] ?? '', 'en'))).toBe(false);
    expect(readingOf('How stiff?', 'en').grade).toBeNull();
    const words = (count: number) => `${'go '.repeat(count - 1)}now.`;
    expect(readsHard(readingOf(words(20), 'de'))).toBe(false);
    expect(readsHard(readingOf(words(21), 'de'))).toBe(true);
  });
});
