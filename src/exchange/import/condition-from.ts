import type { Condition } from '#measures';
import type { Draft, Enabled } from './draft.ts';
import type { ItemKey } from './item-keys.ts';

type Keys = ReadonlyMap<string, ItemKey>;

/** When a question is asked, in the values of our items. */
export function conditionFrom(enabled: Enabled, draft: Draft, keys: Keys): Condition {
  if ('all' in enabled) return joined('all', enabled.all, draft, keys);
  if ('any' in enabled) return joined('any', enabled.any, draft, keys);
  if ('not' in enabled) return { not: conditionFrom(enabled.not, draft, keys) };
  return answerCondition(enabled, draft, keys);
}

function answerCondition(
  enabled: Extract<Enabled, { linkId: string }>,
  draft: Draft,
  keys: Keys,
): Condition {
  const { id: item, valueOf } = keys.get(enabled.linkId) ?? { id: enabled.linkId, valueOf: null };
  if ('atLeast' in enabled) return { item, atLeast: enabled.atLeast };
  const given = valueOf ?? [];
  const values = given.toSorted((a, b) => a - b);
  if ('answered' in enabled) return { item, atLeast: values[0] ?? lowest(enabled.linkId, draft) };
  const value = given[enabled.option] ?? enabled.option;
  const next = values[values.indexOf(value) + 1];
  const reached: Condition = { item, atLeast: value };
  return next === undefined ? reached : { all: [reached, { not: { item, atLeast: next } }] };
}

const lowest = (asked: string, { items }: Draft): number =>
  items.find(({ linkId }) => linkId === asked)?.number?.min ?? 0;

/** One part is that part; several are joined. */
function joined(
  how: 'all' | 'any',
  parts: readonly Enabled[],
  draft: Draft,
  keys: Keys,
): Condition {
  const conditions = parts.map((one) => conditionFrom(one, draft, keys));
  const [first] = conditions;
  if (conditions.length === 1 && first !== undefined) return first;
  return how === 'all' ? { all: conditions } : { any: conditions };
}
