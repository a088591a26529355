import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Unseen } from '#design';
import { wordChanges } from './word-changes.ts';

type WordChangesProps = { readonly before: string; readonly after: string };

/** One wording with what went and what came marked, for eyes and for ears. */
export function WordChanges({ before, after }: WordChangesProps): ReactNode {
  return (
    <span dir="auto">
      {wordChanges(before, after).map(({ is, words }, place) => (
        // oxlint-disable-next-line no-array-index-key -- the pieces of one comparison never change places
        <span key={`${place} ${is}`}>
          {place > 0 && ' '}
          {is === 'kept' && words}
          {is === 'gone' && (
            <del>
              <Unseen>
                <Trans>taken out:</Trans>{' '}
              </Unseen>
              {words}
            </del>
          )}
          {is === 'new' && (
            <ins>
              <Unseen>
                <Trans>put in:</Trans>{' '}
              </Unseen>
              {words}
            </ins>
          )}
        </span>
      ))}
    </span>
  );
}
