import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, PatientId, SiteId } from '#access';
import type { Database } from '#database/server';
import { addDays, type Id, type Instant, type LocalDate } from '#kernel';
import { type Instrument, peg, type Wording } from '#measures';
import { freshDatabase } from '../../../tests/support/database.ts';
import { givenPatient, givenSite } from '../../../tests/support/people.ts';
import { libraryReader, libraryWriter } from './index.ts';
import { questionnaireReader, questionnaireWriter } from './questionnaire-store.ts';
import { attestationReader, attestationWriter, wordingWriter } from './register-store.ts';

let database: Database;
let siteId: SiteId;
let elsewhere: SiteId;
let patientId: PatientId;

const day = '2026-03-09' as LocalDate;
let minute = 0;
const by = () => ({
  by: uuidv7() as AccountId,
  byName: 'Sam Field',
  at: new Date(Date.UTC(2026, 2, 1, 0, ++minute)).toISOString() as Instant,
});

/** A licensed questionnaire without words: the clinic brings them. */
const slot: Instrument = {
  ...peg,
  id: 'licensed_one',
  name: 'Licensed One',
  items: peg.items.map((item) => ({
    ...item,
    text: null,
    options: item.options.map((option) => ({ ...option, label: null })),
  })),
  languages: [],
  licence: { ...peg.licence, tier: 'C', words: 'slot', attestation: null },
};
const words: Wording = {
  items: Object.fromEntries(
    slot.items.map(({ id, options }) => [
      id,
      {
        text: `Our words of ${id}`,
        options: Object.fromEntries(options.map(({ value }) => [value, `answer ${value}`])),
      },
    ]),
  ),
};
const attestation = (language = 'en', until: LocalDate | null = null) => ({
  attestationId: uuidv7() as Id<'AttestationId'>,
  instrument: slot.id,
  language,
  statement: 'We may.',
  basis: 'letter' as const,
  reference: 'Letter of 1 February 2026',
  inNameOf: 'Sam Field',
  from: day,
  until,
});

beforeAll(async () => {
  database = await freshDatabase();
  siteId = await givenSite(database);
  elsewhere = await givenSite(database, 'Elsewhere');
  patientId = await givenPatient(database, siteId);
  await database.write({ siteId }, async (trx) => {
    await libraryWriter(trx).keepImported(
      { id: slot.id, definition: slot, source: { resourceType: 'Questionnaire' } },
      by(),
    );
  });
});

const formAt = (scope: { siteId: SiteId } | { patientId: PatientId }, on = day) =>
  database.read(scope, async (db) => {
    const form = await libraryReader(db).formFor(slot.id, 'en', on);
    return form.ok ? form.value.items[0]?.text : form.problem.code;
  });

