import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon } from '#design';
import type { ConnectionState } from '../connection.ts';

/** Says once for the whole workspace that what is on screen may be old. The region is always there to be read. */
export function ConnectionNotice({ state }: { readonly state: ConnectionState }): ReactNode {
  return (
    <output className="live">
      {!state.reachable && (
        <div className="notice" data-tone="warn">
          <p>
            <Icon name="cloud-off" />{' '}
            <Trans>
              No connection to the clinic’s server. What you see may be out of date. What you type
              stays here until it can be sent.
            </Trans>
          </p>
        </div>
      )}
    </output>
  );
}
