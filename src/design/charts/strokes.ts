type Scale = (at: number) => number;

/**
 * The path of a line through evenly spaced values, oldest first. A missing value breaks the line:
 * nobody should read a value where there was none. A value between two gaps is a dot, thanks to the
 * round cap. Straight strokes on purpose: a curve would draw values that nobody gave.
 */
export function strokes(values: readonly (number | null)[], x: Scale, y: Scale): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const at = `${x(index)} ${y(value)}`;
      const before = values[index - 1] ?? null;
      return before === null ? `M${at}L${at}` : `L${at}`;
    })
    .join('');
}
