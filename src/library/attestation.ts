import { daysBetween, type Id, type Instant, type LocalDate } from '#kernel';

/** On what the right rests: a licence with a number, a letter of the owner, or published terms. */
export type Basis = 'licence' | 'letter' | 'terms';
export const bases: readonly Basis[] = ['licence', 'letter', 'terms'];

/** Somebody of the site answers for the right to use one questionnaire in one language. */
export type Attestation = {
  readonly attestationId: Id<'AttestationId'>;
  readonly instrument: string;
  readonly language: string;
  /** What was attested, word for word. */
  readonly statement: string;
  readonly basis: Basis;
  /** Number of the licence, date and sender of the letter, address of the terms. */
  readonly reference: string;
  /** Who answers for it: a person or an office of the clinic. */
  readonly inNameOf: string;
  readonly from: LocalDate;
  /** The last day on which it counts; null: without an end. */
  readonly until: LocalDate | null;
  readonly byName: string;
  readonly at: Instant;
  /** Who took it back, when and why; null: nobody did. */
  readonly ended: { readonly byName: string; readonly at: Instant; readonly reason: string } | null;
};

export type Standing = 'counts' | 'ended' | 'expired' | 'not-yet';

/** Whether an attestation counts on a day. Its first and its last day both count. */
export function standingOf(attestation: Attestation, day: LocalDate): Standing {
  if (attestation.ended !== null) return 'ended';
  if (attestation.until !== null && day > attestation.until) return 'expired';
  return day < attestation.from ? 'not-yet' : 'counts';
}

/** The office gets this long to renew a licence before questionnaires stop going out. */
export const warnDaysBefore = 60;

export function endsSoon({ until }: Attestation, day: LocalDate): boolean {
  return until !== null && day <= until && daysBetween(day, until) <= warnDaysBefore;
}
