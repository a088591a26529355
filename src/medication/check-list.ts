import { type Circumstances, evaluate, type Fact, type Finding, rulebookOf } from '#reasoning';
import { medicationRules } from './rules.ts';
import { type ListNow, listFacts } from './the-list.ts';

const medicationRulebook = rulebookOf(medicationRules);

export type ListChecked = {
  readonly firing: readonly Finding[];
  /** What cannot be judged, once for each thing that is missing, with the rules that ask for it. */
  readonly open: readonly OpenQuestion[];
};

export type OpenQuestion = {
  readonly says: Finding['requests'][number]['says'];
  readonly why: Finding['requests'][number]['why'];
  readonly rules: readonly string[];
};

const worstFirst: readonly Finding['severity'][] = ['critical', 'warning', 'advice', 'info'];

/** Every rule about medicines on this list and what else is known of the person. */
export function checkList(
  now: ListNow | null,
  others: readonly Fact[],
  circumstances: Circumstances,
): ListChecked {
  const facts = [...listFacts(now, circumstances.today), ...others];
  // What a rule in shadow finds is counted where findings are kept, and told to nobody.
  const found = evaluate(medicationRulebook, facts, circumstances).filter(
    ({ rule }) => circumstances.silent?.has(rule.id) !== true,
  );
  const firing = found.filter(({ status }) => status === 'fires');
  return {
    firing: firing.toSorted((a, b) => rank(a) - rank(b)),
    open: openIn(found.filter(({ status }) => status === 'unknown')),
  };
}

const rank = ({ severity }: Finding): number => worstFirst.indexOf(severity);

function openIn(undecided: readonly Finding[]): readonly OpenQuestion[] {
  const byName = new Map<string, OpenQuestion>();
  for (const { requests, rule } of undecided) {
    for (const { name, says, why } of requests) {
      const before = byName.get(name);
      byName.set(name, { says, why, rules: [...(before?.rules ?? []), rule.id] });
    }
  }
  return [...byName.values()].toSorted((a, b) => b.rules.length - a.rules.length);
}

/** What a change of the list that is being written would bring: what speaks now and did not before. */
export function newlyFiring(before: ListChecked, after: ListChecked): readonly Finding[] {
  const known = new Map(before.firing.map(({ rule, severity }) => [rule.id, severity]));
  return after.firing.filter(({ rule, severity }) => {
    const was = known.get(rule.id);
    return was === undefined || worstFirst.indexOf(severity) < worstFirst.indexOf(was);
  });
}
