import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stretch, wordChanges } from './word-changes.ts';

const of = (stretches: readonly Stretch[], ...kinds: readonly Stretch['is'][]): string =>
  stretches
    .filter(({ is }) => kinds.includes(is))
    .map(({ words }) => words)
    .join(' ');

describe('what changed between two wordings', () => {
  it('is said word by word', () => {
    expect(wordChanges('To visit my brother', 'To visit my sister soon')).toEqual([
      { is: 'kept', words: 'To visit my' },
      { is: 'gone', words: 'brother' },
      { is: 'new', words: 'sister soon' },
    ]);
  });

  it('is nothing when only the spaces differ, and everything when nothing was written before', () => {
    expect(wordChanges('one  two', 'one two')).toEqual([{ is: 'kept', words: 'one two' }]);
    expect(wordChanges('', 'one two')).toEqual([{ is: 'new', words: 'one two' }]);
    expect(wordChanges('one two', '')).toEqual([{ is: 'gone', words: 'one two' }]);
  });

  it('gives back both wordings, whatever they were', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before.join(' '), after.join(' '));
        expect(of(changes, 'kept', 'gone')).toBe(before.join(' '));
        expect(of(changes, 'kept', 'new')).toBe(after.join(' '));
      }),
    );
  });
});
