/** What stands in front of a line in a copied list: "1.", "1)", "a)", "•". */
const listMark = /^\s*(?:(?:\d{1,3}|[a-zA-Z])[.):]|[•·*–-])\s+/;

/** The lines of a copied text, without their numbers and without empty ones, in order. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(listMark, '').trim())
    .filter((line) => line !== '');
}

export type Matched = {
  /** By item or option, in its order; null where no line is left. */
  readonly lines: readonly (string | null)[];
  /** Lines nobody asked for. */
  readonly over: readonly string[];
};

/** One line for each place, in order; what is missing and what is left over is said, never guessed. */
export function matchLines(text: string, places: number): Matched {
  const lines = pastedLines(text);
  return {
    lines: Array.from({ length: places }, (_, at) => lines[at] ?? null),
    over: lines.slice(places),
  };
}
