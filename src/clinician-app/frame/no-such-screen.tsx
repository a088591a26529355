import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { EmptyState, PageHeading } from '#design';
import { GoButton } from '#http/clinician';

/** An address that leads nowhere. */
export function NoSuchScreen(): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <PageHeading title={t`Not here`}>
        <Trans>This page is not here</Trans>
      </PageHeading>
      <EmptyState
        icon="map-pin"
        heading={<Trans>The address leads nowhere</Trans>}
        action={
          <GoButton to="/">
            <Trans>Go to your start page</Trans>
          </GoButton>
        }
      >
        <Trans>It may be mistyped, or belong to another role.</Trans>
      </EmptyState>
    </>
  );
}
