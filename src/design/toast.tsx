import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

type ToastProps = {
  /** Null keeps the empty region in the page, so that the next message is read aloud. */
  readonly message: ReactNode | null;
  readonly onUndo?: (() => void) | undefined;
};

/** Says what was just done and lets it be undone. It stays until the next thing happens. */
export function Toast({ message, onUndo }: ToastProps): ReactNode {
  return (
    <output className="live">
      {message !== null && (
        <div className="toast">
          <span>{message}</span>
          {onUndo && (
            <Button kind="quiet" icon="undo-2" onClick={onUndo}>
              <Trans>Undo</Trans>
            </Button>
          )}
        </div>
      )}
    </output>
  );
}
