import type { Instant, LocalDate } from '#kernel';
import type { Instrument } from '#measures';

/** One questionnaire answered once, with what was made of it. */
export type AnsweredOccasion = {
  readonly instrument: Instrument;
  readonly scoreId: string;
  readonly patientId: string;
  readonly day: LocalDate;
  readonly scoredAt: Instant;
  readonly status: 'scored' | 'prorated' | 'no-score';
  readonly scores: Readonly<Record<string, number | boolean | null>>;
  readonly bands: Readonly<Record<string, string | null>>;
  readonly missing: { readonly items: readonly string[]; readonly rule: string };
  readonly answers: readonly {
    readonly item: string;
    readonly value: number | null;
    readonly mode: string;
  }[];
};
