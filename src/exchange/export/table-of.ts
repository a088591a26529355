import { literal } from './writing.ts';

type Rows = readonly (readonly [raw: number, score: number])[];

/** Rows a table is written out with; a longer one stands for a function. */
const rowsMax = 120;
/** A longer one is halved: readers of FHIRPath take much longer for deep nesting than for many words. */
const straightMost = 24;

/**
 * A table over `raw` in FHIRPath: written out, or as the square root or the logarithm it was made
 * from. null: too long for either.
 */
export function tableOf(rows: Rows, raw: string): string | null {
  if (rows.length <= rowsMax) return writtenOut(rows, raw);
  const [first, last] = [rows[0], rows.at(-1)];
  const inner =
    first === undefined || last === undefined
      ? null
      : (rootOf(rows, raw) ?? logarithmOf(rows, raw));
  if (first === undefined || last === undefined || inner === null) return null;
  return `iif(${raw} >= ${literal(first[0])} and ${raw} <= ${literal(last[0])}, ${inner}, {})`;
}

function writtenOut(rows: Rows, raw: string): string {
  const middle = rows[Math.floor(rows.length / 2)];
  if (rows.length <= straightMost || middle === undefined) {
    return rows.reduceRight(
      (rest, [from, to]) => `iif(${raw} = ${literal(from)}, ${finite(to)}, ${rest})`,
      '{}',
    );
  }
  const at = rows.indexOf(middle);
  const [low, high] = [writtenOut(rows.slice(0, at), raw), writtenOut(rows.slice(at), raw)];
  return `iif(${raw} < ${literal(middle[0])}, ${low}, ${high})`;
}

const finite = (value: number): string => (Number.isFinite(value) ? literal(value) : '{}');

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

function rootOf(rows: Rows, raw: string): string | null {
  const [someRaw, some] = rows.at(-1) ?? [0, 0];
  const times = Number(((some * some) / someRaw).toPrecision(12));
  const fits = rows.every(([from, to]) => near(Math.sqrt(from * times), to));
  return fits ? `(${raw} * ${literal(times)}).sqrt()` : null;
}

function logarithmOf(rows: Rows, raw: string): string | null {
  const [fromRaw, from] = rows.find(([, to]) => Number.isFinite(to)) ?? [0, 0];
  const [toRaw, to] = rows.at(-1) ?? [0, 0];
  const times = Number(((Math.exp(to) - Math.exp(from)) / (toRaw - fromRaw)).toPrecision(9));
  const plus = Number((Math.exp(from) - fromRaw * times).toFixed(9));
  const fits = rows.every(
    ([at, score]) => !Number.isFinite(score) || near(Math.log(at * times + plus), score),
  );
  return fits ? `(${raw} * ${literal(times)} + ${literal(plus)}).ln()` : null;
}
