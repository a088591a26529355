import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePoFile } from '@lingui/format-po';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';
import { messagesIn, type SourceMessage } from './macros.ts';
import { inPseudo } from './pseudo.ts';

export type App = 'patient' | 'clinic';

/** One catalog per app and language, so that a phone loads no word of the clinic's screens. */
const shared = ['src/design/**', 'src/*/web/**'];
export const wordsStandIn: Readonly<Record<App, readonly string[]>> = {
  patient: [...shared, 'src/patient-app/**', 'src/*/patient/**'],
  clinic: [...shared, 'src/clinician-app/**', 'src/*/clinician/**'],
};
export const notForUsers = ['**/*.test.tsx', '**/*.fixtures.tsx', 'src/design/gallery.tsx'];

/** A message of the source text with what a translator made of it; '' when nobody has yet. */
export type Message = {
  readonly source: string;
  readonly context: string;
  readonly words: string;
  /** The files it stands in. */
  readonly files: readonly string[];
};

/**
 * The languages each app speaks. A language need not be in both: Spanish is there for the people who
 * are treated, not yet for those who treat them. What stands here has to be whole (tests/words.test.ts).
 */
export const languagesOf = {
  patient: ['en', 'en-x-plain', 'ar', 'es'],
  clinic: ['en', 'en-x-plain', 'ar'],
} as const satisfies Readonly<Record<App, readonly string[]>>;

export const languageTags = languagesOf.patient;

const root = fileURLToPath(new URL('../../', import.meta.url));
const poFile = (tag: string, app: App): string => `${root}locales/${tag}/${app}.po`;

/** What the catalog of a language holds, as `npm run i18n` left it and translators filled it. */
export function messagesOf(tag: string, app: App): readonly Message[] {
  const file = poFile(tag, app);
  if (!existsSync(file)) return [];
  return parsePoFile(readFileSync(file, 'utf8'))
    .items.filter((item) => !item.obsolete)
    .map((item) => ({
      source: item.msgid,
      context: item.msgctxt ?? '',
      words: item.msgstr[0] ?? '',
      files: item.references,
    }));
}

const checks = z.partialRecord(
  z.enum(languageTags),
  z.nullable(z.strictObject({ by: z.string().check(z.minLength(1)), on: z.iso.date() })),
);

/** The languages that a site says a native reader and a clinician have checked. */
export function checkedLanguages(file = `${root}locales/checked.json`): readonly string[] {
  return Object.entries(z.parse(checks, JSON.parse(readFileSync(file, 'utf8'))))
    .filter(([, check]) => check !== null)
    .map(([tag]) => tag);
}

/** Every text that stands in the sources of an app, with its file, as they are now. */
export async function sourceMessages(
  app: App,
): Promise<readonly (SourceMessage & { readonly file: string })[]> {
  const files = wordsStandIn[app]
    .flatMap((place) => globSync(`${place}/*.{ts,tsx}`, { cwd: root, exclude: notForUsers }))
    .toSorted();
  const found = await Promise.all(
    files.map(async (file) =>
      (await messagesIn(root + file)).map((message) => ({ ...message, file })),
    ),
  );
  return found.flat();
}

export const keyOf = (message: Pick<Message, 'source' | 'context'>): string =>
  `${message.context}\0${message.source}`;

type Compiled = Readonly<Record<string, ReturnType<typeof compileMessageOrThrow>>>;

/**
 * What a device loads: the words of every message id. English comes from the sources themselves, so
 * that no catalog can lack it; another language falls back to it, text by text.
 */
export async function compiledWords(tag: string, app: App): Promise<Compiled> {
  const translated = new Map(messagesOf(tag, app).map((said) => [keyOf(said), said.words]));
  const messages = await sourceMessages(app);
  return Object.fromEntries(
    messages.map((message) => {
      const words = (tag !== 'en' && translated.get(keyOf(message))) || message.source;
      return [message.id, compile(words, tag, message.file)];
    }),
  );
}

function compile(words: string, tag: string, file: string): Compiled[string] {
  try {
    return compileMessageOrThrow(words, tag === 'en-XA' ? inPseudo : undefined);
  } catch (error) {
    throw new Error(`${tag}, ${file}: “${words}” cannot be read`, { cause: error });
  }
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
      filter: { id: /^\0virtual:words$|\/locales\/[^/]+\/\w+\.po$/ },
      async handler(id) {
        const tag = /\/locales\/([^/]+)\//.exec(id)?.[1];
        if (tag === undefined) return catalogList(app, this.environment.mode === 'dev');
        const code = `export const messages = ${JSON.stringify(await compiledWords(tag, app))};`;
        return { code, moduleType: 'js' };
      },
    },
    async generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : [],
      );
      const lost = await messageWithoutCatalog(app, files);
      if (lost !== null) this.error(lost);
    },
  };
}

/**
 * The complaint about a text in one of `files` that no catalog of the app looks at: on a screen it
 * would be a code such as "qw1A3i".
 */
export async function messageWithoutCatalog(
  app: App,
  files: readonly string[],
): Promise<string | null> {
  const known = new Set((await sourceMessages(app)).map(({ id }) => id));
  const own = files.filter((file) => file.startsWith(`${root}src/`) && /\.tsx?$/.test(file));
  for (const file of own.filter((path) => !path.endsWith('.fixtures.tsx'))) {
    const lost = (await messagesIn(file)).find(({ id }) => !known.has(id));
    if (lost) {
      return `${file.slice(root.length)}: “${lost.source}” is in no ${app} catalog. Add its folder to wordsStandIn in tools/web/words.ts.`;
    }
  }
  return null;
}

function catalogList(app: App, forDevelopers: boolean): string {
  const tags = forDevelopers ? [...languagesOf[app], 'en-XA'] : languagesOf[app];
  const lines = tags.map(
    (tag) => `  ${JSON.stringify(tag)}: () => import(${JSON.stringify(poFile(tag, app))}),`,
  );
  return [
    'export const catalogs = {',
    ...lines,
    '};',
    `export const checkedLanguages = ${JSON.stringify(checkedLanguages())};`,
  ].join('\n');
}
