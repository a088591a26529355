/** Deeper than any body a contract describes. */
const depthMax = 32;

export type BrokenJson = 'not-json' | 'too-deep' | 'not-text';

/**
 * JSON from outside: no nesting that could exhaust a later walk, no text that PostgreSQL cannot hold
 * (NUL, half a surrogate pair), no keys that reach into prototypes.
 */
export function parseJson(text: string): { json: unknown } | { broken: BrokenJson } {
  if (depthOf(text) > depthMax) return { broken: 'too-deep' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { broken: 'not-json' };
  }
  // Only an escape can bring in what UTF-8 decoding and the JSON grammar keep out.
  if (text.includes('\\u') && !everyString(json, isStorable)) return { broken: 'not-text' };
  if (text.includes('__proto__') && !everyString(json, () => true)) return { broken: 'not-json' };
  return { json };
}

/** Text that PostgreSQL can store. */
export function isStorable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && !text.includes('\0');
}

/** Whether it holds for every string inside, keys included. A key "__proto__" never passes. */
export function everyString(value: unknown, holds: (text: string) => boolean): boolean {
  if (typeof value === 'string') return holds(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(
    ([key, inner]) => key !== '__proto__' && holds(key) && everyString(inner, holds),
  );
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === backslash) at++;
      else if (code === quote) quoted = false;
    } else if (code === quote) quoted = true;
    else if (code === openBrace || code === openBracket) deepest = Math.max(deepest, ++depth);
    else if (code === closeBrace || code === closeBracket) depth--;
  }
  return deepest;
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
