import type { LinkView } from '#plan';

/** A conflict over more parts than this is about the plan as a whole and binds nothing together. */
const partsMost = 4;

/** Open conflicts that share a part, with everybody who has to agree; a single one stands by itself. */
export type Together = {
  readonly links: readonly LinkView[];
  readonly owners: readonly string[];
};

/** In the order of the first link of each group, so that the gravest still reads first. */
export function togetherOf(links: readonly LinkView[]): readonly Together[] {
  const groups: LinkView[][] = [];
  for (const link of links) {
    const shared = groups.filter((group) => group.some((other) => sharePart(link, other)));
    const [first, ...others] = shared;
    if (first === undefined) {
      groups.push([link]);
      continue;
    }
    for (const other of others) groups.splice(groups.indexOf(other), 1);
    first.push(...others.flat(), link);
  }
  return groups.map((group) => ({
    links: group,
    owners: [...new Set(group.flatMap(({ owners }) => owners))],
  }));
}

const sharePart = (one: LinkView, other: LinkView): boolean =>
  one.itemIds.length <= partsMost &&
  other.itemIds.length <= partsMost &&
  one.itemIds.some((itemId) => other.itemIds.includes(itemId));
