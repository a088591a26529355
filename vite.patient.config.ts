import { defineConfig, mergeConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { earlyWords } from './tools/web/early-words.ts';
import { firstFile } from './tools/web/first-file.ts';
import { iconsUsed } from './tools/web/icons-used.ts';
import { reactOnPreact } from './tools/web/react-on-preact.ts';
import { webApp } from './tools/web/vite.ts';

export default defineConfig(
  mergeConfig(webApp('patient', 'patient-app', '/app/'), {
    resolve: { alias: reactOnPreact },
    plugins: [
      earlyWords('/app/'),
      firstFile(),
      iconsUsed(),
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
