/** Rows by what they belong to, in their order. */
export function grouped<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const before = groups.get(keyOf(row));
    if (before === undefined) groups.set(keyOf(row), [row]);
    else before.push(row);
  }
  return groups;
}
