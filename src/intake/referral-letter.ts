import type { LocalDate } from '#kernel';

type LetterParts = {
  readonly referrer: string;
  readonly person: string;
  readonly birthDate: LocalDate;
  readonly receivedOn: LocalDate;
  readonly question: string | null;
  readonly kind: 'accepted' | 'declined';
  readonly reason: string | null;
  readonly clinic: string;
  readonly phone: string | null;
  readonly by: string;
};

/** What whoever referred is told: the decision first, then the reason, then what happens. */
export function referralLetter(parts: LetterParts): string {
  const { referrer, person, birthDate, receivedOn, question, kind, reason, clinic, phone } = parts;
  const asked = question === null ? [] : [`Your question was: “${question}”`];
  const decision =
    kind === 'accepted'
      ? `We accept the referral of ${receivedOn}. The person gets our first questions and a first visit; we write to you with an answer to your question.`
      : `We cannot accept the referral of ${receivedOn}.`;
  return [
    `Dear ${referrer},`,
    `thank you for referring ${person}, born ${birthDate}.`,
    decision,
    ...(reason === null ? [] : [`Reason: ${reason}`]),
    ...asked,
    `Questions? Call ${clinic}${phone === null ? '' : `, ${phone}`}.`,
    `${parts.by}, ${clinic}`,
  ].join('\n\n');
}
