import { type ReactNode, useState } from 'react';
import { TextInput } from '#design';
import { boxOf, useFault } from './draft-faults.ts';

type NumberFieldProps = {
  readonly label: string;
  readonly field: string;
  readonly optional?: boolean;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

/** A number as it is typed: "-" and "0." stand in the box while they are not yet one. */
export function NumberField({
  label,
  field,
  optional,
  value,
  onChange,
}: NumberFieldProps): ReactNode {
  const faultAt = useFault();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && numberIn(typed) === value ? typed : `${value ?? ''}`;
  return (
    <TextInput
      id={boxOf(field)}
      label={label}
      optional={optional}
      inputMode="decimal"
      maxLength={9}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(numberIn(text));
      }}
      error={faultAt(field)}
    />
  );
}

function numberIn(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
