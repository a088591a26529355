import type { PostgresType } from 'postgres';

/** PostgreSQL's numbers for the types whose JavaScript form we choose. */
const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const;

/**
 * How values cross between PostgreSQL and our code: days as "2026-03-09", moments as ISO instants
 * in UTC, counts and measures as numbers. Parameters of jsonb columns are the values themselves.
 */
export const valueTypes: Record<string, PostgresType> = {
  localDate: { to: oid.date, from: [oid.date], serialize: String, parse: (text: string) => text },
  instant: {
    to: oid.timestamptz,
    from: [oid.timestamptz],
    serialize: (value: unknown) => (value instanceof Date ? value.toISOString() : String(value)),
    parse: instantOf,
  },
  wallClock: {
    to: oid.timestamp,
    from: [oid.timestamp],
    serialize: String,
    parse: (text: string) => text.replace(' ', 'T'),
  },
  count: { to: oid.int8, from: [oid.int8], serialize: String, parse: safeCount },
  measure: { to: oid.numeric, from: [oid.numeric], serialize: String, parse: Number },
};

/** "2026-03-09 17:45:00.5+00" → "2026-03-09T17:45:00.500Z". */
function instantOf(text: string): string {
  return new Date(text).toISOString();
}

/** A count as a number while that is exact; a bigger one stays text rather than losing its end. */
function safeCount(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}
