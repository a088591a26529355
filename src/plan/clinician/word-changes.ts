/** A stretch of words of two wordings: in both, only in the earlier one, or only in the later one. */
export type Stretch = { readonly is: 'kept' | 'gone' | 'new'; readonly words: string };

/**
 * What changed between two wordings, word by word: the longest common row of words is kept. For texts of
 * some hundred words, which is all a plan holds.
 */
export function wordChanges(before: string, after: string): readonly Stretch[] {
  const one = wordsOf(before);
  const other = wordsOf(after);
  const common = commonLengths(one, other);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const left = one[i];
    const right = other[j];
    if (left !== undefined && left === right) {
      add(stretches, 'kept', left);
      i += 1;
      j += 1;
    } else if (
      right === undefined ||
      (left !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      add(stretches, 'gone', left ?? '');
      i += 1;
    } else {
      add(stretches, 'new', right);
      j += 1;
    }
  }
  return stretches;
}

const wordsOf = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => word !== '');

const at = (table: readonly (readonly number[])[], i: number, j: number): number =>
  table[i]?.[j] ?? 0;

/** For each pair of places, how many words the rests have in common, in order. */
function commonLengths(
  one: readonly string[],
  other: readonly string[],
): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const same = one[i] === other[j];
      const here = same
        ? at(table, i + 1, j + 1) + 1
        : Math.max(at(table, i + 1, j), at(table, i, j + 1));
      if (row) row[j] = here;
    }
  }
  return table;
}

function add(stretches: Stretch[], is: Stretch['is'], word: string): void {
  const last = stretches.at(-1);
  if (last?.is === is) stretches[stretches.length - 1] = { is, words: `${last.words} ${word}` };
  else stretches.push({ is, words: word });
}
