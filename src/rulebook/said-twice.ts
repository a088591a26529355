import type { CaseFault } from './case/file.ts';
import { pointer } from './case/other-names.ts';
import { plainName } from './score-limits.ts';

const deepest = 12;

/** One field under two spellings that say different things ("q1": true, "Q1": false): neither is believed. */
export function saidTwiceFaults(input: unknown, path: string, depth = 0): readonly CaseFault[] {
  if (typeof input !== 'object' || input === null || depth > deepest) return [];
  const first = new Map<string, { readonly key: string; readonly said: string }>();
  return Object.entries(input).flatMap(([key, value]: [string, unknown]): readonly CaseFault[] => {
    const at = `${path}/${pointer(key)}`;
    const inner = saidTwiceFaults(value, at, depth + 1);
    const plain = plainName(key);
    if (Array.isArray(input) || plain === '' || value === null) return inner;
    const said = JSON.stringify(value);
    const before = first.get(plain);
    if (before === undefined) first.set(plain, { key, said });
    if (before === undefined || before.said === said) return inner;
    const message = `This was said as "${before.key}" already, and differently.`;
    return [{ path: at, code: 'said-twice', message }, ...inner];
  });
}
