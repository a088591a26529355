/** A key that stands twice in one JSON object: a parser keeps the last value and says nothing. */
export type RepeatedKey = {
  /** JSON pointer to the field. */
  readonly path: string;
  /** The value that the parser dropped. */
  readonly dropped: unknown;
};

/** How deep repeated keys are looked for: list, entry, answers. */
const deepest = 3;

/**
 * The repeated keys of a JSON text near its top. The text has been parsed before, so it is well
 * formed; what lies deeper is passed over without recursion.
 */
export function repeatedKeysIn(text: string): readonly RepeatedKey[] {
  const found: RepeatedKey[] = [];
  readValue({ text, found }, afterSpace(text, 0), '', 0);
  return found;
}

type Reading = { readonly text: string; readonly found: RepeatedKey[] };

/** Reads one value that begins at `start` and answers with where it ends. */
function readValue(reading: Reading, start: number, path: string, depth: number): number {
  const first = reading.text[start];
  if (first === '"') return endOfString(reading.text, start);
  if (first !== '{' && first !== '[') return endOfWord(reading.text, start);
  if (depth >= deepest) return endOfNested(reading.text, start);
  return first === '{'
    ? readObject(reading, start, path, depth)
    : readList(reading, start, path, depth);
}

function readList(reading: Reading, start: number, path: string, depth: number): number {
  const { text } = reading;
  let at = afterSpace(text, start + 1);
  for (let n = 0; text[at] !== ']'; n++) {
    at = afterSpace(text, readValue(reading, at, `${path}/${n}`, depth + 1));
    if (text[at] === ',') at = afterSpace(text, at + 1);
  }
  return at + 1;
}

function readObject(reading: Reading, start: number, path: string, depth: number): number {
  const { text, found } = reading;
  const seen = new Map<string, string>();
  let at = afterSpace(text, start + 1);
  while (text[at] !== '}') {
    const keyEnd = endOfString(text, at);
    const key = JSON.parse(text.slice(at, keyEnd)) as string;
    const field = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const valueAt = afterSpace(text, afterSpace(text, keyEnd) + 1);
    const valueEnd = readValue(reading, valueAt, field, depth + 1);
    const before = seen.get(key);
    if (before !== undefined) found.push({ path: field, dropped: JSON.parse(before) });
    seen.set(key, text.slice(valueAt, valueEnd));
    at = afterSpace(text, valueEnd);
    if (text[at] === ',') at = afterSpace(text, at + 1);
  }
  return at + 1;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at++;
  return at;
}

function endOfNested(text: string, start: number): number {
  let open = 0;
  let at = start;
  do {
    const one = text[at];
    if (one === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (one === '{' || one === '[') open++;
    if (one === '}' || one === ']') open--;
    at++;
  } while (open > 0 && at < text.length);
  return at;
}
