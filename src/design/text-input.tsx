import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { Field, type FieldWords } from './field.tsx';

type Native = 'type' | 'name' | 'autoComplete' | 'inputMode' | 'required' | 'maxLength';

type TextInputProps = FieldWords &
  Pick<ComponentPropsWithoutRef<'input'>, Native> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** One line of text. `onChange` gets the text, not the event. */
export function TextInput(props: TextInputProps): ReactNode {
  const { label, hint, error, optional, id, value, onChange, ...native } = props;
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(ties) => (
        <input
          className="input"
          dir="auto"
          {...native}
          {...ties}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldWords & {
  readonly name?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Several lines of text, in whatever direction the person writes. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { label, hint, error, optional, id, value, onChange, ...native } = props;
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(ties) => (
        <textarea
          className="input"
          dir="auto"
          {...native}
          {...ties}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
