type Row = Readonly<Record<string, unknown>>;

/** A document as people read it: single values as "name: value", lists of records as tables. */
export function asTable(document: unknown): string {
  if (Array.isArray(document)) return tableOf(document);
  if (!isRecord(document)) return cell(document);
  const entries = Object.entries(document);
  const single = entries.filter(([, value]) => !isList(value));
  const width = Math.max(0, ...single.map(([name]) => name.length));
  const head = single.map(([name, value]) => `${name.padEnd(width)}  ${cell(value)}`);
  const lists = entries.flatMap(([name, value]) =>
    isList(value) ? ['', `${name} (${value.length})`, tableOf(value)] : [],
  );
  return [...head, ...lists].join('\n').trim();
}

function tableOf(list: readonly unknown[]): string {
  const rows = list.map((item): Row => (isRecord(item) ? item : { value: item }));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names, ...rows.map((row) => names.map((name) => cell(row[name])))];
  const widths = names.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const longestCell = 80;

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
}

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}
