import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

// One catalog per app and language, so that a phone loads no word of the clinic's screens.
const shared = ['src/design', 'src/*/web/**'];
const notWords = ['**/*.test.tsx', '**/*.fixtures.tsx', 'src/design/gallery'];

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'en-x-plain', 'ar', 'en-XA'],
  pseudoLocale: 'en-XA',
  fallbackLocales: { 'en-x-plain': 'en', default: 'en' },
  catalogs: [
    {
      path: '<rootDir>/locales/{locale}/patient',
      include: [...shared, 'src/patient-app', 'src/*/patient/**'],
      exclude: notWords,
    },
    {
      path: '<rootDir>/locales/{locale}/clinic',
      include: [...shared, 'src/clinician-app', 'src/*/clinician/**'],
      exclude: notWords,
    },
  ],
  format: formatter({ lineNumbers: false }),
});
