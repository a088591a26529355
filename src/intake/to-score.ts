import type { Instant } from '#kernel';
import {
  answersFor,
  asq,
  gad7,
  type Instrument,
  itemOf,
  peg,
  phq4,
  phq8,
  phq9,
  sleepGate,
  sleepQuality,
} from '#measures';
import { type BodyMapValue, itemOfArea, strengthsIn } from './body-map.ts';

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

const usual: readonly Instrument[] = [peg, phq4, phq9, phq8, gad7, asq, sleepGate, sleepQuality];

/** The usual ones, and those the site chose: whatever something was answered of. */
function scoredBy(kept: readonly KeptAnswer[]): readonly Instrument[] {
  const answered = kept.flatMap(({ item }) => itemOf(item)?.instrument ?? []);
  return [...new Set([...usual, ...answered])];
}

/** Where it hurts was said on the body map; WPI and SSS need not ask for the areas again. */
function withAreas(kept: readonly KeptAnswer[]): readonly KeptAnswer[] {
  const map = kept.find(({ item }) => item === 'body-map');
  const asksSymptoms = kept.some(({ item }) => item.startsWith('wpi_sss_'));
  if (map === undefined || map.value === null || !asksSymptoms) return kept;
  const hurts = strengthsIn(map.value as BodyMapValue);
  const areas = [...itemOfArea].map(([area, item]) => ({
    ...map,
    item,
    value: (hurts[area] ?? 0) > 0 ? 1 : 0,
  }));
  return [...kept, ...areas];
}

/**
 * The questionnaires of an intake with the answers that belong to each, those taken over from another
 * one within `reuseDays` included. A questionnaire of which no own question was put is left out.
 */
export function questionnairesIn(
  said: readonly KeptAnswer[],
  now: Instant,
  reuseDays: number,
): readonly ToScore[] {
  const kept = withAreas(said);
  const byItem = new Map(kept.map((answer) => [answer.item, answer]));
  const given = kept.flatMap(({ item, value, answeredAt }) =>
    typeof value === 'number' || value === null ? [{ item, value, answeredAt }] : [],
  );
  return scoredBy(said).flatMap((instrument): readonly ToScore[] => {
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
