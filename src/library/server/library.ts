import type { Reader, Writer } from '#database/server';
import { err, type LocalDate, ok, type Result } from '#kernel';
import {
  emptyRegister,
  type MayNotUse,
  mayUse,
  type OwnState,
  type Register,
  type Use,
} from '#library';
import { bankIdOf, type Form, formOf, type Instrument, instrumentOf, instruments } from '#measures';
import { itemBankReader } from './bank-store.ts';
import {
  type NewVersion,
  questionnaireReader,
  questionnaireWriter,
} from './questionnaire-store.ts';
import { attestationReader, wordingReader } from './register-store.ts';
import type { By } from './tables.ts';

const shippedBy: ReadonlyMap<string, Instrument> = new Map(
  instruments.map((instrument) => [instrument.id, instrument]),
);

/**
 * What the site of this transaction may ask. The scope says which site: its own, or that of the person
 * whose transaction it is; a system scope knows no questionnaire but those that ship.
 */
export function libraryReader(db: Reader) {
  const questionnaires = questionnaireReader(db);

  /** A definition by its id, in the latest published version or a certain one; null: nobody knows it. */
  const definitionOf = async (id: string, version?: number): Promise<Instrument | null> => {
    // By its id exactly: what is attested for "phq9" is not attested for whatever else it is called.
    const shipped = shippedBy.get(id);
    if (shipped !== undefined) {
      return version === undefined || version === shipped.version ? shipped : null;
    }
    const bankId = bankIdOf(id);
    if (bankId !== null) {
      const loads = await itemBankReader(db).definitions(bankId);
      return loads.find((load) => (version ?? load.version) === load.version) ?? null;
    }
    const kept = await questionnaires.versions(id);
    const found = version === undefined ? kept[0] : kept.find((one) => one.version === version);
    return found?.definition ?? null;
  };

  const register = async (): Promise<Register> => {
    const [attestations, wordings, own] = await Promise.all([
      attestationReader(db).all(),
      wordingReader(db).latest(),
      questionnaires.all(),
    ]);
    return { ...emptyRegister, attestations, wordings, own };
  };

  return {
    definitionOf,
    register,

    /** The text or file a version of the site's own was made from. */
    sourceOf: questionnaires.sourceOf,

    /** Every definition that ships and the latest version of each of the site's own, retired ones too. */
    allDefinitions: async (): Promise<readonly Instrument[]> => {
      const own = await questionnaires.latest();
      return [...instruments, ...own.map(({ definition }) => definition)];
    },

    /**
     * Every definition of every version, read once, with those of banks for adaptive tests; `version`
     * null: the latest.
     */
    finder: async (): Promise<(id: string, version: number | null) => Instrument | null> => {
      const own = await questionnaires.everyVersion();
      const banks = await itemBankReader(db).definitions();
      const definitions = [...own.map(({ definition }) => definition), ...banks];
      return (id, version) =>
        shippedBy.get(id) ??
        definitions.find((one) => one.id === id && (version ?? one.version) === one.version) ??
        null;
    },

    /** Whether the site may ask it in this language on this day. */
    mayUse: async (id: string, language: string, day: LocalDate): Promise<Result<Use, MayNotUse>> =>
      mayUse(await register(), await definitionOf(id), language, day),

    /** What a phone needs to ask it, with the site's own words in a slot; refused when not allowed. */
    formFor: async (
      id: string,
      language: string,
      day: LocalDate,
    ): Promise<Result<Form, MayNotUse>> => {
      const instrument = await definitionOf(id);
      const use = mayUse(await register(), instrument, language, day);
      if (!use.ok) return use;
      return instrument === null ? err(lost) : formOrRefusal(instrument, use.value);
    },
  };
}

/** The gate has looked already; should the two ever disagree, nothing is asked. */
function formOrRefusal(instrument: Instrument, { language, words }: Use): Result<Form, MayNotUse> {
  const form = formOf(instrument, language, words ?? undefined);
  return form.ok ? ok(form.value) : err(lost);
}

const lost: MayNotUse = {
  code: 'wording-incomplete',
  says: { en: 'Its words are not whole in this language.', ar: 'نصّه غير مكتمل بهذه اللغة.' },
};

export type Imported = NewVersion;

export function libraryWriter(trx: Writer) {
  const reader = questionnaireReader(trx);
  const writer = questionnaireWriter(trx);
  return {
    /**
     * Keeps an imported definition with the file it came from, as its next version. The number in
     * `definition.version` is set here. A new one is a draft until `setState` makes it active. An id that
     * ships with the product, or that the clinic wrote itself, is never taken.
     */
    keepImported: async (
      { id, definition, source }: Imported,
      by: By,
    ): Promise<Result<{ readonly version: number }, 'id-taken' | 'changed-meanwhile'>> => {
      const before = await reader.one(id);
      if (instrumentOf(id) !== null || before?.origin === 'authored') return err('id-taken');
      await writer.begin(id, 'imported', by);
      const version = ((await reader.versions(id))[0]?.version ?? 0) + 1;
      const numbered = { id, definition: { ...definition, id, version }, source };
      return (await writer.addVersion(numbered, by)) ? ok({ version }) : err('changed-meanwhile');
    },

    setState: async (id: string, state: OwnState, by: By): Promise<void> =>
      writer.setState(id, state, by),
  };
}
