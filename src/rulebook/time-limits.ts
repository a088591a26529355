import type { CaseFault } from './case/file.ts';
import { pointer } from './case/other-names.ts';
import { plainName } from './score-limits.ts';

/** More of these than any calendar of a life can hold. */
const mostOfThem = 1_000_000;
const mostYears = 1000;
const deepest = 10;

/** Spans and moments that cannot be: no calendar reaches them, or what lies behind is told as negative. */
export function timeFaults(input: unknown, path: string, depth = 0): readonly CaseFault[] {
  if (typeof input !== 'object' || input === null || depth > deepest) return [];
  return Object.entries(input).flatMap(([key, value]: [string, unknown]): readonly CaseFault[] => {
    const at = `${path}/${pointer(key)}`;
    if (typeof value !== 'number') return timeFaults(value, at, depth + 1);
    const fault = faultOf(plainName(key), value);
    return fault === null ? [] : [{ path: at, ...fault }];
  });
}

function faultOf(name: string, value: number): Omit<CaseFault, 'path'> | null {
  if (value < 0 && /(days|weeks|months|years|hours)ago$/.test(name)) {
    return { code: 'negative', message: 'This lies in the past: 0 or more.' };
  }
  const most = /year/.test(name) ? mostYears : mostOfThem;
  if (!/day|week|month|year|hour|offset/.test(name) || Math.abs(value) <= most) return null;
  return { code: 'out-of-range', message: `No calendar reaches ${value}.` };
}
