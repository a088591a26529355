import type { Text, Tri } from '#kernel';
import type { Presence } from '#reasoning';

/** The C-SSRS triage of the United States computes a disposition; under NG225 nothing is computed. */
export const triageAllowed = {
  says: { en: 'The safety profile of the site lets C-SSRS answers decide how soon (not UK-NG225)' },
  holds: (_: object, { profile }: { readonly profile: string }): boolean => profile !== noLevels,
};

export const noLevelsProfile = {
  says: { en: 'The safety profile of the site is UK-NG225: no level is computed or shown' },
  holds: (_: object, { profile }: { readonly profile: string }): boolean => profile === noLevels,
};

export const noLevels = 'UK-NG225';

/** Where no C-SSRS was asked there is nothing to conclude; whether one is due is SAF-01's and SC-01's. */
export const cssrsAsked: {
  readonly says: Text;
  holds(known: { readonly given: Presence }): Tri;
} = {
  says: { en: 'The C-SSRS screener was asked' },
  holds: ({ given }) => given === 'fresh' || given === 'without-value',
};
