/**
 * A part of a definition with its item ids replaced: formulas, conditions, alarms and rules alike.
 * Scores keep their names, also where a score and an item are called the same.
 */
export function renamed<Part>(part: Part, names: ReadonlyMap<string, string>): Part {
  return walk(part, names) as Part;
}

function walk(part: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof part === 'string') return names.get(part) ?? part;
  if (Array.isArray(part)) return part.map((inner: unknown) => walk(inner, names));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      if (name === 'score') return [name, value];
      return name === 'weighted'
        ? [name, weightsRenamed(value, names)]
        : [name, walk(value, names)];
    }),
  );
}

const weightsRenamed = (weights: unknown, names: ReadonlyMap<string, string>): unknown =>
  Object.fromEntries(
    Object.entries(weights as Record<string, unknown>).map(([id, weight]) => [
      names.get(id) ?? id,
      weight,
    ]),
  );
