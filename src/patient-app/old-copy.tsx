import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useDates } from '#http/patient';
import type { Kept } from '#sync/patient';

/** Under a page that could not be asked anew: from when the copy is. */
export function OldCopy({ kept }: { readonly kept: Kept<unknown> }): ReactNode {
  const dates = useDates();
  if (!kept.old || kept.at === null) return null;
  const when = dates.moment(kept.at);
  return (
    <p className="muted small">
      <Trans>No internet. This is the copy from {when}.</Trans>
    </p>
  );
}
