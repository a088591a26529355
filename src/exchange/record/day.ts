import { isLocalDate, type LocalDate } from '#kernel';

/** A FHIR date as written: a whole day, only a year or a month, or nothing that can be read. */
export type Written =
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'part' }
  | { readonly kind: 'wrong' };

/** The day as it was where it was written down; a clock time and its zone add nothing to it. */
export function dayIn(text: string): Written {
  const plain = text.trim();
  if (/^\d{4}(-\d{2})?$/.test(plain)) return { kind: 'part' };
  const day = plain.slice(0, 10);
  const rest = plain.slice(10);
  const isWhole =
    rest === '' || /^T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/.test(rest);
  return isWhole && isLocalDate(day) ? { kind: 'day', day } : { kind: 'wrong' };
}
