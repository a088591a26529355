/** Seeded chance (mulberry32): the same seed tells the same story on every machine. */
export type Chance = {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** Normal with mean 0 and standard deviation 1 (Box–Muller). */
  readonly normal: () => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** A UUID of version 7 whose time part is `at`, so demo records sort as real ones do. */
  readonly uuid: (at: number) => string;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(uniform() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(uniform() * 16).toString(16)).join('');
  const uuid = (at: number): string => {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
  };
  return { uniform, normal, pick, uuid };
}
