import { compiledOf, type Instrument, type Score, scoreValues } from '#measures';

/** Scores a page given by item or input id; whatever is not named was left open. */
export function scored(instrument: Instrument, answers: Readonly<Record<string, number>>): Score {
  const ids = [...instrument.items, ...(instrument.inputs ?? [])].map(({ id }) => id);
  const unknown = Object.keys(answers).filter((id) => !ids.includes(id));
  if (unknown.length > 0) throw new Error(`${instrument.id} has no ${unknown.join()}`);
  return scoreValues(
    compiledOf(instrument),
    ids.map((id) => answers[id] ?? null),
  );
}
/** Every item answered alike, but for those named; null = left open. */
export const all = (
  { items }: Instrument,
  value: number,
  but: Readonly<Record<string, number | null>> = {},
): Record<string, number> =>
  Object.fromEntries(
    items.flatMap(({ id }) => {
      const given = but[id] === undefined ? value : but[id];
      return given === null ? [] : [[id, given]];
    }),
  );
/** Items left open, for `all`. */
export const left = (...ids: readonly string[]): Readonly<Record<string, null>> =>
  Object.fromEntries(ids.map((id) => [id, null]));
