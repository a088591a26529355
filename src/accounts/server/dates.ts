import type { KyselyPlugin } from 'kysely';

/** better-auth wants `Date`s where our driver gives ISO instants. */
export const datesOf: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          isMoment(column) && typeof value === 'string' ? new Date(value) : value,
        ]),
      ),
    ),
  }),
};

const isMoment = (column: string): boolean => /(_at|_until|At|Until)$/.test(column);
