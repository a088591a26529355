import { beforeAll, expect, it } from 'vitest';
import type { SiteId } from '#access';
import type { Database } from '#database/server';
import type { Instant, LocalDate } from '#kernel';
import { freshDatabase } from '../../../tests/support/database.ts';
import { givenSite } from '../../../tests/support/people.ts';
import { caseloadReader, type Limits, type Place } from './caseload-reader.ts';

let database: Database;
let siteId: SiteId;

const limits: Limits = {
  now: '2026-03-09T15:00:00.000Z' as Instant,
  today: '2026-03-09' as LocalDate,
  notImprovingDays: 56,
  lostContactDays: 21,
  lostDiaryDays: 10,
};

/** A large clinic: every second person has a name with p, one in three hundred is a Quist. */
beforeAll(async () => {
  database = await freshDatabase();
  siteId = await givenSite(database);
  await database.owner.run(
    `insert into caseload_row (patient_id, site_id, name, sort_name, search_words, birth_date,
       language, stage, attention)
     select gen_random_uuid(), $1::uuid, given || ' ' || family, family || ' ' || given,
       array_to_tsvector(array[given, family]), date '1970-01-01', 'en', 'in-care', n % 5
     from (
       select n, case when n % 300 = 0 then 'quist' when n % 2 = 0 then 'palm' else 'berg' end
         || md5(n::text) as family, 'ida' as given
       from generate_series(1, 4200) n
     ) someone`,
    [siteId],
  );
});

async function allFoundBy(word: string, sort: 'attention' | 'name') {
  const found: { readonly attention: number; readonly sort_name: string }[] = [];
  let after: Place | null = null;
  for (;;) {
    const question = { siteId, filter: 'all', sort, words: [word], limits, size: 100 } as const;
    const rows = await database.read({ siteId }, (db) =>
      caseloadReader(db).page({ ...question, after }),
    );
    found.push(...rows.map(({ attention, sort_name }) => ({ attention, sort_name })));
    const last = rows.at(-1);
    if (last === undefined || rows.length < question.size) return found;
    after = {
      attention: last.attention,
      sortName: last.sort_name,
      patientId: last.patient_id,
    };
  }
}

it.each([
  ['p', 2086],
  ['quist', 14],
  ['ida', 4200],
  ['nobody', 0],
] as const)(
  'whoever is found by "%s" is found once, page after page, in the order of the list',
  async (word, count) => {
    const byName = await allFoundBy(word, 'name');
    const names = byName.map(({ sort_name }) => sort_name);
    expect(names).toEqual([...new Set(names)].toSorted());
    expect(names.length).toBe(count);
    const byAttention = await allFoundBy(word, 'attention');
    expect(byAttention).toEqual(
      byName.toSorted((a, b) => b.attention - a.attention || (a.sort_name < b.sort_name ? -1 : 1)),
    );
  },
);
