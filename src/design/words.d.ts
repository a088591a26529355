/** What tools/web/words.ts offers each app: its own catalogs, one chunk per language. */
declare module 'virtual:words' {
  import type { Messages } from '@lingui/core';
  export const catalogs: Readonly<
    Record<'en' | 'en-x-plain' | 'ar', () => Promise<{ readonly messages: Messages }>>
  >;
  /** The languages that locales/checked.json names as checked; English always is. */
  export const checkedLanguages: readonly string[];
}
