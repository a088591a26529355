import type { Typed } from '#entry';
import { type Instrument, score } from '#measures';

/** What a form comes to by itself; null: it has no score as it stands. */
export function totalOf(definition: Instrument, answers: Typed): number | null {
  const main = score(definition, answers).scores[definition.main.score] ?? null;
  return typeof main === 'boolean' ? Number(main) : main;
}
