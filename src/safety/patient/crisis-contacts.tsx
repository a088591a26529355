import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '#design';
import { Said } from '#http/patient';
import type { Text } from '#kernel';

export type CrisisContact = {
  readonly label: Text;
  readonly phone: string | null;
  readonly textNumber: string | null;
  readonly hours: Text | null;
};

export type ClinicPhone = { readonly name: string; readonly phone: string | null };

type CrisisContactsProps = {
  /** The site's own verified list; never a number from the program. */
  readonly contacts: readonly CrisisContact[];
  readonly clinic: ClinicPhone | null;
};

/** People to call or text now. One touch each; works without internet. */
export function CrisisContacts({ contacts, clinic }: CrisisContactsProps): ReactNode {
  return (
    <ul className="plain stack">
      {contacts.map((contact) => (
        <li key={contact.label.en} className="stack" data-gap="small">
          <strong>
            <Said text={contact.label} />
          </strong>{' '}
          {contact.hours && (
            <span className="muted small">
              <Said text={contact.hours} />
            </span>
          )}
          {contact.phone && <Call phone={contact.phone} />}
          {contact.textNumber && <Message number={contact.textNumber} />}
        </li>
      ))}
      {clinic?.phone && (
        <li className="stack" data-gap="small">
          <strong>{clinic.name}</strong>
          <Call phone={clinic.phone} quiet />
        </li>
      )}
      {contacts.length === 0 && (
        <li>
          <strong>
            <Trans>Call the emergency number of your country.</Trans>
          </strong>
        </li>
      )}
    </ul>
  );
}

const dialled = (number: string): string => number.replaceAll(/[^+\d*#]/g, '');

function Call({ phone, quiet }: { readonly phone: string; readonly quiet?: boolean }): ReactNode {
  return (
    <LinkButton
      kind={quiet ? 'ghost' : 'primary'}
      size={quiet ? 'normal' : 'big'}
      full
      icon="phone"
      href={`tel:${dialled(phone)}`}
    >
      <Trans>
        Call <bdi>{phone}</bdi>
      </Trans>
    </LinkButton>
  );
}

function Message({ number }: { readonly number: string }): ReactNode {
  return (
    <LinkButton kind="ghost" full icon="message-square" href={`sms:${dialled(number)}`}>
      <Trans>
        Send a text to <bdi>{number}</bdi>
      </Trans>
    </LinkButton>
  );
}
