import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tag } from '#design';
import { useDates } from '#http/clinician';
import type { LocalDate } from '#kernel';
import type { ContactStand } from '#safety';

type ContactStandTagProps = { readonly stand: ContactStand; readonly dueOn: LocalDate | null };

/** How a crisis contact stands, in words. */
export function ContactStandTag({ stand, dueOn }: ContactStandTagProps): ReactNode {
  const dates = useDates();
  const due = dueOn === null ? '' : dates.day(dueOn);
  switch (stand) {
    case 'draft':
      return (
        <Tag tone="warn" icon="phone">
          <Trans>not verified: call it</Trans>
        </Tag>
      );
    case 'fresh':
      return (
        <Tag tone="ok" icon="check">
          <Trans>counts as checked until {due}</Trans>
        </Tag>
      );
    case 'soon':
      return (
        <Tag tone="warn" icon="clock">
          <Trans>call it again by {due}</Trans>
        </Tag>
      );
    case 'stale':
      return (
        <Tag tone="danger" icon="triangle-alert">
          <Trans>out of date since {due}: call it now</Trans>
        </Tag>
      );
  }
}
