import type { ReactNode } from 'react';
import { useDates } from '#http/clinician';
import { isLocalDate } from '#kernel';

/** What is known of a fact may be a day: it is written as every other day on the page. */
export function FactValue({ value }: { readonly value: string }): ReactNode {
  const dates = useDates();
  return isLocalDate(value) ? dates.day(value) : value;
}
