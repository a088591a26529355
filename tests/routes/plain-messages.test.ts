import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Contract } from '#http';
import { registerPatient } from '#profile';
import { parseInput } from '../../src/http/server/input.ts';
import { registered } from './registered.ts';

type Def = { readonly [key: string]: unknown; readonly checks?: readonly z.core.$ZodCheck[] };
const inside = '_zod';
const defOf = (node: unknown): Def | null =>
  (node as Partial<Record<string, { readonly def: Def }>> | null)?.[inside]?.def ?? null;

/** Every pattern and own check in a schema without words of its own, by where it stands. */
function wordless(node: unknown, at: string, seen = new Set<unknown>()): readonly string[] {
  if (node === null || typeof node !== 'object' || seen.has(node)) return [];
  seen.add(node);
  const def = defOf(node);
  if (def === null) {
    return Object.entries(node).flatMap(([key, inner]) => wordless(inner, `${at}/${key}`, seen));
  }
  const bare = [node, ...(def.checks ?? [])].filter((one) => {
    const { check, format, error } = (defOf(one) ?? {}) as Record<string, unknown>;
    const speaks = typeof error === 'function';
    return !speaks && ((check === 'string_format' && format !== 'email') || check === 'custom');
  });
  const inner = Object.entries(def)
    .filter(([key]) => key !== 'checks')
    .flatMap(([key, value]) => wordless(value, `${at}/${key}`, seen));
  return [...bare.map(() => at), ...inner];
}

describe('what a person reads beside a field', () => {
  it('comes with every pattern and every own check of every contract', () => {
    expect(registered.length).toBeGreaterThan(50);
    const found = registered.flatMap(({ name, params, query, body }: Contract) =>
      Object.entries({ params, query, body }).flatMap(([part, schema]) =>
        wordless(schema, `${name}/${part}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('the search above finds a pattern without words', () => {
    const shape = { a: z.optional(z.string().check(z.trim(), z.regex(/^x$/))) };
    expect(wordless(z.strictObject(shape), '')).toHaveLength(1);
  });

  it('is plain words, never a pattern or a word of programmers', () => {
    const body = {
      patientId: 'none',
      givenName: ' ',
      familyName: 'x'.repeat(81),
      phone: 'call me',
      email: 'nobody',
      timeZone: 'Mars/Olympus',
    };
    const parsed = parseInput(registerPatient, { params: {}, query: {}, body });
    const said = parsed.ok
      ? {}
      : Object.fromEntries(
          (parsed.problem.fields ?? []).map(({ at, code, message }) => [
            at.slice(6),
            [code, message],
          ]),
        );
    expect(said).toEqual({
      patientId: ['invalid', 'Please give a UUID in lower case.'],
      givenName: ['too-small', 'Please fill this in.'],
      familyName: ['too-big', 'Please write at most 80 characters.'],
      birthDate: ['missing', 'This is missing.'],
      phone: ['wrong-format', 'Please write digits, spaces and + only, at least 5.'],
      email: ['wrong-format', 'Please write an e-mail address, like name@example.org.'],
      timeZone: ['invalid', 'Please give a time zone such as Europe/Berlin.'],
    });
  });
});
