import { type ReactNode, useId } from 'react';
import { HintAndError, useTies } from './field.tsx';

type CheckboxProps = {
  readonly label: ReactNode;
  /** What it is about in one quieter line: "With breakfast. Dr Okafor." */
  readonly hint?: ReactNode | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
};

/** A 44 px tick box; also the look of a task on the day page. */
export function Checkbox({ label, hint, checked, onChange, name, id }: CheckboxProps): ReactNode {
  const ownId = useId();
  const boxId = id ?? ownId;
  return (
    <div className="tick">
      <input
        type="checkbox"
        id={boxId}
        name={name}
        checked={checked}
        aria-describedby={hint ? `${boxId}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label htmlFor={boxId}>{label}</label>
        {hint && (
          <p className="muted small" id={`${boxId}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

type CheckboxGroupProps<Value extends string> = {
  readonly legend: ReactNode;
  readonly legendIsHeading?: boolean | undefined;
  readonly hint?: ReactNode | undefined;
  readonly error?: ReactNode | undefined;
  readonly id?: string | undefined;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly hint?: string | undefined;
  }[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
};

/** Several of several. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>): ReactNode {
  const { legend, hint, error, options, values, onChange } = props;
  const ties = useTies(props.id, hint, error);
  const change = (value: Value, checked: boolean) =>
    onChange(checked ? [...values, value] : values.filter((other) => other !== value));
  return (
    <fieldset data-invalid={error ? '' : undefined} aria-describedby={ties['aria-describedby']}>
      <legend>{props.legendIsHeading ? <h1 tabIndex={-1}>{legend}</h1> : legend}</legend>
      <HintAndError id={ties.id} hint={hint} error={error} />
      {options.map((option, index) => (
        <Checkbox
          key={option.value}
          id={index === 0 ? ties.id : `${ties.id}-${option.value}`}
          label={option.label}
          hint={option.hint}
          checked={values.includes(option.value)}
          onChange={(checked) => change(option.value, checked)}
        />
      ))}
    </fieldset>
  );
}
