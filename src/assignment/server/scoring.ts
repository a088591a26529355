import type { KeptAnswer } from '#intake';
import type { Instant } from '#kernel';
import type { GivenAnswer } from '#measures';
import { answersFor, type Instrument } from '#measures';
import type { ScoredAnswer } from '#measures/server';

export type ToScore = {
  readonly instrument: Instrument;
  readonly answers: readonly ScoredAnswer[];
};

/**
 * The questionnaires of an occurrence with the answers that belong to each: own ones, those of
 * another one in the same occurrence that mean the same, and those taken over from elsewhere. One of
 * which nothing was asked here is left out.
 */
export function toScore(
  definitions: readonly Instrument[],
  own: readonly KeptAnswer[],
  elsewhere: readonly (GivenAnswer & { readonly mode: string })[],
  now: Instant,
  reuseDays: number,
): readonly ToScore[] {
  const given = own.flatMap(({ item, value, answeredAt }): readonly GivenAnswer[] =>
    typeof value === 'number' || value === null ? [{ item, value, answeredAt }] : [],
  );
  const answered = new Set(given.map(({ item }) => item));
  const modes = new Map([...elsewhere, ...own].map(({ item, mode }) => [item, mode]));
  return definitions.flatMap((instrument): readonly ToScore[] => {
    if (!instrument.items.some(({ id }) => answered.has(id))) return [];
    // What was said here counts, also where something later was said elsewhere.
    const taken = answersFor(instrument, elsewhere, now, reuseDays + windowDaysMax);
    const here = answersFor(instrument, given, now, windowDaysMax);
    const all = Object.entries({ ...taken, ...here, ...ownItems(instrument, given) });
    return [
      {
        instrument,
        answers: all.map(([item, { item: source, value, answeredAt }]) => ({
          item,
          value,
          answeredAt,
          mode: modes.get(source) ?? 'self',
        })),
      },
    ];
  });
}

/** Answers of one occurrence belong together, however long its window is. */
const windowDaysMax = 400;

/** By its own ids, also for a questionnaire that only the site knows. */
const ownItems = ({ items }: Instrument, given: readonly GivenAnswer[]) =>
  Object.fromEntries(
    given
      .filter((answer) => items.some(({ id }) => id === answer.item))
      .map((answer) => [answer.item, answer]),
  );
