/** One figure of a benchmark. Ratios compare with a rival or a limit measured in the same run. */
export type Measure = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The worst value that still passes, and the one we aim for. */
  readonly floor: number;
  readonly target: number;
  readonly better: 'higher' | 'lower';
  /** What stood behind the figure, in words. */
  readonly beside?: string;
};

export type Benchmark = { readonly name: string; readonly run: () => Promise<readonly Measure[]> };

export type Verdict = 'target' | 'passes' | 'below the floor';

export function verdictOf({ value, floor, target, better }: Measure): Verdict {
  const reaches = (bar: number): boolean => (better === 'higher' ? value >= bar : value <= bar);
  if (reaches(target)) return 'target';
  return reaches(floor) ? 'passes' : 'below the floor';
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(
    sorted.length - 1,
    Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1),
  );
  return sorted[at] ?? Number.NaN;
}

/** Times `run` one call at a time; milliseconds, after a warm-up. */
export async function timesMs(
  calls: number,
  run: () => Promise<unknown>,
): Promise<readonly number[]> {
  for (let warm = 0; warm < Math.min(30, calls); warm++) await run();
  const times: number[] = [];
  for (let index = 0; index < calls; index++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times;
}

/** Runs `work` on `lanes` lanes at once until `seconds` are over; finished calls per second. */
export async function perSecond(
  lanes: number,
  seconds: number,
  work: (lane: number) => Promise<unknown>,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const start = performance.now();
  const counts = await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      let done = 0;
      while (performance.now() < end) {
        await work(lane);
        done += 1;
      }
      return done;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - start) / 1000);
}
