import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';
import type { OwnState } from '#library';
import type { Instrument } from '#measures';
import { authorOf, type By, type LibraryTables } from './tables.ts';

export type Origin = 'authored' | 'imported';

/** A questionnaire of the site's own, whatever its versions say. */
export type Kept = {
  readonly id: string;
  readonly origin: Origin;
  readonly state: OwnState;
  readonly draft: unknown;
  readonly draftNumber: number;
  readonly changedByName: string;
  readonly changedAt: Instant;
};

export type KeptVersion = {
  readonly id: string;
  readonly version: number;
  readonly definition: Instrument;
  readonly byName: string;
  readonly at: Instant;
};

/** A clinic has tens of its own, never thousands. */
const rowsMax = 1_000;
const versionsMax = 5_000;

export function questionnaireReader(db: Reader) {
  const tables = db.withTables<LibraryTables>();
  const heads = tables.selectFrom('library_questionnaire').selectAll();
  const versions = tables.selectFrom('library_questionnaire_version').selectAll();
  return {
    all: async (): Promise<readonly Kept[]> =>
      (await heads.orderBy('questionnaire_id').limit(rowsMax).execute()).map(keptFrom),

    one: async (id: string): Promise<Kept | null> => {
      const row = await heads.where('questionnaire_id', '=', id).executeTakeFirst();
      return row === undefined ? null : keptFrom(row);
    },

    /** The latest published version of each. */
    latest: async (): Promise<readonly KeptVersion[]> => {
      const rows = await versions
        .distinctOn('questionnaire_id')
        .orderBy('questionnaire_id')
        .orderBy('version', 'desc')
        .limit(rowsMax)
        .execute();
      return rows.map(versionFrom);
    },

    /** Every version of every one, the latest first: what was ever scored can be shown. */
    everyVersion: async (): Promise<readonly KeptVersion[]> => {
      const rows = await versions
        .orderBy('questionnaire_id')
        .orderBy('version', 'desc')
        .limit(versionsMax)
        .execute();
      return rows.map(versionFrom);
    },

    /** All versions of one, the latest first. */
    versions: async (id: string): Promise<readonly KeptVersion[]> => {
      const rows = await versions
        .where('questionnaire_id', '=', id)
        .orderBy('version', 'desc')
        .limit(rowsMax)
        .execute();
      return rows.map(versionFrom);
    },

    /** What a version was made from: the authored text, or the imported file. */
    sourceOf: async (id: string, version: number): Promise<unknown> => {
      const row = await tables
        .selectFrom('library_questionnaire_version')
        .select('source')
        .where('questionnaire_id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return row?.source ?? null;
    },
  };
}

type HeadRow = Omit<LibraryTables['library_questionnaire'], 'site_id'>;
type VersionRow = Omit<LibraryTables['library_questionnaire_version'], 'site_id'>;

const keptFrom = (row: HeadRow): Kept => ({
  id: row.questionnaire_id,
  origin: row.origin,
  state: row.state,
  draft: row.draft,
  draftNumber: row.draft_number,
  changedByName: row.changed_by_name,
  changedAt: row.changed_at,
});

const versionFrom = (row: VersionRow): KeptVersion => ({
  id: row.questionnaire_id,
  version: row.version,
  definition: row.definition,
  byName: row.by_name,
  at: row.at,
});

export type NewVersion = {
  readonly id: string;
  readonly definition: Instrument;
  readonly source: unknown;
};

const changed = ({ by, byName, at }: By) => ({
  changed_by: by,
  changed_by_name: byName,
  changed_at: at,
});

export function questionnaireWriter(trx: Writer) {
  const tables = trx.withTables<LibraryTables>();

  return {
    /** Begins one, as a draft; nothing happens where it is there already. */
    begin: async (id: string, origin: Origin, by: By): Promise<void> => {
      await tables
        .insertInto('library_questionnaire')
        .values({
          questionnaire_id: id,
          origin,
          state: 'draft',
          draft: null,
          draft_number: 0,
          created_at: by.at,
          ...changed(by),
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },

    /** Keeps what is being written, if it was written upon `number`; false when somebody was faster. */
    keepDraft: async (id: string, number: number, draft: unknown, by: By): Promise<boolean> => {
      const row = await tables
        .updateTable('library_questionnaire')
        .set({ draft, draft_number: number + 1, ...changed(by) })
        .where('questionnaire_id', '=', id)
        .where('draft_number', '=', number)
        .returning('draft_number')
        .executeTakeFirst();
      return row !== undefined;
    },

    setState: async (id: string, state: OwnState, by: By): Promise<void> => {
      await tables
        .updateTable('library_questionnaire')
        .set({ state, ...changed(by) })
        .where('questionnaire_id', '=', id)
        .execute();
    },

    /** Versions are only ever added; false when this number is taken. */
    addVersion: async ({ id, definition, source }: NewVersion, by: By): Promise<boolean> => {
      const row = await tables
        .insertInto('library_questionnaire_version')
        .values({
          ...authorOf(by),
          questionnaire_id: id,
          version: definition.version,
          definition,
          source,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('version')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
