import { allowedOf, batteryFor, type What } from '#assignment';
import type { Patient } from '#profile';
import type { SiteLibrary } from './library.ts';
import type { Numbers } from './numbers.ts';

/** Questions that everyone is asked; follow-ups come on top only where an answer calls for them. */
export function askedQuestions(
  what: What,
  { language }: Pick<Patient, 'language'>,
  library: SiteLibrary,
  numbers: Numbers,
): number {
  const battery = batteryFor(what, library.titleOf);
  if (battery === null) return 0;
  const { parts, forms } = allowedOf(battery, language, library, numbers);
  return parts
    .filter(({ trigger }) => trigger === null)
    .reduce((sum, { instrument }) => sum + (forms.get(instrument)?.items.length ?? 0), 0);
}
