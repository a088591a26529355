import { defineConfig, mergeConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { webApp } from './tools/web/vite.ts';

/** The patient app is written in React and built on Preact: 40 KB less to load on a slow phone. */
const preact = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'preact/compat' },
];

export default defineConfig(
  mergeConfig(webApp('patient', 'patient-app', '/app/'), {
    resolve: { alias: preact },
    plugins: [
      VitePWA({
        strategies: 'injectManifest',
        srcDir: '.',
        filename: 'service-worker.ts',
        injectRegister: false,
        injectManifest: {
          globPatterns: ['**/*.{js,css,html,svg,woff2,webmanifest}'],
          // 166 KB that only readers of Arabic need: kept when first used, not before.
          globIgnores: ['**/noto-sans-arabic*'],
        },
        manifest: {
          name: 'Sinew',
          short_name: 'Sinew',
          description: 'Your plan, your days, your team.',
          start_url: '/app/',
          scope: '/app/',
          display: 'standalone',
          background_color: '#f7f6f2',
          theme_color: '#0b5c57',
          icons: [
            { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' },
          ],
        },
      }),
    ],
  }),
);
