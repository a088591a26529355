import { Trans } from '@lingui/react/macro';
import type { ComponentProps, ReactNode } from 'react';
import { Button, Dialog } from '#design';

type HistoryDialogProps = Pick<ComponentProps<typeof Dialog>, 'heading' | 'onClose' | 'children'>;

/** Everything that stood at one place before, to read and close. */
export function HistoryDialog({ heading, onClose, children }: HistoryDialogProps): ReactNode {
  return (
    <Dialog
      open
      heading={heading}
      onClose={onClose}
      actions={
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}
