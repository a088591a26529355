import { type Fields, fieldsOf } from './fields.ts';
import type { CaseInput } from './file.ts';

/** An infection among the events. */
export function infectionsAmong(input: CaseInput, path: string): readonly Fields[] {
  const events = (input as Readonly<Record<string, unknown>>)['events'];
  return (Array.isArray(events) ? events : []).flatMap((event: unknown, at) =>
    /infect|sepsis|pneumonia/i.test(JSON.stringify(event))
      ? [new Map([['infection', { value: event, path: `${path}/events/${at}` }]])]
      : [],
  );
}

/** A list of what somebody uses: each entry stands under its own name. */
export function substancesIn(input: CaseInput, path: string): readonly Fields[] {
  const list = (input as Readonly<Record<string, unknown>>)['substances'];
  return (Array.isArray(list) ? list : []).map((entry: unknown, at) => {
    const where = `${path}/substances/${at}`;
    const named = [...fieldsOf(entry, where)].find(([key]) => /^(name|substance|type)$/.test(key));
    const name = typeof entry === 'string' ? entry : named?.[1].value;
    const value = typeof entry === 'string' ? true : entry;
    return new Map([[typeof name === 'string' ? name.toLowerCase() : '', { value, path: where }]]);
  });
}
