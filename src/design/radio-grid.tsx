import type { ReactNode } from 'react';
import { HintAndError, useTies } from './field.tsx';
import { RadioScale, type ScaleOption } from './radio-scale.tsx';

type RadioGridProps<Column extends string> = {
  readonly legend: ReactNode;
  /** Makes the legend the page's `h1`: one question per page. */
  readonly legendIsHeading?: boolean | undefined;
  readonly hint?: ReactNode | undefined;
  readonly error?: ReactNode | undefined;
  readonly rows: readonly { readonly value: string; readonly label: string }[];
  readonly columns: readonly ScaleOption<Column>[];
  /** Row → column; a row that is not in it was not answered. */
  readonly value: Readonly<Record<string, Column>>;
  readonly onChange: (value: Readonly<Record<string, Column>>) => void;
};

/**
 * The same few answers for several things, one thing after the other: each is a named group of its
 * own, so that a screen reader says what is asked, and nothing needs a wide screen. One tab stop a row.
 */
export function RadioGrid<Column extends string>(props: RadioGridProps<Column>): ReactNode {
  const { legend, hint, error, rows, columns, value, onChange } = props;
  const ties = useTies(undefined, hint, error);
  const change = (row: string, column: Column | null) => {
    const { [row]: _, ...others } = value;
    onChange(column === null ? others : { ...others, [row]: column });
  };
  return (
    <fieldset
      className="radio-grid"
      data-invalid={error ? '' : undefined}
      aria-describedby={ties['aria-describedby']}
    >
      <legend>{props.legendIsHeading ? <h1 tabIndex={-1}>{legend}</h1> : legend}</legend>
      <HintAndError id={ties.id} hint={hint} error={error} />
      {rows.map((row) => (
        <RadioScale<Column>
          key={row.value}
          legend={row.label}
          layout="even"
          options={columns}
          value={value[row.value] ?? null}
          onChange={(column) => change(row.value, column)}
        />
      ))}
    </fieldset>
  );
}
