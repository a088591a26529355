import type { LibraryRow } from '#library';

/** What a list is narrowed down to; null: everything. */
export type LibraryFilter = {
  readonly sought: string;
  readonly state: LibraryRow['state'] | null;
  readonly tier: LibraryRow['tier'] | null;
  readonly topic: LibraryRow['topic'] | null;
  readonly origin: LibraryRow['origin'] | null;
  /** A language in which it may be used now. */
  readonly language: string | null;
};

export const noFilter: LibraryFilter = {
  sought: '',
  state: null,
  tier: null,
  topic: null,
  origin: null,
  language: null,
};

const narrowing = ['state', 'tier', 'topic', 'origin'] as const;

/** The rows that fit, those whose right ends soonest first, then by name. */
export function fitting(
  rows: readonly LibraryRow[],
  filter: LibraryFilter,
  titleOf: (row: LibraryRow) => string,
): readonly LibraryRow[] {
  const sought = filter.sought.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      `${row.name} ${titleOf(row)} ${row.id}`.toLowerCase().includes(sought) &&
      narrowing.every((by) => filter[by] === null || row[by] === filter[by]) &&
      (filter.language === null || mayBeAskedIn(row, filter.language)),
  );
  return found.toSorted(
    (a, b) => endsIn(a) - endsIn(b) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
}

const mayBeAskedIn = ({ entries }: LibraryRow, language: string): boolean =>
  entries.some((entry) => entry.language === language && entry.state === 'usable');

const endsIn = ({ entries }: LibraryRow): number =>
  Math.min(...entries.map(({ endsInDays }) => endsInDays ?? Infinity), Number.MAX_SAFE_INTEGER);

/** Every language in which something of the list may be asked. */
export const languagesIn = (rows: readonly LibraryRow[]): readonly string[] =>
  [
    ...new Set(
      rows.flatMap(({ entries }) =>
        entries.filter(({ state }) => state === 'usable').map(({ language }) => language),
      ),
    ),
  ].toSorted();
