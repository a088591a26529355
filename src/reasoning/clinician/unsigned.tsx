import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tag } from '#design';

/** Wherever a rule speaks that no clinician of the site stands for in its present wording. */
export function Unsigned({ signed }: { readonly signed: boolean }): ReactNode {
  if (signed) return null;
  return (
    <Tag icon="triangle-alert">
      <Trans>rule not signed here</Trans>
    </Tag>
  );
}
