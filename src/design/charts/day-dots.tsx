import type { ReactNode } from 'react';

export type DayDot = {
  /** One or two letters: "T". */
  readonly short: string;
  /** "Tuesday: walked". */
  readonly words: string;
  readonly done: boolean;
};

type DayDotsProps = { readonly label: string; readonly days: readonly DayDot[] };

/** A week of days. A day without is a rest day: an open ring, no streak, no red. */
export function DayDots({ label, days }: DayDotsProps): ReactNode {
  return (
    <ul className="plain day-dots" aria-label={label}>
      {days.map((day) => (
        <li key={day.words} data-done={day.done ? '' : undefined}>
          <b aria-hidden="true">{day.done ? '✓' : ''}</b>
          <span aria-hidden="true">{day.short}</span>
          <span className="unseen">{day.words}</span>
        </li>
      ))}
    </ul>
  );
}
