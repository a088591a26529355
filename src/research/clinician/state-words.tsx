import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tag } from '#design';
import type { PersonStudy, StudyRow } from '#research';

export function StateTag({ state }: Pick<StudyRow, 'state'>): ReactNode {
  switch (state) {
    case 'draft':
      return (
        <Tag>
          <Trans>Draft</Trans>
        </Tag>
      );
    case 'open':
      return (
        <Tag tone="ok" icon="check">
          <Trans>Open</Trans>
        </Tag>
      );
    case 'closed':
      return (
        <Tag>
          <Trans>Closed</Trans>
        </Tag>
      );
  }
}

export function StandingTag({ standing }: Pick<PersonStudy, 'standing'>): ReactNode {
  switch (standing) {
    case 'in-force':
      return (
        <Tag tone="ok" icon="check">
          <Trans>Takes part</Trans>
        </Tag>
      );
    case 'new-text':
      return (
        <Tag tone="warn" icon="info">
          <Trans>Agreed to an earlier text</Trans>
        </Tag>
      );
    case 'declined':
      return (
        <Tag>
          <Trans>Said no</Trans>
        </Tag>
      );
    case 'left':
      return (
        <Tag>
          <Trans>Left</Trans>
        </Tag>
      );
    case 'not-asked':
      return (
        <Tag>
          <Trans>Has not chosen</Trans>
        </Tag>
      );
  }
}

export function HowWords({ how }: { readonly how: 'phone' | 'paper' | 'told' }): ReactNode {
  switch (how) {
    case 'phone':
      return <Trans>On the phone</Trans>;
    case 'paper':
      return <Trans>On paper</Trans>;
    case 'told':
      return <Trans>Told the team</Trans>;
  }
}
