import fc from 'fast-check';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PatientId } from '#access';
import type { Database } from '#database/server';
import { addDays, type Id, type Instant, type LocalDate } from '#kernel';
import { peg } from '#measures';
import { freshDatabase } from '../../../tests/support/database.ts';
import { givenPatient, givenSite } from '../../../tests/support/people.ts';
import { measureReader, measureViewsOf, measureWriter } from './index.ts';

let database: Database;
let siteId: Awaited<ReturnType<typeof givenSite>>;
let patientId: PatientId;
let minute = 0;

const start = '2026-01-01' as LocalDate;

async function scored(
  day: number,
  value: number | null,
  occasionId = uuidv7(),
  leftOut = 0,
): Promise<void> {
  minute += 1;
  const now = new Date(Date.UTC(2026, 5, 1, 0, minute)).toISOString() as Instant;
  const occasion = { patientId, occasionId, day: addDays(start, day), now };
  const answers = peg.items.map(({ id }, at) => ({
    item: id,
    value: at < leftOut ? null : value,
    mode: 'self',
    answeredAt: now,
  }));
  await database.write({ patientId }, (trx) =>
    measureWriter(trx).save(occasion, uuidv7() as Id<'ScoreId'>, 'peg', answers),
  );
}

const latest = async () =>
  database.read({ patientId }, (db) => measureReader(db).latest(patientId));
const views = async () =>
  measureViewsOf(await database.read({ patientId }, (db) => measureReader(db).readings(patientId)));

beforeAll(async () => {
  database = await freshDatabase();
  siteId = await givenSite(database);
});

describe('what is kept ready of a person’s measures', () => {
  it('is first, previous and latest by day, whenever a form was entered', async () => {
    patientId = await givenPatient(database, siteId);
    await scored(14, 5);
    await scored(28, 4);
    await scored(0, 7);
    expect(await latest()).toEqual([
      {
        instrument: 'peg',
        first: { day: start, value: 7 },
        previous: { day: addDays(start, 14), value: 5 },
        latest: { day: addDays(start, 28), value: 4, band: expect.anything(), answered: null },
        readings: 3,
      },
    ]);
  });

  it('says how much of a prorated score was answered, and no more once one is complete', async () => {
    patientId = await givenPatient(database, siteId);
    await scored(0, 6, uuidv7(), 1);
    expect((await latest())[0]?.latest).toMatchObject({
      value: 6,
      answered: { given: 2, of: 3 },
    });
    await scored(14, 5);
    expect((await latest())[0]?.latest).toMatchObject({ value: 5, answered: null });
  });

  it('counts a form without a score as asked, not as a value', async () => {
    patientId = await givenPatient(database, siteId);
    await scored(0, null);
    expect(await latest()).toEqual([]);
    const [view] = await views();
    expect(view?.readings).toMatchObject([{ status: 'no-score', value: null }]);
    expect(view?.inWords.en).toContain('no score. Questions 1, 2 and 3 of 3 left out');
  });

  it('takes the later score of one occasion', async () => {
    patientId = await givenPatient(database, siteId);
    const occasion = uuidv7();
    await scored(0, 7, occasion);
    await scored(0, 3, occasion);
    expect(await latest()).toMatchObject([{ first: { value: 3 }, readings: 1 }]);
  });

  it('rebuilt from the scores it equals what was maintained', async () => {
    const reading = fc.tuple(fc.nat(60), fc.option(fc.nat(10)));
    await fc.assert(
      fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 8 }), async (readings) => {
        patientId = await givenPatient(database, siteId);
        for (const [day, value] of readings) await scored(day, value);
        const maintained = await latest();
        await database.write({ patientId }, (trx) => measureWriter(trx).rebuildLatest(patientId));
        expect(await latest()).toEqual(maintained);
      }),
      { numRuns: 15 },
    );
  });

  it('says the change since the start in words', async () => {
    patientId = await givenPatient(database, siteId);
    await scored(0, 7);
    await scored(28, 5);
    const [view] = await views();
    expect(view?.inWords.en).toContain('2 points better');
    expect(view?.meaningfulChange).toBe(peg.change?.minimalImportant);
  });
});

it('a person’s scores are seen in that person’s transaction only', async () => {
  const other = await givenPatient(database, siteId);
  const seen = await database.read({ patientId: other }, (db) =>
    sql<{ count: number }>`select count(*) from score`.execute(db),
  );
  expect(seen.rows).toEqual([{ count: 0 }]);
});
