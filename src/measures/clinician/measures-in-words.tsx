import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '#design';
import { Said } from '#http/clinician';
import type { MeasureView } from '#measures';

/** Every measure in one sentence: value, band, change. No number is read for the reader. */
export function MeasuresInWords({
  measures,
}: {
  readonly measures: readonly MeasureView[];
}): ReactNode {
  if (measures.length === 0) {
    return (
      <p className="muted">
        <Trans>No scores yet.</Trans>
      </p>
    );
  }
  return (
    <ul className="plain stack" data-gap="small">
      {measures.map((measure) => (
        <li key={measure.instrument}>
          <Icon name={directionOf(measure)} />{' '}
          <strong>
            <Said text={measure.title} />
          </strong>
          . <Said text={measure.inWords} />
        </li>
      ))}
    </ul>
  );
}

/** Which way the number went; whether that is good stands in the words. */
function directionOf(measure: MeasureView): IconName {
  const values = measure.readings.flatMap(({ value }) => (value === null ? [] : [value]));
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined || first === last) return 'minus';
  return last > first ? 'trending-up' : 'trending-down';
}
