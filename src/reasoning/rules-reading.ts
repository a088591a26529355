import { parametersReadBy } from './rule-in-words.ts';
import { type Rulebook, rulesReadBy } from './rulebook.ts';

/** By parameter: the rules that read it, and those that read the verdict of one that does. */
export function rulesByParameter(rulebook: Rulebook): ReadonlyMap<string, readonly string[]> {
  const numbersOf = new Map<string, ReadonlySet<string>>();
  const readers = new Map<string, string[]>();
  // In the order of the rulebook a rule comes after those whose verdicts it reads.
  for (const rule of rulebook.rules) {
    const own = parametersReadBy(rule).map(({ id }) => id);
    const through = rulesReadBy(rule).flatMap((id) => [...(numbersOf.get(id) ?? [])]);
    const numbers = new Set([...own, ...through]);
    numbersOf.set(rule.id, numbers);
    for (const id of numbers) readers.set(id, [...(readers.get(id) ?? []), rule.id]);
  }
  return readers;
}
