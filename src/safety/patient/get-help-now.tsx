import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '#design';
import { emergencyIn } from '#safety';
import { type ClinicPhone, type CrisisContact, CrisisContacts } from './crisis-contacts.tsx';

type GetHelpNowProps = {
  readonly contacts: readonly CrisisContact[];
  readonly clinic: ClinicPhone | null;
  /** Why, in a sentence or two. */
  readonly children: ReactNode;
};

/** A warning sign of the body is there or cannot be ruled out: whom to call, before anything else. */
export function GetHelpNow({ contacts, clinic, children }: GetHelpNowProps): ReactNode {
  return (
    <>
      <Notice tone="danger" live="alert" headingLevel={3} heading={<Trans>Get help now</Trans>}>
        <p>{children}</p>
      </Notice>
      <CrisisContacts contacts={emergencyIn(contacts)} clinic={clinic} />
    </>
  );
}
