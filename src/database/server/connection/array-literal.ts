type Parsed = unknown;

/** ['a', null, 'b "c"'] → {"a",NULL,"b \"c\""}, PostgreSQL's way of writing an array. */
export function arrayLiteral(values: unknown, element: (value: unknown) => string): string {
  if (!Array.isArray(values)) throw new Error('A parameter of an array type must be an array');
  const parts = values.map((value: unknown) => {
    if (value === null || value === undefined) return 'NULL';
    if (Array.isArray(value)) return arrayLiteral(value, element);
    return `"${element(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  });
  return `{${parts.join(',')}}`;
}

const quoted = /"((?:[^"\\]|\\.)*)"/y;
const bare = /[^,{}"]+/y;

/** Nothing quoted and nothing nested, as numbers and days are written. */
const plain = /^\{[^{}"\\]*\}$/;

/** The reverse of `arrayLiteral`, with each element read by `element`. */
export function parseArray(text: string, element: (text: string) => Parsed): Parsed[] {
  if (plain.test(text)) {
    const words = text === '{}' ? [] : text.slice(1, -1).split(',');
    return words.map((word) => (word === 'NULL' ? null : element(word)));
  }
  let at = text.indexOf('{');

  const list = (): Parsed[] => {
    const values: Parsed[] = [];
    at += 1;
    while (text[at] !== '}') {
      if (at >= text.length) throw new Error('PostgreSQL sent an array without an end');
      if (text[at] === ',') at += 1;
      else values.push(text[at] === '{' ? list() : one());
    }
    at += 1;
    return values;
  };

  const one = (): Parsed => {
    const isQuoted = text[at] === '"';
    const word = wordAt(isQuoted ? quoted : bare);
    if (isQuoted) return element(word.slice(1, -1).replaceAll(/\\(.)/gs, '$1'));
    return word === 'NULL' ? null : element(word);
  };

  const wordAt = (shape: RegExp): string => {
    shape.lastIndex = at;
    const word = shape.exec(text)?.[0] ?? '';
    at += Math.max(1, word.length);
    return word;
  };

  return list();
}
