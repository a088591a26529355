import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '#design';

/** Item 9 is asked at home while nobody watches at night: that is said to the team as well (SAF-09). */
export function Unwatched({ cover }: { readonly cover: 'no' | 'not-said' }): ReactNode {
  return (
    <Notice
      tone="warn"
      heading={<Trans>Item 9 is asked at home, and nobody watches the answers day and night</Trans>}
    >
      <p>
        {cover === 'no' ? (
          <Trans>
            This clinic has no cover round the clock. An administrator can have PHQ-8 asked at home
            instead: parameter safety.asyncItem9.
          </Trans>
        ) : (
          <Trans>
            Nobody has said yet whether this clinic has cover round the clock. An administrator says
            it once: parameter safety.roundTheClockCover.
          </Trans>
        )}
      </p>
    </Notice>
  );
}
