import { transformAsync } from '@babel/core';
import type { Plugin } from 'vite';

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
      filter: { id: /\.tsx?$/, code: /from '@lingui\/(core|react)\/macro'/ },
      async handler(code, id) {
        const forUsers = this.environment.config.isProduction;
        const result = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: id.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
          // What users load holds ids alone; the words come from the catalog of their language.
          plugins: [
            ['@lingui/babel-plugin-lingui-macro', { descriptorFields: forUsers ? 'id-only' : 'all' }],
          ],
        });
        return result?.code ? { code: result.code, map: JSON.stringify(result.map) } : undefined;
      },
    },
  };
}
