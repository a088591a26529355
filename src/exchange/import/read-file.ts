import { err, ok, type Result } from '#kernel';
import { limits } from './file-limits.ts';
import { type ReportLine, refusal } from './report-line.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The file as JSON, or why it is not read at all. Bounds are checked before anything recurses, so
 * no file costs more than reading it once.
 */
export function readFile(text: string): Result<JsonObject, readonly ReportLine[]> {
  const tooMuch = tooMuchOf(text);
  if (tooMuch !== null) return err([tooMuch]);
  const parsed = parse(text);
  if (!isObject(parsed)) {
    return err([refusal('', 'not-json', 'The file is no JSON object.')]);
  }
  const hostile = hostilePart(parsed);
  return hostile === null ? ok(parsed) : err([hostile]);
}

/** Why a file is not even begun: its length, its depth or its number of values; null: it may be. */
export function tooMuchOf(text: string): ReportLine | null {
  if (text.length > limits.file) return refusal('', 'too-large', 'The file is larger than 2 MB.');
  const size = sizeOf(text);
  if (size.depth > limits.depth) {
    return refusal('', 'too-deep', `The file nests deeper than ${limits.depth} levels.`);
  }
  if (size.values > limits.values) {
    return refusal('', 'too-many-values', `The file holds more than ${limits.values} values.`);
  }
  return null;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text.codePointAt(0) === byteOrderMark ? text.slice(1) : text);
  } catch {
    return null;
  }
}

const byteOrderMark = 0xfeff;

/** Depth and number of values, by the signs outside of strings, read in one pass without recursion. */
export function sizeOf(text: string): { readonly depth: number; readonly values: number } {
  let open = 0;
  let depth = 0;
  let values = 1;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (inString) {
      if (sign === backslash) at++;
      else if (sign === quote) inString = false;
    } else if (sign === quote) inString = true;
    else if (sign === comma) values++;
    else if (opens.has(sign)) {
      depth = Math.max(depth, ++open);
      values++;
    } else if (closes.has(sign)) open--;
  }
  return { depth, values };
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const opens = new Set([0x7b, 0x5b]);
const closes = new Set([0x7d, 0x5d]);

/** Names that reach into the machinery of the language instead of naming data. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

type Open = { readonly value: unknown; readonly path: string };

/** The first part that no questionnaire needs: a forbidden name, or script in text. */
function hostilePart(root: JsonObject): ReportLine | null {
  const open: Open[] = [{ value: root, path: '' }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const fault = typeof one.value === 'string' ? faultOfText(one.value, one.path) : null;
    if (fault !== null) return fault;
    if (typeof one.value !== 'object' || one.value === null) continue;
    for (const [key, value] of Object.entries(one.value)) {
      const path = `${one.path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (forbiddenKeys.has(key))
        return refusal(path, 'forbidden-name', `"${key}" is no FHIR name.`);
      open.push({ value, path });
    }
  }
  return null;
}

function faultOfText(text: string, path: string): ReportLine | null {
  if (text.length > limits.value) {
    return refusal(path, 'text-too-long', 'This text is longer than any questionnaire needs.');
  }
  return holdsScript(text) ? refusal(path, 'script', 'This text carries a program.') : null;
}

const scriptTag =
  /<\s{0,9}\/?\s{0,9}(?:script|iframe|object|embed|svg|math|base|meta|link|form)\b/i;
const scriptAddress = /(?:java|vb)script\s{0,9}:|data\s{0,9}:\s{0,9}text\/html/i;
const handler = /[\s"'/]on[a-z]{3,20}\s{0,9}=/i;

/** Every pattern is bounded, so that a text made to slow it down does not. */
export function holdsScript(text: string): boolean {
  if (scriptAddress.test(text)) return true;
  return text.includes('<') && (scriptTag.test(text) || handler.test(text));
}
