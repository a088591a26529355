import fc from 'fast-check';

type JsonSchema = Readonly<Record<string, unknown>>;

const hostileTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\uD800',
  '\u202Eabc',
  "'; drop table patient; --",
  '../../etc/passwd',
  '%00',
  '%',
  '<script>alert(1)</script>',
  '{"a":1}',
  'null',
  '9'.repeat(400),
  'é'.repeat(2_000),
  '👩‍🦽'.repeat(200),
  '0000-00-00',
  '9999-12-31',
  '-271821-04-20',
  '2026-02-30',
  '1e309',
  'constructor',
  '__proto__',
];
const plausibleTexts = [
  '2026-03-09',
  '2026-03-09T17:45:00.000Z',
  '0198c0de-0000-7000-8000-000000000000',
  'Europe/Berlin',
  'en',
  'phq-9',
  'rosa@example.org',
  'Rosa',
];

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 53,
    5e-324,
    [],
    {},
    [[]],
    { toString: 1 },
    { length: 1 },
  ),
  fc.constantFrom(...hostileTexts),
  fc.jsonValue({ maxDepth: 3 }),
);

const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plausibleTexts) },
  { weight: 1, arbitrary: fc.uuid({ version: 7 }) },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** What a field of this name most likely wants; a schema cannot say that a text is an id or a day. */
const byName: readonly (readonly [RegExp, fc.Arbitrary<string>])[] = [
  [/Id$/, fc.uuid({ version: 7 })],
  [/email/i, fc.constantFrom('rosa@example.org', 'ben@example.org')],
  [/At$/, fc.constantFrom('2026-03-09T17:45:00.000Z', '2126-03-09T00:00:00.000Z')],
  [/day|date|until|before|^from$|^to$/i, fc.constantFrom('2026-03-09', '1974-02-28', '2028-02-29')],
  [/timeZone/, fc.constantFrom('Europe/Berlin', 'America/New_York')],
  [/token/, fc.constant('A'.repeat(43))],
  [/password/, fc.constant('a long enough password')],
];

/** Values that mostly fit a schema and now and then do not, at any depth. */
export function inputsOf(schema: JsonSchema, depth = 0, name = ''): fc.Arbitrary<unknown> {
  if (depth > 6) return hostile;
  return fc.oneof(
    { weight: 12, arbitrary: fitting(schema, depth, name) },
    { weight: 1, arbitrary: hostile },
  );
}

function textsFor(name: string): fc.Arbitrary<unknown> {
  const likely = byName.find(([pattern]) => pattern.test(name))?.[1];
  if (likely === undefined) return texts;
  return fc.oneof({ weight: 9, arbitrary: likely }, { weight: 1, arbitrary: texts });
}

function fitting(schema: JsonSchema, depth: number, name: string): fc.Arbitrary<unknown> {
  const inner = (part: unknown, key = name) => inputsOf(part as JsonSchema, depth + 1, key);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const parts = schema[key];
    if (Array.isArray(parts) && parts.length > 0)
      return fc.oneof(...parts.map((part) => inner(part)));
  }
  const ofType = byType[String(schema['type'])];
  return ofType === undefined ? hostile : ofType(schema, inner, name);
}

type Inner = (part: unknown, name?: string) => fc.Arbitrary<unknown>;

const byType: Readonly<
  Record<string, (schema: JsonSchema, inner: Inner, name: string) => fc.Arbitrary<unknown>>
> = {
  object: objects,
  array: (schema, inner) => fc.array(inner(schema['items'] ?? {}), { maxLength: 4 }),
  integer: numbers,
  number: (schema) =>
    fc.oneof(numbers(schema), fc.double({ noNaN: true, noDefaultInfinity: true })),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  string: (_schema, _inner, name) => textsFor(name),
};

/** Around both ends of the range, and inside. */
function numbers(schema: JsonSchema): fc.Arbitrary<number> {
  const min = Number(schema['minimum'] ?? -10);
  const max = Math.min(Number(schema['maximum'] ?? 10_000), 2 ** 31);
  return fc.oneof(
    fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.floor(max)) }),
    fc.constantFrom(min - 1, min, max, max + 1, 2 ** 31, 2 ** 53),
  );
}

function objects(
  schema: JsonSchema,
  inner: (part: unknown, name: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, unknown>);
  const record = Object.fromEntries(properties.map(([name, part]) => [name, inner(part, name)]));
  const all = fc.record(record);
  const some = fc.record(record, { requiredKeys: [] });
  const more = fc.record({ ...record, unheardOf: hostile }, { requiredKeys: [] });
  return fc.oneof(
    { weight: 6, arbitrary: all },
    { weight: 2, arbitrary: some },
    { weight: 1, arbitrary: more },
  );
}

/** Mostly an id, as most paths want; else whatever somebody may type. */
export const pathTexts = fc.oneof(
  { weight: 4, arbitrary: fc.uuid({ version: 7 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...hostileTexts.filter((text) => !/\p{Surrogate}/u.test(text))),
  },
  { weight: 1, arbitrary: fc.constantFrom(...plausibleTexts) },
);
