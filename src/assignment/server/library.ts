import { isHeard, type Library, notHeard } from '#assignment';
import type { Reader } from '#database/server';
import { err, type LocalDate, ok } from '#kernel';
import { mayUse, refusalWords } from '#library';
import { libraryReader } from '#library/server';
import { formOf, type Instrument } from '#measures';

export type SiteLibrary = Library & {
  readonly definitionOf: (instrument: string) => Instrument | null;
};

/** The library's word on what this site may ask on a day, read once for everything that follows. */
export async function libraryOn(db: Reader, day: LocalDate): Promise<SiteLibrary> {
  const reader = libraryReader(db);
  const [register, definitions] = [await reader.register(), await reader.allDefinitions()];
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const definitionOf = (id: string) => byId.get(id) ?? null;
  return {
    definitionOf,
    form: (id, language) => {
      const definition = definitionOf(id);
      const use = mayUse(register, definition, language, day);
      if (!use.ok) return use;
      if (definition !== null && !isHeard(definition)) return err(notHeard);
      const words = use.value.words ?? undefined;
      const form = definition && formOf(definition, use.value.language, words);
      if (form?.ok) return ok(form.value);
      // The gate has looked already; should the two ever disagree, nothing is asked.
      return err({ code: 'wording-incomplete', says: refusalWords['wording-incomplete'] });
    },
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
