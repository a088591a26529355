/** Three-valued logic (Kleene): what is not known is neither true nor false, and never "normal". */
export type Tri = true | false | 'unknown';

export function allOf(values: readonly Tri[]): Tri {
  if (values.includes(false)) return false;
  return values.includes('unknown') ? 'unknown' : true;
}

export function anyOf(values: readonly Tri[]): Tri {
  if (values.includes(true)) return true;
  return values.includes('unknown') ? 'unknown' : false;
}

export function not(value: Tri): Tri {
  return value === 'unknown' ? 'unknown' : !value;
}

/** Asks a question of a value that may be missing: missing answers "unknown". */
export function ask<Value>(
  value: Value | null | undefined,
  question: (value: Value) => boolean,
): Tri {
  return value === null || value === undefined ? 'unknown' : question(value);
}
