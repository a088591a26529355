import { type Library, notHeard, type Part, type Refusal } from '#assignment';
import type { Reader } from '#database/server';
import { isHeard } from '#intake';
import { err, type LocalDate, ok, type Result } from '#kernel';
import { mayUse, type Register, refusalWords } from '#library';
import { libraryReader } from '#library/server';
import { type Form, formOf, type Instrument, namedTitle } from '#measures';

type Pinned = Pick<Part, 'instrument' | 'version'>;

export type SiteLibrary = Library & {
  readonly definitionOf: (instrument: string) => Instrument | null;
  /** The definition in the very version in which a round was opened; null: it is no longer known. */
  readonly definitionAt: (part: Pinned) => Instrument | null;
  readonly formAt: (part: Pinned, language: string) => Result<Form, Refusal>;
};

/**
 * The library's word on what this site may ask on a day, read once for everything that follows.
 * `pinned`: rounds that are under way, whose versions are looked up besides the latest ones.
 */
export async function libraryOn(
  db: Reader,
  day: LocalDate,
  pinned: readonly Pinned[] = [],
): Promise<SiteLibrary> {
  const reader = libraryReader(db);
  const register = await reader.register();
  const definitions = await reader.allDefinitions();
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const earlier = await earlierVersions(reader, byId, pinned);
  const definitionOf = (id: string) => byId.get(id) ?? null;
  const definitionAt = ({ instrument, version }: Pinned) => {
    const latest = definitionOf(instrument);
    return latest?.version === version ? latest : (earlier.get(`${instrument} ${version}`) ?? null);
  };
  return {
    definitionOf,
    definitionAt,
    form: (id, language) => formFrom(register, definitionOf(id), language, day),
    formAt: (part, language) => formFrom(register, definitionAt(part), language, day),
    titleOf: (id) => definitionOf(id)?.title ?? { en: id },
    languagesOf: (id) => {
      const definition = definitionOf(id);
      if (definition === null) return [];
      const wordings = register.wordings.filter(({ instrument }) => instrument === id);
      const tags = [...definition.languages, ...wordings.map(({ language }) => language)];
      return [...new Set(tags)].filter((tag) => mayUse(register, definition, tag, day).ok);
    },
    known: definitions.map(({ id }) => id),
    day,
  };
}

/** The same for the team, who tell questionnaires apart by name; people who are asked read titles. */
export const forTeam = (library: SiteLibrary): SiteLibrary => ({
  ...library,
  titleOf: (id) => {
    const definition = library.definitionOf(id);
    return definition === null ? { en: id } : namedTitle(definition);
  },
});

function formFrom(
  register: Register,
  definition: Instrument | null,
  language: string,
  day: LocalDate,
): Result<Form, Refusal> {
  const use = mayUse(register, definition, language, day);
  if (!use.ok) return use;
  if (definition !== null && !isHeard(definition)) return err(notHeard);
  const words = use.value.words ?? undefined;
  const form = definition && formOf(definition, use.value.language, words);
  if (form?.ok) return ok(form.value);
  // The gate has looked already; should the two ever disagree, nothing is asked.
  return err({ code: 'wording-incomplete', says: refusalWords['wording-incomplete'] });
}

/** Versions that were replaced while a round was under way: it goes on as it began. */
async function earlierVersions(
  reader: ReturnType<typeof libraryReader>,
  latest: ReadonlyMap<string, Instrument>,
  pinned: readonly Pinned[],
): Promise<ReadonlyMap<string, Instrument>> {
  const found = new Map<string, Instrument>();
  for (const { instrument, version } of pinned) {
    const key = `${instrument} ${version}`;
    if (latest.get(instrument)?.version === version || found.has(key)) continue;
    const definition = await reader.definitionOf(instrument, version);
    if (definition !== null) found.set(key, definition);
  }
  return found;
}
