import type { LocalDate } from '#kernel';
import { dayIn } from './day.ts';
import { fault, quoted, type RecordFault } from './fault.ts';
import { type Concept, statusOf } from './fhir-parts.ts';

type Asserted = {
  readonly clinicalStatus?: Concept | undefined;
  readonly verificationStatus?: Concept | undefined;
};

const over = new Set(['inactive', 'remission', 'resolved']);
const unsure = new Set(['unconfirmed', 'provisional', 'differential']);

export const isOver = ({ clinicalStatus }: Asserted): boolean =>
  over.has(statusOf(clinicalStatus) ?? '');

/** Said there and taken back there. */
export function takenBack(given: Asserted, says: string, path: string): RecordFault | null {
  const verified = statusOf(given.verificationStatus);
  return verified === 'refuted' || verified === 'entered-in-error'
    ? fault(path, 'taken-back', `${quoted(says)} was taken back there.`)
    : null;
}

export const overThere = (says: string, path: string): RecordFault =>
  fault(path, 'over', `${quoted(says)} is over, as the other record says.`);

export const doubts = ({ verificationStatus }: Asserted): readonly string[] =>
  unsure.has(statusOf(verificationStatus) ?? '') ? ['It is not confirmed there.'] : [];

/** A day that has not come yet says that something is wrong with it. */
export function inTheFuture(
  day: LocalDate | null,
  today: LocalDate,
  says: string,
  path: string,
): RecordFault | null {
  return day !== null && day > today
    ? fault(path, 'in-the-future', `${quoted(says)} is dated in the future.`)
    : null;
}

/** The first of some dates that is a whole day; null: none is. */
export function firstDay(dates: readonly (string | undefined)[]): LocalDate | null {
  for (const date of dates) {
    const written = date === undefined ? null : dayIn(date);
    if (written?.kind === 'day') return written.day;
  }
  return null;
}
