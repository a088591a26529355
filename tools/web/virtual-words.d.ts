/** What tools/web/words.ts offers each app: its own catalogs, one chunk per language. */
declare module 'virtual:words' {
  import type { Messages } from '@lingui/core';
  /** Only the languages this app speaks: an app does not offer what it has no words for. */
  export const catalogs: Readonly<
    Partial<
      Record<'en' | 'en-x-plain' | 'ar' | 'es', () => Promise<{ readonly messages: Messages }>>
    >
  >;
  /** The languages that locales/checked.json names as checked; English always is. */
  export const checkedLanguages: readonly string[];
}
