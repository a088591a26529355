import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isLocalDate, type LocalDate } from '#kernel';
import { type FieldWords, HintAndError, useTies } from './field.tsx';

/** What stands in the three boxes, exactly as typed. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

export const noDate: DateParts = { day: '', month: '', year: '' };

/** The date in the boxes; 'empty' when nothing is typed, 'unclear' when it is no day of a calendar. */
export function dateOf({ day, month, year }: DateParts): LocalDate | 'empty' | 'unclear' {
  if (day.trim() === '' && month.trim() === '' && year.trim() === '') return 'empty';
  const text = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  return isLocalDate(text) ? text : 'unclear';
}

export function partsOf(date: LocalDate): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: `${Number(day)}`, month: `${Number(month)}`, year };
}

type DateFieldsProps = FieldWords & {
  readonly value: DateParts;
  readonly onChange: (value: DateParts) => void;
  /** Lets the browser fill in the date of birth. */
  readonly birthday?: boolean | undefined;
};

/** A date in three boxes: no calendar to fight with, and every browser speaks it well. */
export function DateFields(props: DateFieldsProps): ReactNode {
  const { t } = useLingui();
  const ties = useTies(props.id, props.hint, props.error);
  const boxes: readonly [keyof DateParts, string][] = [
    ['day', t`Day`],
    ['month', t`Month`],
    ['year', t`Year`],
  ];
  return (
    <fieldset
      data-invalid={props.error ? '' : undefined}
      aria-describedby={ties['aria-describedby']}
    >
      <legend>{props.label}</legend>
      <HintAndError id={ties.id} hint={props.hint} error={props.error} />
      <div className="date-fields">
        {boxes.map(([part, label], index) => (
          <label key={part}>
            {label}
            <input
              className="input numbers"
              id={index === 0 ? ties.id : `${ties.id}-${part}`}
              aria-invalid={ties['aria-invalid']}
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              autoComplete={props.birthday ? `bday-${part}` : 'off'}
              value={props.value[part]}
              onChange={(event) =>
                props.onChange({ ...props.value, [part]: event.currentTarget.value })
              }
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
