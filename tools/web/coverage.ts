/** Last part of `npm run i18n`: how much of each language a person can read. */
import { type App, languagesOf, messagesOf } from './words.ts';

const rows = (['patient', 'clinic'] satisfies App[]).flatMap((app) =>
  languagesOf[app].map((tag) => {
    const messages = messagesOf(tag, app);
    const missing = messages.filter((message) => message.words === '');
    return {
      app,
      language: tag,
      messages: messages.length,
      missing: missing.length,
      'falls back to': tag === 'en' ? '' : 'en',
      first: missing[0]?.source.slice(0, 50) ?? '',
    };
  }),
);
console.table(rows);
