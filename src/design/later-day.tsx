import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LocalDate } from '#kernel';
import { DateFields, type DateParts, dateOf } from './date-fields.tsx';

export type LaterDayFault = 'day-unclear' | 'day-past';

/** What is wrong with a day that must still be to come; null: nothing. Today is no later day. */
export function laterDayFault(parts: DateParts, today: LocalDate): LaterDayFault | null {
  const day = dateOf(parts);
  if (day === 'empty' || day === 'unclear') return 'day-unclear';
  return day <= today ? 'day-past' : null;
}

type LaterDayProps = {
  readonly label: ReactNode;
  readonly value: DateParts;
  readonly onChange: (value: DateParts) => void;
  readonly faults: readonly string[];
};

/** The day on which something put off comes back. */
export function LaterDay({ label, value, onChange, faults }: LaterDayProps): ReactNode {
  const error = faults.includes('day-unclear') ? (
    <Trans>Write a day, for example 30 11 2026.</Trans>
  ) : faults.includes('day-past') ? (
    <Trans>Choose a day that is still to come.</Trans>
  ) : null;
  return <DateFields label={label} value={value} onChange={onChange} {...(error && { error })} />;
}
