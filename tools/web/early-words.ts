import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Names the catalog of every language in the page, so that `start.js` can fetch the one that is spoken
 * here while the scripts are still on their way; nothing is painted before it is there.
 */
export function earlyWords(base: string): Plugin {
  return {
    name: 'early-words',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }): HtmlTagDescriptor[] =>
        Object.values(bundle ?? {}).flatMap((file) => {
          if (file.type !== 'chunk') return [];
          const language = /\/locales\/([^/]+)\/\w+\.po$/.exec(file.facadeModuleId ?? '')?.[1];
          if (language === undefined) return [];
          const attrs = { rel: 'words', 'data-language': language, href: base + file.fileName };
          return [{ tag: 'link', attrs, injectTo: 'head-prepend' as const }];
        }),
    },
  };
}
