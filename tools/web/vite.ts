import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { linguiMacros } from './macros.ts';
import { type App, wordsOf } from './words.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What both web apps share: words, fonts, hashed files, no inline code (the CSP forbids it). */
export function webApp(app: App, folder: string, base: string): UserConfig {
  return {
    root: fromRoot(`src/${folder}`),
    base,
    publicDir: fromRoot('src/design/public'),
    plugins: [linguiMacros(), wordsOf(app)],
    build: {
      outDir: fromRoot(`build/web/${app}`),
      emptyOutDir: true,
      // tools/web/build.ts moves it out of the folder that is served; tools/web/sizes.ts reads it.
      manifest: 'manifest.json',
      target: 'es2022',
      // A data: font or picture would need a looser content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        // '@lingui/react' marks itself for a kind of server rendering we do not do.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
    server: { proxy: { '/api': 'http://127.0.0.1:8080', '/demo': 'http://127.0.0.1:8080' } },
  };
}
