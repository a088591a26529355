import { batteryFor } from '#assignment';
import type { KeptAnswer } from '#intake';
import type { Instant, Text } from '#kernel';
import type { Patient } from '#profile';
import type { Assignment } from './assignment-store.ts';
import type { Elsewhere } from './known.ts';
import type { SiteLibrary } from './library.ts';
import type { Numbers } from './numbers.ts';
import type { Occurrence } from './occurrence-store.ts';

export type At = {
  readonly patient: Patient;
  readonly numbers: Numbers;
  readonly library: SiteLibrary;
  readonly recent: readonly Elsewhere[];
  /** Rounds of which the person was reminded in the app. */
  readonly reminded: ReadonlySet<string>;
  readonly now: Instant;
};

export type Given = {
  readonly answers: readonly KeptAnswer[];
  /** Every round of the same assignment. */
  readonly rounds: readonly Occurrence[];
};

export const titleOf = (what: Assignment['what'], library: SiteLibrary): Text =>
  batteryFor(what, library.titleOf)?.title ?? { en: what.id };
