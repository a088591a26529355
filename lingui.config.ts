import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';
import { languagesOf, notForUsers, wordsStandIn } from './tools/web/words.ts';

/** `lingui extract` asks for one app at a time: each app has languages of its own. */
const app = process.env['WORDS_OF'] === 'clinic' ? 'clinic' : 'patient';

export default defineConfig({
  sourceLocale: 'en',
  locales: [...languagesOf[app]],
  catalogs: [
    {
      path: `<rootDir>/locales/{locale}/${app}`,
      include: [...wordsStandIn[app]],
      exclude: notForUsers,
    },
  ],
  format: formatter({ lineNumbers: false }),
});
