import type { LocalDate } from '#kernel';
import type { Family } from './family-view.tsx';

/** Whether a copy on the phone may still be shown: not a day longer than the person allowed. */
export const hasEnded = (family: Pick<Family, 'state' | 'until'>, today: LocalDate): boolean =>
  family.state === 'ended' || (family.until !== null && family.until < today);
