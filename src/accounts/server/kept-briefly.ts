/** Remembered for a short while, so that most calls cost no query. Bounded; the oldest goes first. */
export type KeptBriefly<Value> = {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  readonly forget: (which: (value: Value, key: string) => boolean) => void;
};

export function keptBriefly<Value>(
  keepMs: number,
  entriesMax: number,
  nowMs: () => number = Date.now,
): KeptBriefly<Value> {
  const entries = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    get: (key) => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (entry.until > nowMs()) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set: (key, value) => {
      entries.delete(key);
      if (entries.size >= entriesMax) {
        const oldest = entries.keys().next();
        if (!oldest.done) entries.delete(oldest.value);
      }
      entries.set(key, { value, until: nowMs() + keepMs });
    },
    forget: (which) => {
      for (const [key, { value }] of entries) if (which(value, key)) entries.delete(key);
    },
  };
}
