import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/support/database.ts';
import type { Database } from './database.ts';
import { readingOnce } from './reading-once.ts';
import type { Reader } from './transaction.ts';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
  await database.owner.run('create sequence asked; grant usage on sequence asked to sinew_app');
});

/** A number that grows each time the database is really asked. */
const count = async (db: Reader, about = 1, hold = false): Promise<string> => {
  const { rows } = hold
    ? await sql<{
        n: string;
      }>`select nextval('asked') as n, ${about}::int from site for update`.execute(db)
    : await sql<{ n: string }>`select nextval('asked')::text as n, ${about}::int`.execute(db);
  return rows[0]?.n ?? 'none';
};
const inOne = <Outcome>(work: (db: Reader) => Promise<Outcome>) =>
  database.write({ system: 'a look from many rooms' }, work);

it('the same question is asked once, another one for itself', async () => {
  await inOne(async (db) => {
    const once = readingOnce(db);
    const first = await count(once);
    expect(await count(once)).toBe(first);
    expect(await count(readingOnce(once))).toBe(first);
    expect(await count(once, 2)).not.toBe(first);
    expect(await count(db)).not.toBe(first);
    expect(await count(readingOnce(db))).not.toBe(first);
  });
});

it('asked at the same time it is asked once as well', async () => {
  await inOne(async (db) => {
    const once = readingOnce(db);
    const [one, other] = await Promise.all([count(once), count(once)]);
    expect(one).toBe(other);
  });
});

it('what is written, and what is held from others, is asked each time', async () => {
  await database.owner.run(
    `insert into site (site_id, name, country, time_zone) values (gen_random_uuid(), 'A', 'US', 'UTC')`,
  );
  await inOne(async (db) => {
    const once = readingOnce(db);
    const held = await count(once, 1, true);
    expect(held).not.toBe('none');
    expect(await count(once, 1, true)).not.toBe(held);
    const update = () => sql`update site set name = name || 'a'`.execute(once);
    await update();
    await update();
    const { rows } = await sql<{ name: string }>`select name from site`.execute(once);
    expect(rows).toEqual([{ name: 'Aaa' }]);
  });
});

it('whoever turns their list around turns nobody else’s', async () => {
  await inOne(async (db) => {
    const once = readingOnce(db);
    const numbers = async () =>
      (await sql<{ n: number }>`select n from generate_series(1, 3) as n`.execute(once)).rows;
    (await numbers()).reverse();
    expect(await numbers()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });
});
