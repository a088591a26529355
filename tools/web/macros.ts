import { readFile } from 'node:fs/promises';
import type { PluginObj, types } from '@babel/core';
import type { Plugin } from 'vite';
import { kept } from './macro-cache.ts';

/** A text as it stands in a source file, with the id that users' devices know it by. */
export type SourceMessage = {
  readonly id: string;
  readonly source: string;
  readonly context: string;
};

type WithoutMacros = {
  readonly code: string;
  readonly map: string | null;
  readonly messages: readonly SourceMessage[];
};

const importsMacro = /from '@lingui\/(core|react)\/macro'/;

/**
 * Turns Lingui's macros into plain calls. Lingui's native transform would be faster, but its
 * binaries ask for Node 22 and npm on Node 20 leaves them out without a word; this one is
 * JavaScript and runs everywhere. Only files that import a macro are touched.
 */
export function linguiMacros(): Plugin {
  return {
    name: 'sinew-lingui-macros',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx?$/, code: importsMacro },
      async handler(code, id) {
        const { isProduction } = this.environment.config;
        const made = await withoutMacros(id, code, isProduction ? 'users' : 'developers');
        return { code: made.code, map: made.map };
      },
    },
  };
}

/** The texts of one source file, in the order in which they stand there. */
export async function messagesIn(file: string): Promise<readonly SourceMessage[]> {
  const code = await readFile(file, 'utf8');
  return importsMacro.test(code) ? (await withoutMacros(file, code, 'users')).messages : [];
}

/** Both apps share files, and both the words and the scripts come from the same pass. */
const underWay = new Map<string, Promise<WithoutMacros>>();

function withoutMacros(
  file: string,
  code: string,
  reader: 'users' | 'developers',
): Promise<WithoutMacros> {
  const key = `${reader} ${file} ${code}`;
  const started = underWay.get(key);
  if (started) return started;
  const made = kept(file, reader, code, () => expand(file, code, reader));
  underWay.set(key, made);
  return made;
}

async function expand(
  file: string,
  code: string,
  reader: 'users' | 'developers',
): Promise<WithoutMacros> {
  // Loaded only when something changed: the two cost more to load than a kept build takes.
  const [{ transformAsync }, { makeConfig }] = await Promise.all([
    import('@babel/core'),
    import('@lingui/conf'),
  ]);
  const messages: SourceMessage[] = [];
  const result = await transformAsync(code, {
    filename: file,
    babelrc: false,
    configFile: false,
    browserslistConfigFile: false,
    sourceMaps: reader === 'developers',
    parserOpts: { plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
    plugins: [
      [
        '@lingui/babel-plugin-lingui-macro',
        { descriptorFields: 'all', linguiConfig: makeConfig({}, { skipValidation: true }) },
      ],
      takeWords(messages, reader),
    ],
  });
  if (!result?.code) throw new Error(`Babel made nothing of ${file}`);
  return { code: result.code, map: result.map ? JSON.stringify(result.map) : null, messages };
}

/**
 * Notes every text and, for users, takes it out: what they load holds ids alone, the words come
 * from the catalog of their language.
 */
function takeWords(messages: SourceMessage[], reader: 'users' | 'developers'): PluginObj {
  return {
    visitor: {
      Program: {
        exit(program) {
          program.traverse({
            ObjectExpression({ node }) {
              if (!node.leadingComments?.some(({ value }) => value.trim() === '* i18n')) return;
              const { id = '', message = '', context = '' } = stringsOf(node);
              messages.push({ id, source: message, context });
              if (reader === 'users') {
                node.properties = node.properties.filter(
                  (property) => !['message', 'context', 'comment'].includes(nameOf(property)),
                );
              }
            },
          });
        },
      },
    },
  };
}

type Property = types.ObjectExpression['properties'][number];

const nameOf = (property: Property): string =>
  property.type === 'ObjectProperty' && property.key.type === 'Identifier' ? property.key.name : '';

const stringsOf = (node: types.ObjectExpression): Readonly<Record<string, string>> =>
  Object.fromEntries(
    node.properties.flatMap((property) =>
      property.type === 'ObjectProperty' && property.value.type === 'StringLiteral'
        ? [[nameOf(property), property.value.value]]
        : [],
    ),
  );
