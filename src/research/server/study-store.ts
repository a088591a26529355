import type { Selectable } from 'kysely';
import type { AccountId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';
import {
  hardParts,
  type StudyFields,
  type StudyRow,
  type StudyState,
  type StudyTextView,
  versionNeeded,
} from '#research';
import type { ResearchTables, StudyId } from './tables.ts';

export type Study = Omit<StudyRow, 'version' | 'languages'> & {
  readonly texts: readonly StudyTextView[];
  /** The latest version of what people read; 0: none. */
  readonly version: number;
  readonly needed: number | null;
};

export type By = { readonly accountId: AccountId; readonly name: string; readonly at: Instant };

/** A clinic has a handful; more than this would be no clinic. */
const studiesMax = 200;

export function studyReader(db: Reader) {
  const tables = db.withTables<ResearchTables>();
  const withTexts = async (
    rows: readonly Selectable<ResearchTables['study']>[],
  ): Promise<readonly Study[]> => {
    const ids = rows.map(({ study_id }) => study_id);
    if (ids.length === 0) return [];
    const texts = await tables
      .selectFrom('study_text')
      .selectAll()
      .where('study_id', 'in', ids)
      .orderBy('version', 'desc')
      .orderBy('language')
      .execute();
    return rows.map((row) =>
      studyOf(
        row,
        texts.filter(({ study_id }) => study_id === row.study_id),
      ),
    );
  };
  return {
    /** The latest first; of the site or the patient in scope. */
    all: async (): Promise<readonly Study[]> =>
      withTexts(
        await tables
          .selectFrom('study')
          .selectAll()
          .orderBy('made_at', 'desc')
          .orderBy('study_id')
          .limit(studiesMax)
          .execute(),
      ),
    one: async (studyId: StudyId): Promise<Study | null> => {
      const rows = await tables
        .selectFrom('study')
        .selectAll()
        .where('study_id', '=', studyId)
        .execute();
      return (await withTexts(rows))[0] ?? null;
    },
  };
}

export function studyWriter(trx: Writer) {
  const tables = trx.withTables<ResearchTables>();
  return {
    /** Adds a draft, or changes what is said about a study. */
    save: async (studyId: StudyId, fields: StudyFields, by: By): Promise<void> => {
      const changed = { ...columnsOf(fields), changed_by_name: by.name, changed_at: by.at };
      await tables
        .insertInto('study')
        .values({
          ...changed,
          study_id: studyId,
          state: 'draft',
          opened_at: null,
          closed_at: null,
          made_by: by.accountId,
          made_by_name: by.name,
          made_at: by.at,
        })
        .onConflict((clash) => clash.columns(['site_id', 'study_id']).doUpdateSet(changed))
        .execute();
    },
    state: async (studyId: StudyId, state: StudyState, by: By): Promise<void> => {
      await tables
        .updateTable('study')
        .set({
          state,
          ...(state === 'open' ? { opened_at: by.at, closed_at: null } : { closed_at: by.at }),
          changed_by_name: by.name,
          changed_at: by.at,
        })
        .where('study_id', '=', studyId)
        .execute();
    },
    /** False where this version has words in this language already. */
    publish: async (
      studyId: StudyId,
      text: Pick<StudyTextView, 'version' | 'language' | 'words' | 'asksAgain' | 'reason'>,
      by: By,
    ): Promise<boolean> => {
      const row = await tables
        .insertInto('study_text')
        .values({
          study_id: studyId,
          version: text.version,
          language: text.language,
          words: text.words,
          asks_again: text.asksAgain,
          reason: text.reason,
          made_by: by.accountId,
          made_by_name: by.name,
          made_at: by.at,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('version')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

const columnsOf = (fields: StudyFields) => ({
  title: fields.title,
  run_by: fields.runBy,
  contact: fields.contact,
  ethics_reference: fields.ethicsReference,
  ethics_on: fields.ethicsOn,
});

type TextRow = Omit<ResearchTables['study_text'], 'site_id'>;

function studyOf(row: Selectable<ResearchTables['study']>, rows: readonly TextRow[]): Study {
  const texts = rows.map((text) => ({
    version: text.version,
    language: text.language,
    words: text.words,
    asksAgain: text.asks_again,
    reason: text.reason,
    madeByName: text.made_by_name,
    madeAt: text.made_at,
    hard: [...hardParts(text.words, text.language)],
  }));
  return {
    studyId: row.study_id,
    title: row.title,
    runBy: row.run_by,
    contact: row.contact,
    ethicsReference: row.ethics_reference,
    ethicsOn: row.ethics_on,
    state: row.state,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    texts,
    version: Math.max(0, ...texts.map(({ version }) => version)),
    needed: versionNeeded(texts),
  };
}

/** A study as lists show it. */
export function rowOf(study: Study): StudyRow {
  const { studyId, title, runBy, contact, ethicsReference, ethicsOn } = study;
  const { state, openedAt, closedAt, version, texts } = study;
  return {
    studyId,
    title,
    runBy,
    contact,
    ethicsReference,
    ethicsOn,
    state,
    openedAt,
    closedAt,
    version,
    languages: texts.filter((text) => text.version === version).map(({ language }) => language),
  };
}
