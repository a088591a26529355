import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';
import { notForUsers, wordsStandIn } from './tools/web/words.ts';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'en-x-plain', 'ar'],
  catalogs: (['patient', 'clinic'] as const).map((app) => ({
    path: `<rootDir>/locales/{locale}/${app}`,
    include: [...wordsStandIn[app]],
    exclude: notForUsers,
  })),
  format: formatter({ lineNumbers: false }),
});
