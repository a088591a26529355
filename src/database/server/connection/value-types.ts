import type { PostgresType } from 'postgres';
import { arrayLiteral, parseArray } from './array-literal.ts';

type Form = {
  readonly oid: number;
  /** PostgreSQL's number for the array of this type. */
  readonly arrayOid: number;
  readonly serialize: (value: unknown) => string;
  readonly parse: (text: string) => unknown;
};

const sameText = { serialize: String, parse: (text: string) => text };
const number = { serialize: String, parse: Number };

/**
 * How values cross between PostgreSQL and our code: days as "2026-03-09", moments as ISO instants
 * in UTC, counts and measures as numbers, jsonb as the value itself (never as its JSON text).
 */
const forms: Readonly<Record<string, Form>> = {
  boolean: {
    oid: 16,
    arrayOid: 1000,
    serialize: (value) => (value === true || value === 'true' || value === 't' ? 't' : 'f'),
    parse: (text) => text === 't',
  },
  int2: { oid: 21, arrayOid: 1005, ...number },
  int4: { oid: 23, arrayOid: 1007, ...number },
  int8: { oid: 20, arrayOid: 1016, serialize: String, parse: safeCount },
  real: { oid: 700, arrayOid: 1021, ...number },
  double: { oid: 701, arrayOid: 1022, ...number },
  numeric: { oid: 1700, arrayOid: 1231, ...number },
  text: { oid: 25, arrayOid: 1009, ...sameText },
  identifier: { oid: 19, arrayOid: 1003, ...sameText },
  varchar: { oid: 1043, arrayOid: 1015, ...sameText },
  uuid: { oid: 2950, arrayOid: 2951, ...sameText },
  date: { oid: 1082, arrayOid: 1182, ...sameText },
  timestamp: { oid: 1114, arrayOid: 1115, ...sameText },
  timestamptz: { oid: 1184, arrayOid: 1185, serialize: instantText, parse: instantOf },
  json: { oid: 114, arrayOid: 199, serialize: jsonText, parse: parseJson },
  jsonb: { oid: 3802, arrayOid: 3807, serialize: jsonText, parse: parseJson },
};

export const valueTypes: Readonly<Record<string, PostgresType>> = Object.fromEntries(
  Object.entries(forms).flatMap(([name, form]) => [
    [name, typeOf(form.oid, form.serialize, form.parse)],
    [
      `${name}Array`,
      typeOf(
        form.arrayOid,
        (values) => arrayLiteral(values, form.serialize),
        (text) => parseArray(text, form.parse),
      ),
    ],
  ]),
);

function typeOf(
  oid: number,
  serialize: (value: unknown) => string,
  parse: (text: string) => unknown,
): PostgresType {
  return { to: oid, from: [oid], serialize, parse };
}

/** "2026-03-09 17:45:00.5+00" → "2026-03-09T17:45:00.500Z". */
function instantOf(text: string): string {
  return new Date(text).toISOString();
}

function instantText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

/** A count as a number while that is exact; a bigger one stays text rather than losing its end. */
function safeCount(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

function jsonText(value: unknown): string {
  return JSON.stringify(value);
}

function parseJson(text: string): unknown {
  return JSON.parse(text);
}
