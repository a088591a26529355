/** How long something is remembered that changes a few times a year. */
const keptMs = 30_000;
const keysMax = 20_000;

export type KeptForAWhile<Value> = {
  /** The remembered value, or the one `find` brings; a failure is not remembered. */
  readonly get: (key: string, find: () => Promise<Value>) => Promise<Value>;
  readonly forget: (key: string) => void;
};

export function keptForAWhile<Value>(): KeptForAWhile<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    get: async (key, find) => {
      const now = performance.now();
      const known = kept.get(key);
      if (known !== undefined && known.until > now) return known.value;
      const value = await find();
      if (kept.size >= keysMax) kept.clear();
      kept.set(key, { value, until: now + keptMs });
      return value;
    },
    forget: (key) => {
      kept.delete(key);
    },
  };
}
