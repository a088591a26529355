import { type RawBuilder, sql } from 'kysely';
import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import { addDays, type Instant, type LocalDate } from '#kernel';
import { caseloadFilters } from '#registry';
import type { CaseloadRow, RegistryTables } from './tables.ts';

/** People looked through in the order of the list before an index of words is asked. */
const walkedMost = 1_500;

export type Filter = (typeof caseloadFilters)[number];

/** Where a page ended: the keys of its last row. */
export type Place = {
  readonly attention: number;
  readonly sortName: string;
  readonly patientId: string;
};

/** Limits of the filters that look at time, from the parameters in force. */
export type Limits = {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly notImprovingDays: number;
  readonly lostContactDays: number;
  readonly lostDiaryDays: number;
};

export type CaseloadQuestion = {
  readonly siteId: SiteId;
  readonly filter: Filter;
  readonly sort: 'attention' | 'name';
  /** Beginnings of words of the name or record number, all to be found; empty: everybody. */
  readonly words: readonly string[];
  readonly after: Place | null;
  readonly limits: Limits;
  readonly size: number;
};

export function caseloadReader(db: Reader) {
  const rowsOf = (question: CaseloadQuestion) => rowsIn(db, question);

  const byName = async (question: CaseloadQuestion, size: number): Promise<CaseloadRow[]> => {
    const { after } = question;
    return rowsOf(question)
      .$if(after !== null, (query) => query.where(behind(after)))
      .orderBy('sort_name')
      .orderBy('patient_id')
      .limit(size)
      .execute();
  };

  /** First the rest of the same attention, then the lower ones: each a walk along the index. */
  const byAttention = async (question: CaseloadQuestion): Promise<CaseloadRow[]> => {
    const { after, size } = question;
    const same =
      after === null
        ? []
        : await rowsOf(question)
            .where('attention', '=', after.attention)
            .where(behind(after))
            .orderBy('sort_name')
            .orderBy('patient_id')
            .limit(size)
            .execute();
    if (same.length === size) return same;
    const lower = await rowsOf(question)
      .$if(after !== null, (query) => query.where('attention', '<', after?.attention ?? 0))
      .orderBy('attention', 'desc')
      .orderBy('sort_name')
      .orderBy('patient_id')
      .limit(size - same.length)
      .execute();
    return [...same, ...lower];
  };

  return {
    page: async (question: CaseloadQuestion): Promise<CaseloadRow[]> => {
      const walked = question.words.length === 0 ? [] : await walk(db, question);
      if (walked.length === question.size) return walked;
      return question.sort === 'name' ? byName(question, question.size) : byAttention(question);
    },
  };
}

/** People of the site whose name or record number has words that begin like these, by name. */
export async function peopleMatching(
  db: Reader,
  siteId: SiteId,
  words: readonly string[],
  most: number,
): Promise<readonly PatientId[]> {
  const rows = await db
    .withTables<RegistryTables>()
    .selectFrom('caseload_row')
    .select('patient_id')
    .where('site_id', '=', siteId)
    .where(sql<boolean>`patient_id in (select caseload_matches(${queryOf(words)}::tsquery))`)
    .orderBy('sort_name')
    .orderBy('patient_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.patient_id);
}

/** How many people each filter shows, in one walk over the site. */
export function countPeople(
  db: Reader,
  siteId: SiteId,
  limits: Limits,
): Promise<Record<Filter, number>> {
  const count = (filter: Filter) =>
    sql<number>`count(*) filter (where ${conditionOf(filter, limits)})`.as(filter);
  return db
    .withTables<RegistryTables>()
    .selectFrom('caseload_row')
    .where('site_id', '=', siteId)
    .select(caseloadFilters.map(count))
    .executeTakeFirstOrThrow();
}

/** Words hold letters and digits alone, so nothing in them can be read as a sign of the query. */
const queryOf = (words: readonly string[]): string =>
  words.map((word) => `'${word}':*`).join(' & ');

const behind = (after: Place | null): RawBuilder<boolean> =>
  sql<boolean>`(sort_name, patient_id) > (${after?.sortName ?? ''}, ${after?.patientId ?? null}::uuid)`;

/** What each filter means; the list and its number use the same words. */
function conditionOf(filter: Filter, limits: Limits): RawBuilder<boolean> {
  const { now, today } = limits;
  switch (filter) {
    case 'all':
      return sql<boolean>`true`;
    case 'safety':
      return sql<boolean>`attention = 4`;
    case 'to-decide':
      return sql<boolean>`stage = 'to-decide'`;
    case 'not-improving':
      return sql<boolean>`stage = 'in-care' and step >= 1 and improved is not true
        and step_from <= ${addDays(today, -limits.notImprovingDays)}::date`;
    case 'lost-contact':
      return sql<boolean>`stage = 'in-care' and step >= 1
        and step_from <= ${addDays(today, -limits.lostDiaryDays)}::date
        and coalesce(last_contact_at < ${addDays(today, -limits.lostContactDays)}::date,
          step_from <= ${addDays(today, -limits.lostContactDays)}::date)
        and coalesce(last_diary_day <= ${addDays(today, -limits.lostDiaryDays)}::date, true)`;
    case 'overdue':
      return sql<boolean>`next_due_at < ${now}`;
    case 'intake-open':
      return sql<boolean>`stage in ('intake-sent', 'intake-open')`;
  }
}

function rowsIn(db: Reader, { siteId, filter, words, limits }: CaseloadQuestion) {
  return db
    .withTables<RegistryTables>()
    .selectFrom('caseload_row')
    .selectAll()
    .where('site_id', '=', siteId)
    .where(conditionOf(filter, limits))
    .$if(words.length > 0, (query) =>
      query.where(
        sql<boolean>`patient_id in (select caseload_matches(${queryOf(words)}::tsquery))`,
      ),
    );
}

/**
 * What many people are found by fills a page within the next few of the list; the index of words would
 * bring all of them first. Fewer rows than a page say nothing.
 */
function walk(db: Reader, question: CaseloadQuestion): Promise<CaseloadRow[]> {
  const { sort, after, words, size } = question;
  const inOrder = rowsIn(db, { ...question, words: [] })
    .$if(after !== null, (query) => query.where(behind(after)))
    .$if(sort === 'attention' && after !== null, (query) =>
      query.where('attention', '=', after?.attention ?? 0),
    )
    .$if(sort === 'attention', (query) => query.orderBy('attention', 'desc'))
    .orderBy('sort_name')
    .orderBy('patient_id')
    .limit(walkedMost);
  return db
    .withTables<RegistryTables>()
    .selectFrom(inOrder.as('walked'))
    .selectAll()
    .where(sql<boolean>`search_words @@ ${queryOf(words)}::tsquery`)
    .$if(sort === 'attention', (query) => query.orderBy('attention', 'desc'))
    .orderBy('sort_name')
    .orderBy('patient_id')
    .limit(size)
    .execute();
}