describe('the library of a site', () => {
  it('opens an imported questionnaire step by step: activated, worded, attested', async () => {
    expect(await formAt({ siteId })).toBe('draft');
    await database.write({ siteId }, (trx) => libraryWriter(trx).setState(slot.id, 'active', by()));
    expect(await formAt({ siteId })).toBe('no-wording');
    await database.write({ siteId }, (trx) =>
      wordingWriter(trx).add(
        { instrument: slot.id, language: 'en', version: 1, ofVersion: 1, words },
        by(),
      ),
    );
    expect(await formAt({ siteId })).toBe('not-attested');
    await database.write({ siteId }, (trx) =>
      attestationWriter(trx).attest(attestation('en', addDays(day, 10)), by()),
    );
    expect(await formAt({ siteId })).toBe(`Our words of ${slot.items[0]?.id}`);
    expect(await formAt({ siteId }, addDays(day, 10))).toContain('Our words');
    expect(await formAt({ siteId }, addDays(day, 11))).toBe('attestation-expired');
  });

  it('is there for the people it treats, in their own transaction', async () => {
    expect(await formAt({ patientId })).toContain('Our words');
  });

  it('shows its words, attestations and questionnaires to no other site and no other site’s people', async () => {
    const theirs = await givenPatient(database, elsewhere);
    expect(await formAt({ siteId: elsewhere })).toBe('unknown');
    expect(await formAt({ patientId: theirs })).toBe('unknown');
    const seen = await database.read({ system: 'test' }, async (db) => {
      const { rows } = await sql<{ n: number }>`
        select (select count(*) from library_wording) + (select count(*) from library_attestation)
          + (select count(*) from library_questionnaire) as n`.execute(db);
      return rows[0]?.n;
    });
    expect(seen).toBe(0);
  });

  it('takes nothing from a person’s own transaction and nothing for another site', async () => {
    await expect(
      database.write({ patientId }, (trx) => attestationWriter(trx).attest(attestation(), by())),
    ).rejects.toThrow(/row-level security/);
    await expect(
      database.write({ siteId: elsewhere }, (trx) =>
        sql`insert into library_wording (site_id, instrument, language, version, of_version, words,
          by_account, by_name, at) values (${siteId}, 'peg', 'de', 1, 1, '{}', ${uuidv7()}, 'x', now())`.execute(
          trx,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('never changes or loses what was attested and worded', async () => {
    for (const table of [
      'library_attestation',
      'library_wording',
      'library_questionnaire_version',
    ]) {
      for (const change of [`delete from ${table}`, `update ${table} set by_name = 'x'`]) {
        await expect(
          database.write({ siteId }, (trx) => sql.raw(change).execute(trx)),
        ).rejects.toThrow(/permission denied/);
      }
    }
  });

  it('ends an attestation by a later row, and keeps both', async () => {
    const second = attestation('de');
    await database.write({ siteId }, async (trx) => {
      const author = by();
      await attestationWriter(trx).attest(second, author);
      await attestationWriter(trx).attest(second, author);
      const kept = { ...second, byName: author.byName, at: author.at, ended: null };
      await attestationWriter(trx).end(uuidv7() as Id<'AttestationId'>, kept, 'Not renewed.', by());
    });
    const all = await database.read({ siteId }, (db) => attestationReader(db).all(slot.id));
    expect(all.map(({ language, ended }) => [language, ended?.reason ?? null])).toEqual([
      ['en', null],
      ['de', 'Not renewed.'],
    ]);
  });

  it('keeps every version of a definition, and answers with the one that is asked for', async () => {
    await database.write({ siteId }, (trx) =>
      libraryWriter(trx).keepImported(
        { id: slot.id, definition: { ...slot, name: 'Renamed' }, source: {} },
        by(),
      ),
    );
    const names = await database.read({ siteId }, async (db) => {
      const library = libraryReader(db);
      const versions = [undefined, 1, 2, 3] as const;
      return Promise.all(
        versions.map(
          async (version) => (await library.definitionOf(slot.id, version))?.name ?? null,
        ),
      );
    });
    expect(names).toEqual(['Renamed', 'Licensed One', 'Renamed', null]);
    const found = await database.read({ patientId }, async (db) => {
      const definitionOf = await libraryReader(db).finder();
      return ([null, 1, 2, 3] as const).map(
        (version) => definitionOf(slot.id, version)?.name ?? null,
      );
    });
    expect(found).toEqual(names);
    const all = await database.read({ siteId }, (db) => libraryReader(db).allDefinitions());
    expect(all.filter(({ id }) => id === slot.id).map(({ version }) => version)).toEqual([2]);
    expect(all.some(({ id }) => id === 'peg')).toBe(true);
  });

  it('lets no import take the id of a questionnaire that ships or that the clinic wrote', async () => {
    await database.write({ siteId }, async (trx) => {
      const library = libraryWriter(trx);
      for (const id of ['peg', 'phq9']) {
        const kept = await library.keepImported({ id, definition: slot, source: {} }, by());
        expect(kept).toEqual({ ok: false, problem: 'id-taken' });
      }
      await questionnaireWriter(trx).begin('own_one', 'authored', by());
      const kept = await library.keepImported(
        { id: 'own_one', definition: slot, source: {} },
        by(),
      );
      expect(kept).toEqual({ ok: false, problem: 'id-taken' });
    });
  });

  it('keeps a draft only upon the one it was written on', async () => {
    await database.write({ siteId }, async (trx) => {
      const writer = questionnaireWriter(trx);
      await writer.begin('own_two', 'authored', by());
      expect(await writer.keepDraft('own_two', 0, { title: 'a' }, by())).toBe(true);
      expect(await writer.keepDraft('own_two', 0, { title: 'b' }, by())).toBe(false);
      expect(await writer.keepDraft('own_two', 1, { title: 'c' }, by())).toBe(true);
      expect(await questionnaireReader(trx).one('own_two')).toMatchObject({
        draft: { title: 'c' },
        draftNumber: 2,
        state: 'draft',
      });
    });
  });
});
