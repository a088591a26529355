import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePoFile } from '@lingui/format-po';
import type { Plugin } from 'vite';

export type App = 'patient' | 'clinic';

/** A message of the source text with what a translator made of it; '' when nobody has yet. */
export type Message = {
  readonly source: string;
  readonly words: string;
  /** The files it stands in. */
  readonly files: readonly string[];
};

export const languageTags = ['en', 'en-x-plain', 'ar'] as const;

const poFile = (tag: string, app: App): string =>
  fileURLToPath(new URL(`../../locales/${tag}/${app}.po`, import.meta.url));

export function messagesOf(tag: string, app: App): readonly Message[] {
  const file = poFile(tag, app);
  if (!existsSync(file)) return [];
  return parsePoFile(readFileSync(file, 'utf8'))
    .items.filter((item) => !item.obsolete)
    .map((item) => ({
      source: item.msgid,
      words: item.msgstr[0] ?? '',
      files: item.references,
    }));
}

/**
 * Offers `virtual:words`: the app's catalogs, one lazily loaded chunk per language. The
 * pseudo-language is for developers and stays out of what users load.
 */
export function wordsOf(app: App): Plugin {
  const name = 'virtual:words';
  return {
    name: 'sinew-words',
    resolveId: { filter: { id: /^virtual:words$/ }, handler: () => `\0${name}` },
    load: {
      // oxlint-disable-next-line no-control-regex -- bundlers mark virtual modules with a NUL
      filter: { id: /^\0virtual:words$/ },
      handler() {
        const tags = this.environment.mode === 'dev' ? [...languageTags, 'en-XA'] : languageTags;
        const lines = tags.map(
          (tag) => `  ${JSON.stringify(tag)}: () => import(${JSON.stringify(poFile(tag, app))}),`,
        );
        return ['export const catalogs = {', ...lines, '};'].join('\n');
      },
    },
  };
}
