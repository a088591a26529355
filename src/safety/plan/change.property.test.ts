import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '#kernel';
import { changed, type LineChange } from './change.ts';
import { type LineContent, type SafetyLine, safetySteps } from './line.ts';

const id = (n: number) =>
  `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Id<'SafetyLineId'>;
const content = (words: string): LineContent => ({ words, phone: null, agreed: null });
const line = (n: number, words: string): SafetyLine => ({
  lineId: id(n),
  step: safetySteps[n % safetySteps.length] ?? 'on-my-own',
  ...content(words),
});
const words = fc.constantFrom('walk', 'call Tom', 'music', 'sit outside', 'breathe');
const plan = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 })
  .chain((ids) =>
    fc.tuple(...ids.map((n) => words.map((said) => line(n, said)))).map((lines) => [...lines]),
  );

/** What somebody does on the copy they see: changes, removals and new lines. */
type Deed = {
  readonly at: number;
  readonly deed: 'change' | 'remove' | 'add';
  readonly says: string;
};
const deeds = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 5 }),
    deed: fc.constantFrom('change' as const, 'remove' as const, 'add' as const),
    says: words,
  }),
  { maxLength: 5 },
);

let fresh = 100;
function changesOn(copy: readonly SafetyLine[], done: readonly Deed[], who: string) {
  let seen: readonly SafetyLine[] = copy;
  const changes: LineChange[] = [];
  for (const { at, deed, says } of done) {
    const target = seen[at];
    fresh += 2;
    const one: LineChange | null =
      deed === 'add'
        ? { kind: 'put', line: line(fresh, `${who}: ${says}`), was: null, copyId: id(fresh + 1) }
        : target === undefined
          ? null
          : deed === 'remove'
            ? { kind: 'remove', lineId: target.lineId, was: content(target.words) }
            : {
                kind: 'put',
                line: { ...target, ...content(`${who}: ${says}`) },
                was: content(target.words),
                copyId: id(fresh + 1),
              };
    if (one === null) continue;
    changes.push(one);
    seen = changed(seen, [one]).lines;
  }
  return { changes, seen };
}
const wordsIn = (lines: readonly SafetyLine[]) => lines.map((one) => one.words);

describe('a safety plan that two people change at once', () => {
  it('loses no word of either, in whichever order the changes arrive', () => {
    fc.assert(
      fc.property(plan, deeds, deeds, (base, hers, theirs) => {
        const a = changesOn(base, hers, 'Rosa');
        const b = changesOn(base, theirs, 'Dr Wu');
        for (const [first, second] of [
          [a, b],
          [b, a],
        ] as const) {
          const both = changed(changed(base, first.changes).lines, second.changes).lines;
          const own = [...wordsIn(a.seen), ...wordsIn(b.seen)].filter((said) =>
            said.includes(': '),
          );
          expect(wordsIn(both)).toEqual(expect.arrayContaining(own));
          expect(new Set(both.map(({ lineId }) => lineId)).size).toBe(both.length);
        }
      }),
    );
  });

  it('is what the person saw when nobody else changed it, and the same change again does nothing', () => {
    fc.assert(
      fc.property(plan, deeds, (base, done) => {
        const { changes, seen } = changesOn(base, done, 'Rosa');
        const once = changed(base, changes);
        expect(once.lines).toEqual(seen);
        expect(once.keptBoth).toEqual([]);
      }),
    );
  });

  it('brings nothing back that only one of them took out', () => {
    const base = [line(1, 'walk'), line(2, 'music')];
    const out = changesOn(base, [{ at: 0, deed: 'remove', says: 'walk' }], 'Rosa');
    const other = changesOn(base, [{ at: 1, deed: 'change', says: 'walk' }], 'Dr Wu');
    const both = changed(changed(base, other.changes).lines, out.changes);
    expect(wordsIn(both.lines)).toEqual(['Dr Wu: walk']);
  });

  it('keeps both wordings of a line that both changed, one below the other, and says so', () => {
    const base = [line(1, 'walk'), line(2, 'music')];
    const mine = changesOn(base, [{ at: 0, deed: 'change', says: 'sit outside' }], 'Rosa');
    const yours = changesOn(base, [{ at: 0, deed: 'change', says: 'breathe' }], 'Dr Wu');
    const both = changed(changed(base, yours.changes).lines, mine.changes);
    expect(wordsIn(both.lines)).toEqual(['Dr Wu: breathe', 'Rosa: sit outside', 'music']);
    expect(both.keptBoth).toEqual([id(1)]);
    expect(changed(both.lines, mine.changes).lines).toEqual(both.lines);
  });

  it('does not take out a line that somebody changed meanwhile', () => {
    const base = [line(1, 'walk')];
    const yours = changesOn(base, [{ at: 0, deed: 'change', says: 'breathe' }], 'Dr Wu');
    const out = changesOn(base, [{ at: 0, deed: 'remove', says: 'walk' }], 'Rosa');
    const both = changed(changed(base, yours.changes).lines, out.changes);
    expect(wordsIn(both.lines)).toEqual(['Dr Wu: breathe']);
    expect(both.keptBoth).toEqual([id(1)]);
    // The other way round: the new wording comes back, since it was written without knowing.
    const other = changed(changed(base, out.changes).lines, yours.changes);
    expect(wordsIn(other.lines)).toEqual(['Dr Wu: breathe']);
  });
});
