import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Notice, Row } from '#design';
import { useDates } from '#http/clinician';
import type { CheckedHere } from './check-here.ts';
import { standingWords } from './medicine-words.ts';

type StandingProps = {
  readonly here: CheckedHere;
  readonly mayRecord: boolean;
  readonly onReview: () => void;
};

/** How far the list can be relied on, since when, and the way to make it so. */
export function StandingNotice({ here, mayRecord, onReview }: StandingProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const { standing, read } = here;
  const { review, freshDays } = read;
  return (
    <Notice tone={standing === 'confirmed' ? 'ok' : 'warn'}>
      <p>{i18n._(standingWords[standing])}</p>
      {review !== null && (
        <p className="small">
          <Trans>
            Last read through {dates.day(review.day)} by {review.byName}. It counts for {freshDays}{' '}
            days.
          </Trans>
        </p>
      )}
      {mayRecord && (
        <Row>
          <Button kind={standing === 'confirmed' ? 'ghost' : 'primary'} onClick={onReview}>
            <Trans>Read the list through together</Trans>
          </Button>
        </Row>
      )}
    </Notice>
  );
}
