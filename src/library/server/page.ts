import type { Reader } from '#database/server';
import type { LocalDate } from '#kernel';
import {
  type Attestation,
  type AttestationView,
  draftSchema,
  type Entry,
  type EntryView,
  entriesOf,
  instrumentFrom,
  type LibraryRow,
  type Register,
  type RegisterPage,
  standingOf,
  topicOf,
} from '#library';
import { type Instrument, instrumentOf } from '#measures';
import { libraryReader } from './library.ts';
import { type Kept, questionnaireReader } from './questionnaire-store.ts';
import { attestationReader, wordingReader } from './register-store.ts';

/** How many assignments ask a questionnaire now; null: nobody can tell. The room that assigns says it. */
export type UsedBy = (db: Reader, instrument: string) => Promise<number | null>;

/** Everything the register says about one questionnaire; null: nobody knows it. */
export async function pageOf(
  db: Reader,
  id: string,
  day: LocalDate,
  usedBy: UsedBy,
): Promise<RegisterPage | null> {
  const library = libraryReader(db);
  const own = await questionnaireReader(db).one(id);
  const instrument = await library.definitionOf(id);
  if (instrument === null) return null;
  const [register, attestations, wordings, versions, used] = await Promise.all([
    library.register(),
    attestationReader(db).all(id),
    wordingReader(db).history(id),
    questionnaireReader(db).versions(id),
    usedBy(db, id),
  ]);
  return {
    row: rowOf(instrument, register, day, own?.origin ?? 'shipped'),
    ...factsOf(instrument),
    attestations: attestations.map((kept) => viewOf(kept, day)).toReversed(),
    wordings: wordings.map(({ language, version, ofVersion, words, byName, at }) => ({
      language,
      version,
      ofVersion,
      words,
      byName,
      at,
    })),
    versions: versions.map(({ version, byName, at }) => ({ version, byName, at })),
    usedBy: used,
  };
}

const viewOf = (kept: Attestation, day: LocalDate): AttestationView => ({
  attestationId: kept.attestationId,
  language: kept.language,
  statement: kept.statement,
  basis: kept.basis,
  reference: kept.reference,
  inNameOf: kept.inNameOf,
  from: kept.from,
  until: kept.until,
  byName: kept.byName,
  at: kept.at,
  ended: kept.ended,
  standing: standingOf(kept, day),
});

/** What stands in the definition itself. */
function factsOf(instrument: Instrument) {
  const { licence } = instrument;
  return {
    licence: {
      words: licence.words,
      says: licence.says,
      toVerify: licence.toVerify,
      attestation: licence.attestation,
      credit: licence.credit,
      drafts: [...(licence.drafts ?? [])],
    },
    shipsIn: licence.words === 'shipped' ? [...instrument.languages] : [],
    inactive: instrument.inactive,
    instruction: instrument.instruction,
    items: instrument.items.map(({ id, text, options, number }) => ({
      id,
      text,
      options: options.map(({ value, label }) => ({ value, label })),
      number: number === undefined ? null : { min: number.min, max: number.max, unit: number.unit },
    })),
    recallDays: instrument.recallDays,
    missing: instrument.missing.says,
    watchesSafety: instrument.alarms.length > 0,
    sources: instrument.evidence.map(({ key, grade, reference }) => ({ key, grade, reference })),
  };
}

/** The list: what ships, then the site's own; what was never published is listed too. */
export async function rowsOf(db: Reader, day: LocalDate): Promise<readonly LibraryRow[]> {
  const library = libraryReader(db);
  const [definitions, register, own] = await Promise.all([
    library.allDefinitions(),
    library.register(),
    questionnaireReader(db).all(),
  ]);
  const originOf = new Map(own.map(({ id, origin }) => [id, origin]));
  const published = new Set(definitions.map(({ id }) => id));
  const unpublished = own.filter(({ id, draft }) => draft !== null && !published.has(id));
  return [...definitions, ...unpublished.map(draftDefinition)].map((instrument) =>
    rowOf(instrument, register, day, originOf.get(instrument.id) ?? 'shipped'),
  );
}

/** What was never published has no definition yet; its draft shows what it will be. */
const draftDefinition = ({ id, draft }: Kept): Instrument =>
  instrumentFrom(draftSchema.parse(draft), { id, version: 0 });

export function rowOf(
  instrument: Instrument,
  register: Register,
  day: LocalDate,
  origin: LibraryRow['origin'],
): LibraryRow {
  const entries = entriesOf(register, instrument, day, ['en']);
  return {
    id: instrument.id,
    version: instrument.version,
    name: instrument.name,
    title: instrument.title,
    tier: instrument.licence.tier,
    topic: topicOf(instrument.id),
    origin,
    state: bestOf(entries),
    ownState: register.own.find(({ id }) => id === instrument.id)?.state ?? null,
    entries: entries.map(entryView),
    questions: instrument.items.length,
    minutes: instrument.minutes,
  };
}

const bestFirst = ['usable', 'needs-attestation', 'needs-wording', 'not-usable'] as const;

function bestOf(entries: readonly Entry[]): LibraryRow['state'] {
  return bestFirst.find((state) => entries.some((entry) => entry.state === state)) ?? 'not-usable';
}

const entryView = ({ attestation, ...entry }: Entry): EntryView => ({
  ...entry,
  until: attestation?.until ?? null,
});

/** Whether an id may begin a questionnaire of the site's own. */
export const ships = (id: string): boolean => instrumentOf(id) !== null;
