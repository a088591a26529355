import type { Fact, Json } from '#reasoning';
import type { CaseScore } from './file.ts';

/** One score of a file: its plain name, its value, and the day it speaks of. */
export type ScoreEntry = {
  readonly name: string;
  readonly score: CaseScore;
  readonly value: number | null;
  readonly date: Fact['date'];
  readonly path: string;
};

export type Named = { readonly name: string };

export const said = (entry: ScoreEntry, type: Named, value: Json): Fact => ({
  id: `${entry.path}#${type.name}`,
  name: type.name,
  value,
  date: entry.date,
  source: entry.path,
});
