import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import type { Attestation, Basis, SiteWording } from '#library';
import type { Wording } from '#measures';
import { authorOf, type By, type LibraryTables } from './tables.ts';

/** Beyond this a site has lost its way; the oldest are left out of what is read. */
const rowsMax = 5_000;

export function attestationReader(db: Reader) {
  const tables = db.withTables<LibraryTables>();
  return {
    /** Every attestation of the site, the earliest first, with what ended it. */
    all: async (instrument?: string): Promise<readonly Attestation[]> => {
      const rows = await tables
        .selectFrom('library_attestation')
        .selectAll()
        .$if(instrument !== undefined, (query) => query.where('instrument', '=', instrument ?? ''))
        .orderBy('at', 'desc')
        .orderBy('attestation_id', 'desc')
        .limit(rowsMax)
        .execute();
      rows.reverse();
      const endings = new Map(rows.flatMap((row) => (row.ends === null ? [] : [[row.ends, row]])));
      return rows.flatMap((row) => attestationFrom(row, endings.get(row.attestation_id)));
    },
    /** Whether this row is in the book already, whatever it says. */
    has: async (attestationId: Id<'AttestationId'>): Promise<boolean> =>
      (await tables
        .selectFrom('library_attestation')
        .select('attestation_id')
        .where('attestation_id', '=', attestationId)
        .executeTakeFirst()) !== undefined,
  };
}

type AttestationRow = {
  [Column in keyof LibraryTables['library_attestation'] as Column extends 'site_id'
    ? never
    : Column]: LibraryTables['library_attestation'][Column];
};

function attestationFrom(
  row: AttestationRow,
  ending: AttestationRow | undefined,
): readonly Attestation[] {
  const { statement, basis, reference, in_name_of: inNameOf, from_day: from } = row;
  // A row that ends another one attests nothing itself; the table's checks keep the two apart.
  if (!statement || !basis || !reference || !inNameOf || !from) return [];
  const { attestation_id: attestationId, instrument, language, until_day: until } = row;
  const ended = ending && {
    byName: ending.by_name,
    at: ending.at,
    reason: ending.reason ?? '',
  };
  return [
    {
      attestationId,
      instrument,
      language,
      statement,
      basis,
      reference,
      inNameOf,
      from,
      until,
      byName: row.by_name,
      at: row.at,
      ended: ended ?? null,
    },
  ];
}

export type NewAttestation = Omit<Attestation, 'byName' | 'at' | 'ended'>;

export function attestationWriter(trx: Writer) {
  const tables = trx.withTables<LibraryTables>();
  return {
    /** A repeated id is the same attestation. */
    attest: async (attested: NewAttestation, by: By): Promise<void> => {
      await tables
        .insertInto('library_attestation')
        .values({
          ...authorOf(by),
          attestation_id: attested.attestationId,
          instrument: attested.instrument,
          language: attested.language,
          ends: null,
          statement: attested.statement,
          basis: attested.basis satisfies Basis,
          reference: attested.reference,
          in_name_of: attested.inNameOf,
          from_day: attested.from,
          until_day: attested.until,
          reason: null,
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
    /** Ends an attestation by a row of its own; what was attested stays in the book. */
    end: async (
      endingId: Id<'AttestationId'>,
      ended: Attestation,
      reason: string,
      by: By,
    ): Promise<void> => {
      await tables
        .insertInto('library_attestation')
        .values({
          ...authorOf(by),
          attestation_id: endingId,
          instrument: ended.instrument,
          language: ended.language,
          ends: ended.attestationId,
          statement: null,
          basis: null,
          reference: null,
          in_name_of: null,
          from_day: null,
          until_day: null,
          reason,
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
  };
}

export function wordingReader(db: Reader) {
  const tables = db.withTables<LibraryTables>();
  return {
    /** The latest version of every wording, also of one that was taken back. */
    latest: async (): Promise<readonly SiteWording[]> => {
      const rows = await tables
        .selectFrom('library_wording')
        .selectAll()
        .distinctOn(['instrument', 'language'])
        .orderBy('instrument')
        .orderBy('language')
        .orderBy('version', 'desc')
        .limit(rowsMax)
        .execute();
      return rows.map(wordingFrom);
    },
    /** Every version for one questionnaire, the latest first. */
    history: async (instrument: string): Promise<readonly SiteWording[]> => {
      const rows = await tables
        .selectFrom('library_wording')
        .selectAll()
        .where('instrument', '=', instrument)
        .orderBy('at', 'desc')
        .orderBy('version', 'desc')
        .limit(rowsMax)
        .execute();
      return rows.map(wordingFrom);
    },
  };
}

type WordingRow = Omit<LibraryTables['library_wording'], 'site_id' | 'by_account'>;

const wordingFrom = (row: WordingRow): SiteWording => ({
  instrument: row.instrument,
  language: row.language,
  version: row.version,
  ofVersion: row.of_version,
  words: row.words,
  byName: row.by_name,
  at: row.at,
});

type NewWording = Pick<SiteWording, 'instrument' | 'language' | 'version' | 'ofVersion'> & {
  readonly words: Wording | null;
};

export function wordingWriter(trx: Writer) {
  const tables = trx.withTables<LibraryTables>();
  return {
    /** Adds a version; false when somebody was faster with the same number. */
    add: async (wording: NewWording, by: By): Promise<boolean> => {
      const row = await tables
        .insertInto('library_wording')
        .values({
          ...authorOf(by),
          instrument: wording.instrument,
          language: wording.language,
          version: wording.version,
          of_version: wording.ofVersion,
          words: wording.words,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('version')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
