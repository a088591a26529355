import type { ReactNode } from 'react';
import { Field, type FieldWords } from './field.tsx';

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

type SelectProps<Value extends string> = FieldWords & {
  readonly name?: string | undefined;
  readonly options: readonly Option<Value>[];
  /** Null shows `unchosen`, the first line of the list. */
  readonly value: Value | null;
  readonly unchosen?: string | undefined;
  readonly onChange: (value: Value | null) => void;
};

/** A list to pick one from. For up to seven options on a phone use RadioScale instead. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { name, options, value, unchosen, onChange, ...words } = props;
  return (
    <Field {...words}>
      {(ties) => (
        <select
          className="input"
          name={name}
          {...ties}
          value={value ?? ''}
          onChange={(event) =>
            onChange(
              options.find((option) => option.value === event.currentTarget.value)?.value ?? null,
            )
          }
        >
          {(value === null || unchosen !== undefined) && <option value="">{unchosen ?? ''}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
