import * as z from 'zod/mini';
import { contract, idOf, instant, none, words } from '#http';

export const setClinicPhone = contract({
  name: 'setClinicPhone',
  method: 'PUT',
  path: '/api/admin/clinic/phone',
  summary:
    'The clinic’s own telephone, as people see it on their team page and the printed plan; null takes it away.',
  need: { permission: 'admin:system' },
  audit: 'CHANGED_CLINIC',
  params: none,
  query: none,
  body: z.strictObject({
    phone: z.nullable(
      z.string().check(
        z.trim(),
        z.regex(/^\+?[0-9 ()/.-]{5,30}$/, {
          error: 'Please write digits, spaces and + only, at least 5.',
        }),
      ),
    ),
  }),
  output: z.object({ phone: z.nullable(z.string()) }),
});

/**
 * Languages whose words ship; English is the authors' own and needs no vouching. One may be there for
 * the patient app alone: its clinic coverage is then 0 of 0.
 */
export const languagesToCheck = ['en-x-plain', 'es', 'ar'] as const;

const share = z.object({ of: z.int(), said: z.int() });

export const languageView = z.object({
  language: z.enum(languagesToCheck),
  /** How many texts of each app say something in this language; the rest is shown in English. */
  coverage: z.object({ patient: share, clinic: share }),
  /** Whether it is offered in clinic mode: vouched for here, or in the file that ships. */
  checked: z.boolean(),
  checkedInFile: z.boolean(),
  /** What was said about it here, the latest first. */
  history: z.array(
    z.object({
      checked: z.boolean(),
      nativeReader: z.nullable(z.string()),
      clinician: z.nullable(z.string()),
      byName: z.string(),
      at: instant,
    }),
  ),
});
export type LanguageView = z.output<typeof languageView>;

const languages = z.object({ languages: z.array(languageView) });

export const readLanguages = contract({
  name: 'readLanguages',
  method: 'GET',
  path: '/api/admin/languages',
  summary: 'How much of each language is translated, and who vouched for it.',
  need: { permission: 'admin:system' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: languages,
});

/** Patients never read words that nobody has checked: two people vouch, by name. */
export const checkLanguage = contract({
  name: 'checkLanguage',
  method: 'POST',
  path: '/api/admin/languages/:language/checks',
  summary:
    'Says that a native reader and a clinician have checked a language, app in hand, or takes it back.',
  need: { permission: 'admin:system' },
  audit: 'CHECKED_LANGUAGE',
  params: z.strictObject({ language: z.enum(languagesToCheck) }),
  query: none,
  body: z.discriminatedUnion('checked', [
    z.strictObject({
      checkId: idOf<'LanguageCheckId'>(),
      checked: z.literal(true),
      nativeReader: words(120),
      clinician: words(120),
    }),
    z.strictObject({ checkId: idOf<'LanguageCheckId'>(), checked: z.literal(false) }),
  ]),
  output: languages,
});
