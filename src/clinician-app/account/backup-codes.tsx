import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '#design';

/** Codes for the day the phone is lost; shown this once. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }): ReactNode {
  return (
    <Notice tone="warn">
      <p>
        <Trans>Keep these backup codes in a safe place. Each works once:</Trans>
      </p>
      <p>
        <code>{codes.join('  ')}</code>
      </p>
    </Notice>
  );
}
