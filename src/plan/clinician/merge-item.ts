import type { PlanItemBody } from '#plan';

export type ItemField = keyof PlanItemBody;

/** One field that two people changed to different things. */
export type Clash = {
  readonly field: ItemField;
  readonly mine: PlanItemBody[ItemField];
  readonly theirs: PlanItemBody[ItemField];
};

const fields: readonly ItemField[] = [
  'title',
  'why',
  'aim',
  'kind',
  'discipline',
  'dose',
  'aspects',
  'ownerAccount',
  'startDay',
  'reviewDay',
  'state',
];

/** The fields both changed, and differently, since `base` was read. */
export function clashes(
  base: PlanItemBody,
  mine: PlanItemBody,
  theirs: PlanItemBody,
): readonly Clash[] {
  return fields
    .filter(
      (field) =>
        !same(mine[field], theirs[field]) &&
        !same(mine[field], base[field]) &&
        !same(theirs[field], base[field]),
    )
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));
}

/**
 * Both people's work in one item: what only one of them changed is kept from that one; for what both
 * changed, `keepMine` says whose stands.
 */
export function merged(
  base: PlanItemBody,
  mine: PlanItemBody,
  theirs: PlanItemBody,
  keepMine: ReadonlySet<ItemField>,
): PlanItemBody {
  const contested = new Set(clashes(base, mine, theirs).map((clash) => clash.field));
  const takesMine = (field: ItemField): boolean =>
    contested.has(field) ? keepMine.has(field) : !same(mine[field], base[field]);
  const entries = fields
    .map((field) => [field, takesMine(field) ? mine[field] : theirs[field]] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as PlanItemBody;
}

/** Equal by what they say, whatever the order of their keys. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value ?? null;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([key, part]) => [key, inOrder(part)]);
}
