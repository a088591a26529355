/** A part of a definition with its item ids replaced: formulas, conditions, alarms and rules alike. */
export function renamed<Part>(part: Part, names: ReadonlyMap<string, string>): Part {
  return walk(part, names) as Part;
}

function walk(part: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof part === 'string') return names.get(part) ?? part;
  if (Array.isArray(part)) return part.map((inner: unknown) => walk(inner, names));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [names.get(name) ?? name, walk(value, names)]),
  );
}
