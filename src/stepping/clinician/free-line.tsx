import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Small, Tag } from '#design';
import { useDates } from '#http/clinician';
import type { StepOptionView } from '#stepping';

/** Free places of one way of care, with the day they were counted; an old number says that it is old. */
export function FreeLine({ free }: Pick<StepOptionView, 'free'>): ReactNode {
  const dates = useDates();
  if (free === null) {
    return (
      <p className="muted">
        <Trans>Free places: nobody has counted them.</Trans>
      </p>
    );
  }
  const { places, nextFree, day, byName, words } = free;
  return (
    <p>
      <Trans>Free places: {places}</Trans>
      {nextFree !== null && (
        <>
          {', '}
          <Trans>next from {dates.day(nextFree)}</Trans>
        </>
      )}{' '}
      {words !== null && <q dir="auto">{words}</q>}{' '}
      <Small>
        <Trans>
          counted {dates.day(day)}, {byName}
        </Trans>
      </Small>{' '}
      {free.old && (
        <Tag tone="warn">
          <Trans>old: ask before you promise it</Trans>
        </Tag>
      )}
    </p>
  );
}
