import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/support/database.ts';
import type { Database } from './database.ts';
import { lastly } from './transaction.ts';

let database: Database;

type NoteTables = {
  note: { patient_id: string; note_id: number; day: string; said: unknown; at: string };
};

const anna = '01890a5d-ac96-774b-bcce-b302099a8057';
const berta = '01890a5d-ac96-774b-bcce-b302099a8058';

beforeAll(async () => {
  database = await freshDatabase();
  await database.owner.run(`
    create table note (patient_id uuid, note_id bigint, day date, said jsonb,
      at timestamptz not null default now(), primary key (patient_id, note_id));
    alter table note enable row level security;
    create policy own on note using (patient_id = sinew_patient());
    grant select, insert, update, delete on note to sinew_app`);
});

const noteOf = (patientId: string, noteId: number, said: unknown = null) => ({
  patient_id: patientId,
  note_id: noteId,
  day: '2026-03-29',
  said,
  at: '2026-03-29T01:30:00.000Z',
});

const write = (patientId: string, noteId: number, said: unknown = null): Promise<unknown> =>
  database.write({ patientId }, (trx) =>
    trx
      .withTables<NoteTables>()
      .insertInto('note')
      .values(noteOf(patientId, noteId, said))
      .execute(),
  );

const notesSeenBy = (patientId: string): Promise<number[]> =>
  database.read({ patientId }, async (db) => {
    const rows = await db.withTables<NoteTables>().selectFrom('note').select('note_id').execute();
    return rows.map((row) => row.note_id);
  });

describe('a transaction', () => {
  it('sees the rows of the patient it declared and of nobody else', async () => {
    await write(anna, 1);
    await write(berta, 2);
    expect(await notesSeenBy(anna)).toEqual([1]);
    expect(await notesSeenBy(berta)).toEqual([2]);
  });

  it('sends what was left for the commit after everything else, in order', async () => {
    await database.write({ patientId: anna }, async (trx) => {
      lastly(trx, sql`update note set said = '"twice"' where note_id = 70 and said = '"once"'`);
      lastly(trx, sql`update note set said = '"thrice"' where note_id = 70 and said = '"twice"'`);
      await trx
        .withTables<NoteTables>()
        .insertInto('note')
        .values(noteOf(anna, 70, 'once'))
        .execute();
    });
    const [row] = await database.owner.run('select said from note where note_id = 70');
    expect(row?.['said']).toBe('thrice');
    await database.owner.run('delete from note where note_id = 70');
  });

  it('is undone whole when what was left for the commit fails, and says why', async () => {
    const failed = database.write({ patientId: anna }, async (trx) => {
      await trx.withTables<NoteTables>().insertInto('note').values(noteOf(anna, 71)).execute();
      lastly(trx, sql`select 1 / ${0}::integer`);
      lastly(trx, sql`select 1`);
    });
    await expect(failed).rejects.toThrow(/division by zero/);
    expect(await notesSeenBy(anna)).not.toContain(71);
    // The connection is clean for whoever comes next.
    await write(anna, 72);
    expect(await notesSeenBy(anna)).toContain(72);
    await database.owner.run('delete from note where note_id = 72');
  });

  it('may not write a row of another patient', async () => {
    const strange = database.write({ patientId: anna }, (trx) =>
      trx.withTables<NoteTables>().insertInto('note').values(noteOf(berta, 3)).execute(),
    );
    await expect(strange).rejects.toThrow(/row-level security/);
  });

  it('without a scope sees no patient at all', async () => {
    const rows = await database.unscoped
      .withTables<NoteTables>()
      .selectFrom('note')
      .selectAll()
      .execute();
    expect(rows).toEqual([]);
  });

  it('that reads may not write', async () => {
    const written = database.read({ patientId: anna }, (db) =>
      db.withTables<NoteTables>().insertInto('note').values(noteOf(anna, 4)).execute(),
    );
    await expect(written).rejects.toThrow(/read-only/);
  });

  it('leaves nothing behind when it fails half way', async () => {
    const failed = database.write({ patientId: anna }, async (trx) => {
      await trx.withTables<NoteTables>().insertInto('note').values(noteOf(anna, 5)).execute();
      throw new Error('half way');
    });
    await expect(failed).rejects.toThrow('half way');
    expect(await notesSeenBy(anna)).toEqual([1]);
  });

  it('does not count as done when a failed statement was swallowed', async () => {
    const swallowed = database.write({ patientId: anna }, async (trx) => {
      await trx
        .withTables<NoteTables>()
        .insertInto('note')
        .values(noteOf(anna, 1))
        .execute()
        .catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow(/rolled back/);
  });

  it('takes many at once, more than there are connections, each with its own scope', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => index + 100);
    await Promise.all(ids.map((id) => write(id % 2 === 0 ? anna : berta, id)));
    expect((await notesSeenBy(anna)).filter((id) => id >= 100).length).toBe(30);
    expect((await notesSeenBy(berta)).filter((id) => id >= 100).length).toBe(30);
  });

  it('runs again when it was undone for a deadlock', async () => {
    await write(anna, 201, { turns: 0 });
    await write(anna, 202, { turns: 0 });
    const touch = (first: number, second: number): Promise<void> =>
      database.write({ patientId: anna }, async (trx) => {
        const raise = (id: number): Promise<unknown> =>
          sql`update note set said = jsonb_set(said, '{turns}', to_jsonb((said->>'turns')::int + 1)) where note_id = ${id}`.execute(
            trx,
          );
        await raise(first);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await raise(second);
      });
    await Promise.all([touch(201, 202), touch(202, 201)]);
    const turns = await database.read({ patientId: anna }, (db) =>
      db
        .withTables<NoteTables>()
        .selectFrom('note')
        .select('said')
        .where('note_id', 'in', [201, 202])
        .execute(),
    );
    expect(turns).toEqual([{ said: { turns: 2 } }, { said: { turns: 2 } }]);
  });
});

describe('values', () => {
  it.each([[{ en: "it's ünï" }], [['a', 'b']], [[true, false]], ['plain text'], [true], [7]])(
    'of a jsonb column come back as they went: %j',
    async (value) => {
      const noteId = Math.trunc(performance.now() * 1000);
      await write(anna, noteId, value);
      const [row] = await database.read({ patientId: anna }, (db) =>
        db
          .withTables<NoteTables>()
          .selectFrom('note')
          .selectAll()
          .where('note_id', '=', noteId)
          .execute(),
      );
      expect(row).toEqual(noteOf(anna, noteId, value));
    },
  );

  it('are days, instants, counts and arrays in the forms of the kernel', async () => {
    const { rows } = await database.read({ system: 'test' }, (db) =>
      sql`select date '2026-03-29' as day, timestamptz '2026-03-29 03:30+02' as at, count(*) as many,
        avg(x) as mean, 9007199254740993::bigint as large, array['a','b'] as words,
        ${['c', 'd']}::text[] as more
        from (values (1), (2)) v(x)`.execute(db),
    );
    expect(rows).toEqual([
      {
        day: '2026-03-29',
        at: '2026-03-29T01:30:00.000Z',
        many: 2,
        mean: 1.5,
        large: '9007199254740993',
        words: ['a', 'b'],
        more: ['c', 'd'],
      },
    ]);
  });
});
