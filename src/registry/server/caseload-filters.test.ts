import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteId } from '#access';
import type { Database } from '#database/server';
import type { Instant, LocalDate } from '#kernel';
import { freshDatabase } from '../../../tests/support/database.ts';
import { givenPatient, givenSite } from '../../../tests/support/people.ts';
import { caseloadReader, countPeople, type Filter, type Limits } from './caseload-reader.ts';
import type { CaseloadRow } from './tables.ts';

let database: Database;
let siteId: SiteId;

const limits: Limits = {
  now: '2026-03-09T15:00:00.000Z' as Instant,
  today: '2026-03-09' as LocalDate,
  notImprovingDays: 56,
  lostContactDays: 21,
  lostDiaryDays: 10,
};

/** A person in care for long, who is well, talked to yesterday and wrote today. */
const wellKept: Partial<CaseloadRow> = {
  stage: 'in-care',
  step: 2,
  step_from: '2025-12-01' as LocalDate,
  improved: true,
  last_contact_at: '2026-03-08T10:00:00.000Z' as Instant,
  last_diary_day: limits.today,
};

async function shownUnder(filter: Filter, said: Partial<CaseloadRow>): Promise<boolean> {
  const patientId = await givenPatient(database, siteId);
  const row = { ...wellKept, ...said };
  await database.write({ patientId }, (trx) =>
    sql`insert into caseload_row (patient_id, site_id, name, sort_name, search_words, birth_date, language, stage,
        step, step_from, improved, last_contact_at, last_diary_day, next_due_at, attention)
      values (${patientId}, ${siteId}, 'R', ${patientId}, to_tsvector('simple', ${patientId.replaceAll('-', '')}), '1974-05-02', 'en', ${row.stage}, ${row.step},
        ${row.step_from}, ${row.improved}, ${row.last_contact_at}, ${row.last_diary_day},
        ${row.next_due_at ?? null}, ${row.attention ?? 0})`.execute(trx),
  );
  const question = {
    siteId,
    filter,
    sort: 'name',
    words: [patientId.replaceAll('-', '')],
    after: null,
    limits,
    size: 100,
  } as const;
  const rows = await database.read({ siteId }, (db) => caseloadReader(db).page(question));
  return rows.some((one) => one.patient_id === patientId);
}

beforeAll(async () => {
  database = await freshDatabase();
  siteId = await givenSite(database);
});

const due = (next_due_at: string) => shownUnder('overdue', { next_due_at: next_due_at as Instant });

describe('not improving', () => {
  it.each([
    [
      '56 days in the step without a change that counts',
      { step_from: '2026-01-12', improved: false },
      true,
    ],
    ['55 days are too early to say', { step_from: '2026-01-13', improved: false }, false],
    [
      'what cannot be judged is not read as better',
      { step_from: '2026-01-12', improved: null },
      true,
    ],
    ['better by enough to count', { step_from: '2025-12-01', improved: true }, false],
    ['step 0 is no treatment', { step: 0, step_from: '2025-12-01', improved: false }, false],
  ] as const)('%s', async (_name, said, expected) => {
    expect(await shownUnder('not-improving', said as Partial<CaseloadRow>)).toBe(expected);
  });
});

describe('lost contact', () => {
  const silent = { last_contact_at: '2026-02-15T10:00:00.000Z', last_diary_day: '2026-02-27' };
  it.each([
    ['no talk for more than 21 days and no entry for 10', silent, true],
    ['an entry 9 days ago', { ...silent, last_diary_day: '2026-02-28' }, false],
    ['a talk 21 days ago', { ...silent, last_contact_at: '2026-02-16T10:00:00.000Z' }, false],
    [
      'never written, never talked to, long in care',
      { last_contact_at: null, last_diary_day: null },
      true,
    ],
    [
      'never talked to, but only 20 days in care',
      { last_contact_at: null, last_diary_day: null, step_from: '2026-02-17' },
      false,
    ],
  ] as const)('%s', async (_name, said, expected) => {
    expect(await shownUnder('lost-contact', said as Partial<CaseloadRow>)).toBe(expected);
  });
});

describe('overdue and safety', () => {
  it('due a moment ago is overdue, due now is not', async () => {
    expect(await due('2026-03-09T14:59:59.999Z')).toBe(true);
    expect(await due('2026-03-09T15:00:00.000Z')).toBe(false);
  });

  it('safety is attention 4 and nothing less', async () => {
    expect(await shownUnder('safety', { attention: 4 })).toBe(true);
    expect(await shownUnder('safety', { attention: 3 })).toBe(false);
  });

  it('the counts use the conditions of the lists', async () => {
    const counts = await database.read({ siteId }, (db) => countPeople(db, siteId, limits));
    expect(counts).toMatchObject({
      safety: 1,
      overdue: 1,
      'lost-contact': 2,
      'not-improving': 2,
      all: 14,
    });
  });
});
