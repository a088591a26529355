import type { LocalDate } from '#kernel';
import {
  type Circumstances,
  evaluate,
  type Fact,
  type Finding,
  factOf,
  rulebookOf,
} from '#reasoning';
import { benzodiazepineCut, opioidCut, type PlannedCut } from './facts.ts';
import { med06 } from './rules/med-06.ts';
import { med07 } from './rules/med-07.ts';
import type { Taken } from './taken.ts';
import { steepestCut, type TaperBody, taperClass } from './taper.ts';
import { type ListNow, listFacts } from './the-list.ts';

const speedLimits = rulebookOf([med06, med07]);

/** What stands against the speed of a taper: too fast, or not to be judged. null: nothing. */
export function tooFast(
  taper: Pick<TaperBody, 'startDaily' | 'steps'>,
  taken: Taken,
  now: ListNow | null,
  circumstances: Circumstances,
): Finding | null {
  const kind = taperClass(taken);
  if (kind === null) return null;
  const cut = steepestCut(taper, taken);
  const facts = [...listFacts(now, circumstances.today), cutFact(kind, cut, circumstances.today)];
  const id = kind === 'opioid' ? 'MED-06' : 'MED-07';
  const found = evaluate(speedLimits, facts, circumstances).find(({ rule }) => rule.id === id);
  return found === undefined || found.status === 'not-met' ? null : found;
}

const noCut: PlannedCut = { medicine: '', share: 0, overDays: 28, usedDays: null };

const cutFact = (kind: 'opioid' | 'benzodiazepine', cut: PlannedCut, today: LocalDate): Fact => {
  const type = kind === 'opioid' ? opioidCut : benzodiazepineCut;
  return factOf(type, { id: `taper#${kind}`, value: cut, date: today, source: 'planned taper' });
};

/**
 * What is planned to be lowered, for the rules of care; where nothing is, that is known. How fast something
 * is lowered of which nobody knows whether it is taken cannot be judged.
 */
export function cutFacts(
  tapers: readonly Pick<TaperBody, 'medicineId' | 'startDaily' | 'steps'>[],
  now: ListNow | null,
  today: LocalDate,
): readonly Fact[] {
  const cuts = tapers.flatMap((taper) => {
    const taken = now?.taken.find(({ at }) => at === taper.medicineId);
    const kind = taken === undefined ? null : taperClass(taken);
    return taken === undefined || kind === null ? [] : [{ kind, cut: steepestCut(taper, taken) }];
  });
  const unsure = tapers.some(
    ({ medicineId }) =>
      now === null || now.taken.some((one) => one.at === medicineId && one.unsure === true),
  );
  return (['opioid', 'benzodiazepine'] as const).flatMap((kind) => {
    const steepest = cuts
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => b.cut.share / b.cut.overDays - a.cut.share / a.cut.overDays)[0];
    return steepest === undefined && unsure ? [] : [cutFact(kind, steepest?.cut ?? noCut, today)];
  });
}
