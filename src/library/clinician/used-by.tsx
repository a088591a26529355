import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** Who is affected by a change; what is not known is said. */
export function UsedBy({ usedBy }: { readonly usedBy: number | null }): ReactNode {
  return (
    <p>
      {usedBy === null ? (
        <Trans>How many assignments use it now is not known.</Trans>
      ) : (
        <Plural
          value={usedBy}
          _0="No assignment uses it now."
          one="# assignment uses it now."
          other="# assignments use it now."
        />
      )}
    </p>
  );
}
