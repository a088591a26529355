import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '#design';

type PreviewButtonProps = { readonly isSeen: boolean; readonly busy: boolean };

/** Asks first who will hear of what is about to be saved; once that was seen, saving is the main act. */
export function PreviewButton({ isSeen, busy }: PreviewButtonProps): ReactNode {
  return (
    <Button type="submit" kind={isSeen ? 'ghost' : 'primary'} icon="eye" disabled={busy}>
      <Trans>Who will be notified?</Trans>
    </Button>
  );
}
