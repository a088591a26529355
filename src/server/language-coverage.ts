import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageView } from '#administration';
import { checkedInFile } from './checked-languages.ts';

const folder = join(import.meta.dirname, '../../locales');

/** How many texts a catalog has, and how many of them say something. */
export function coverageIn(catalog: string): { readonly of: number; readonly said: number } {
  const entries = catalog
    .split(/\n{2,}/)
    .filter((entry) => /^msgid "/m.test(entry) && !/^msgid ""\nmsgstr ""\n"/m.test(`${entry}\n`));
  const said = entries.filter((entry) => {
    const words = entry.slice(entry.search(/^msgstr/m));
    return words.replaceAll(/^msgstr(\[\d+\])? /gm, '').replaceAll(/["\s]/g, '') !== '';
  });
  return { of: entries.length, said: said.length };
}

/** What ships of a language, from the catalogs that translators filled. */
export function shippedLanguage(
  language: LanguageView['language'],
): Pick<LanguageView, 'coverage' | 'checkedInFile'> {
  const count = (app: 'patient' | 'clinic') => {
    const file = join(folder, language, `${app}.po`);
    return { ...coverageIn(existsSync(file) ? readFileSync(file, 'utf8') : '') };
  };
  return {
    coverage: { patient: count('patient'), clinic: count('clinic') },
    checkedInFile: checkedInFile().includes(language),
  };
}
