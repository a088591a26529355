import type { Question } from './question.ts';

/**
 * An answer as it leaves a form: lines without empty ones, nothing chosen as an empty list. undefined:
 * nothing was given yet.
 */
export function tidied({ answer }: Pick<Question, 'answer'>, value: unknown): unknown {
  const { kind } = answer;
  if (kind === 'picks' || kind === 'ranking') return value ?? [];
  if (kind === 'lines') return Array.isArray(value) ? linesIn(value.map(String)) : undefined;
  if (kind === 'grid') return Object.keys(value ?? {}).length === 0 ? undefined : value;
  return value;
}

/** An empty list was said on purpose ("none"); lines that hold nothing were not. */
function linesIn(lines: readonly string[]): readonly string[] | undefined {
  if (lines.length === 0) return [];
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return said.length === 0 ? undefined : said;
}

/** A number as it was typed, with a comma or a point; undefined: none, or nothing one can read. */
export function numberIn(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
