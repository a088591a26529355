import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Opens the browser's print; print.css turns any page into A4. */
export function PrintButton({ children }: { readonly children?: ReactNode }): ReactNode {
  return (
    <Button kind="ghost" icon="printer" onClick={() => window.print()}>
      {children ?? <Trans>Print</Trans>}
    </Button>
  );
}
