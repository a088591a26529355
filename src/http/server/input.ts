import * as z from 'zod/mini';
import type { Contract, FieldFault, InputOf, Problem, Schema } from '#http';
import { err, ok, type Result } from '#kernel';
import { everyString, isStorable } from './json.ts';
import { missing, plainFault } from './plain-faults.ts';

z.config({ ...z.locales.en(), customError: plainFault });

type Raw = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

/** More faults than a person could mend at once are cut off. */
const faultsMax = 50;

/** Everything that came in, parsed once; or every fault at once, each with a JSON pointer. */
export function parseInput<C extends Contract>(contract: C, raw: Raw): Result<InputOf<C>, Problem> {
  const params = part('params', contract.params, raw.params);
  const query = part('query', contract.query, raw.query);
  const body = part('body', contract.body, raw.body ?? {});
  const fields = [...params.faults, ...query.faults, ...body.faults];
  if (fields.length > 0) {
    return err({
      status: 400,
      code: 'invalid-input',
      title:
        fields.length === 1 ? 'One field needs another look.' : 'Some fields need another look.',
      fields: fields.slice(0, faultsMax),
    });
  }
  return ok({ params: params.value, query: query.value, body: body.value } as InputOf<C>);
}

type Parsed = { readonly value: unknown; readonly faults: readonly FieldFault[] };

function part(name: string, schema: Schema, raw: unknown): Parsed {
  // The body was looked through when its JSON was read.
  if (name !== 'body' && !everyString(raw, isStorable)) {
    return { value: null, faults: [{ at: `/${name}`, code: 'not-text', message: 'Invalid text' }] };
  }
  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { value: parsed.data, faults: [] }
    : { value: null, faults: parsed.error.issues.flatMap((issue) => faultsOf(`/${name}`, issue)) };
}

function faultsOf(at: string, issue: z.core.$ZodIssue): readonly FieldFault[] {
  const here = at + issue.path.map((key) => `/${escaped(String(key))}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: `${here}/${escaped(key)}`,
      code: 'unknown-field',
      message: 'This field is not known here.',
    }));
  }
  if (issue.code === 'invalid_union') {
    // The alternative that came furthest is the one the caller meant.
    const furthest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
    if (furthest !== undefined && depth(furthest) > 0) {
      return furthest.flatMap((inner) => faultsOf(here, inner));
    }
  }
  return [{ at: here, code: codeOf(issue), message: issue.message }];
}

const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length));

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.message === missing ? 'missing' : 'wrong-type';
  }
  return codes[issue.code] ?? 'invalid';
}

const codes: Readonly<Record<string, string>> = {
  too_small: 'too-small',
  too_big: 'too-big',
  invalid_format: 'wrong-format',
  invalid_value: 'not-in-list',
  invalid_union: 'wrong-type',
  not_multiple_of: 'wrong-step',
};

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
