import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '#design';

/** Said wherever a clinic's own questions are written or shown. */
export function NoAlarm(): ReactNode {
  return (
    <Notice tone="info">
      <p>
        <Trans>
          Your own questions never raise a safety alarm, whatever is answered. To ask about suicidal
          thoughts use ASQ or PHQ-9, which come with the product.
        </Trans>
      </p>
    </Notice>
  );
}
