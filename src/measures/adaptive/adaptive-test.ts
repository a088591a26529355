import { assert } from '#kernel';
import { chanceOf, informationAt } from './graded-response.ts';
import type { BankItem, ItemBank } from './item-bank.ts';

/** A bank made ready: each option's chance at every point of the grid is worked out once. */
export type ReadyBank = {
  readonly bank: ItemBank;
  readonly places: ReadonlyMap<string, number>;
  /** By item, by option, by point of the grid. */
  readonly chances: readonly (readonly Float64Array[])[];
};

/** An option by its place, 0 = least of the trait; null = "I would rather not say". */
export type AdaptiveAnswer = { readonly item: string; readonly option: number | null };

export type Estimate = {
  /** Mean of the posterior, in standard deviations of the calibration sample. */
  readonly theta: number;
  /** Standard deviation of the posterior. */
  readonly error: number;
  /** 50 + 10 θ. */
  readonly t: number;
  readonly tError: number;
};

/** When to stop asking; the values stand in the parameter registry (`adaptive.*`). */
export type StopRule = {
  readonly fewestItems: number;
  readonly mostItems: number;
  /** Precise enough: the error is below this many standard deviations. */
  readonly error: number;
  /** One more answer helped less than this: at the floor of a trait more questions tell nothing. */
  readonly leastGain: number;
};

export type AdaptiveStep =
  | { readonly done: false; readonly next: BankItem; readonly estimate: Estimate }
  | {
      readonly done: true;
      readonly because: 'precise' | 'enough-asked' | 'no-more-gain' | 'bank-used-up';
      /** Null when nothing was answered: the prior alone is no score. */
      readonly estimate: Estimate | null;
    };

/** θ from −4 to 4 by 0.1 with a standard normal prior (Bock & Mislevy 1982). */
const grid = Float64Array.from({ length: 81 }, (_, at) => (at - 40) / 10);
const prior = grid.map((theta) => Math.exp((-theta * theta) / 2));

export function readyBank(bank: ItemBank): ReadyBank {
  return {
    bank,
    places: new Map(bank.items.map(({ id }, at) => [id, at])),
    chances: bank.items.map((item) =>
      item.options.map((_, option) => grid.map((theta) => chanceOf(item, option, theta))),
    ),
  };
}

/** Expected a posteriori (EAP) of the trait given the answers; skipped questions tell nothing. */
export function estimateOf(ready: ReadyBank, answers: readonly AdaptiveAnswer[]): Estimate {
  const posterior = Float64Array.from(prior);
  for (const { item, option } of answers) {
    if (option === null) continue;
    const chances = chancesOf(ready, item, option);
    let largest = 0;
    for (let at = 0; at < posterior.length; at++) {
      const value = (posterior[at] ?? 0) * (chances[at] ?? 0);
      posterior[at] = value;
      if (value > largest) largest = value;
    }
    assert(largest > 0, `${ready.bank.id} allows every pattern of answers`);
    // Kept near one, so that a hundred answers do not vanish below the smallest number.
    for (let at = 0; at < posterior.length; at++) posterior[at] = (posterior[at] ?? 0) / largest;
  }
  return momentsOf(posterior);
}

function momentsOf(posterior: Float64Array): Estimate {
  let mass = 0;
  let first = 0;
  let second = 0;
  for (let at = 0; at < posterior.length; at++) {
    const weight = posterior[at] ?? 0;
    const theta = grid[at] ?? 0;
    mass += weight;
    first += weight * theta;
    second += weight * theta * theta;
  }
  const theta = first / mass;
  const error = Math.sqrt(Math.max(0, second / mass - theta * theta));
  return { theta, error, t: 50 + 10 * theta, tError: 10 * error };
}

/**
 * What to ask next: the open question that tells most at the present estimate (maximum Fisher
 * information), or that asking is over, and why. The first question is chosen at θ = 0.
 */
export function adaptiveStep(
  ready: ReadyBank,
  answers: readonly AdaptiveAnswer[],
  rule: StopRule,
): AdaptiveStep {
  const estimate = estimateOf(ready, answers);
  const given = answers.filter(({ option }) => option !== null);
  const because = reasonToStop(ready, answers, given, estimate, rule);
  if (because !== null) {
    return { done: true, because, estimate: given.length === 0 ? null : estimate };
  }
  const asked = new Set(answers.map(({ item }) => item));
  const next = mostTelling(ready.bank.items, asked, estimate.theta);
  if (next !== null) return { done: false, next, estimate };
  return {
    done: true,
    because: 'bank-used-up',
    estimate: given.length === 0 ? null : estimate,
  };
}

function reasonToStop(
  ready: ReadyBank,
  answers: readonly AdaptiveAnswer[],
  given: readonly AdaptiveAnswer[],
  { error }: Estimate,
  rule: StopRule,
) {
  // Skipped ones count towards the most: nobody is asked on and on for declining.
  if (answers.length >= rule.mostItems) return 'enough-asked';
  if (given.length < rule.fewestItems) return null;
  if (error < rule.error) return 'precise';
  const before = estimateOf(ready, given.slice(0, -1)).error;
  return given.length > 0 && before - error < rule.leastGain ? 'no-more-gain' : null;
}

function mostTelling(
  items: readonly BankItem[],
  asked: ReadonlySet<string>,
  theta: number,
): BankItem | null {
  let best: BankItem | null = null;
  let most = -1;
  for (const item of items) {
    if (asked.has(item.id)) continue;
    const information = informationAt(item, theta);
    if (information > most) {
      most = information;
      best = item;
    }
  }
  return best;
}

function chancesOf({ bank, places, chances }: ReadyBank, item: string, option: number) {
  const found = chances[places.get(item) ?? -1]?.[option];
  assert(found !== undefined, `${bank.id} has option ${option} of ${item}`);
  return found;
}
