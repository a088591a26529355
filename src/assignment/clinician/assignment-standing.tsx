import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AssignmentView } from '#assignment';
import { Said, useDates } from '#http/clinician';
import { notAskedWords } from '#research';

/** What comes next, or why nothing does. */
export function Standing({ assignment }: { readonly assignment: AssignmentView }): ReactNode {
  const dates = useDates();
  const { endedAt, endedByName, endedBecause, nextDue, study } = assignment;
  if (study !== null && study.stop !== null) return <StudyStopWords stop={study.stop} />;
  if (endedAt !== null) {
    return (
      <p>
        <Trans>
          Stopped by {endedByName} on {dates.moment(endedAt)}:
        </Trans>{' '}
        <q dir="auto">{endedBecause}</q>
      </p>
    );
  }
  return (
    <p>
      {nextDue === null ? (
        <Trans>Nothing more will come by itself.</Trans>
      ) : (
        <Trans>Next due {dates.day(nextDue)}.</Trans>
      )}
    </p>
  );
}

type Stop = NonNullable<NonNullable<AssignmentView['study']>['stop']>;

/** The study asks no more: not a colleague, but what the person or the study decided. */
function StudyStopWords({ stop }: { readonly stop: Stop }): ReactNode {
  return (
    <p>
      {stop === 'measure-ended' ? (
        <Trans>The study does not ask this any more.</Trans>
      ) : (
        <Said text={notAskedWords[stop]} />
      )}
    </p>
  );
}
