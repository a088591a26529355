import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type HealthView, isAct, isPressure } from '#medication';

type ValueProps = { readonly record: Pick<HealthView, 'value' | 'unit' | 'name'> };

/** A number with its unit, both numbers of a blood pressure, yes or no, or that it was done. */
export function HealthValue({ record }: ValueProps): ReactNode {
  const { value, unit, name } = record;
  if (value === null) return <Trans>not known</Trans>;
  if (isPressure(value)) {
    // The pair is read from left to right in every language.
    return (
      <strong dir="ltr">
        {value.systolic}/{value.diastolic} {unit}
      </strong>
    );
  }
  if (typeof value === 'number') {
    return (
      <strong>
        {rounded(value)} {unit}
      </strong>
    );
  }
  if (isAct(name)) return <Trans>done</Trans>;
  return <strong>{value ? <Trans>yes</Trans> : <Trans>no</Trans>}</strong>;
}

/** A laboratory may send many decimals; rules go by the value as it came. */
const rounded = (value: number): number => Number(value.toFixed(2));
