import type { Instant } from '#kernel';
import {
  answersFor,
  asq,
  gad7,
  type Instrument,
  peg,
  phq4,
  phq8,
  phq9,
  sleepGate,
  sleepQuality,
} from '#measures';

/** The answer that counts for one item: the latest. */
export type KeptAnswer = {
  readonly item: string;
  readonly value: unknown;
  readonly mode: string;
  readonly answeredAt: Instant;
};

export type ToScore = {
  readonly instrument: Instrument;
  /** Under the instrument's own item ids, answers taken over from another questionnaire included. */
  readonly answers: readonly (Omit<KeptAnswer, 'value'> & { readonly value: number | null })[];
};

const scoredInIntake = [peg, phq4, phq9, phq8, gad7, asq, sleepGate, sleepQuality] as const;

/**
 * The questionnaires of an intake with the answers that belong to each, those taken over from another
 * one within `reuseDays` included. A questionnaire of which no own question was put is left out.
 */
export function questionnairesIn(
  kept: readonly KeptAnswer[],
  now: Instant,
  reuseDays: number,
): readonly ToScore[] {
  const byItem = new Map(kept.map((answer) => [answer.item, answer]));
  const given = kept.flatMap(({ item, value, answeredAt }) =>
    typeof value === 'number' || value === null ? [{ item, value, answeredAt }] : [],
  );
  return scoredInIntake.flatMap((instrument): readonly ToScore[] => {
    if (!instrument.items.some(({ id }) => byItem.has(id))) return [];
    const found = answersFor(instrument, given, now, reuseDays);
    const answers = Object.entries(found).map(([item, { item: source, value, answeredAt }]) => ({
      item,
      value,
      answeredAt,
      mode: byItem.get(source)?.mode ?? 'self',
    }));
    return [{ instrument, answers }];
  });
}
