import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Row, Small, Tag } from '#design';
import { Said, SaidNo, useAct, useDates } from '#http/clinician';
import { setCrisisContact } from '#safety';
import { bodyOfContact, draftOfContact } from './contact-draft.ts';
import { ContactForm } from './contact-form.tsx';
import type { SafetySetup } from './setup-screen.tsx';

export type Contact = SafetySetup['contacts'][number];
type OneContact = { readonly contact: Contact };

/** One number people in crisis will call: when was it last called to see that it is right? */
export function ContactCard({ contact }: OneContact): ReactNode {
  const [editing, setEditing] = useState(false);
  const save = useAct(setCrisisContact);
  const { contactId } = contact;
  const verify = () => {
    const body = bodyOfContact({ ...draftOfContact(contact), verified: true });
    void save.run({ params: { contactId }, query: {}, body });
  };
  if (editing) {
    return (
      <ContactForm contactId={contactId} contact={contact} onClose={() => setEditing(false)} />
    );
  }
  const whose = (
    <span className="unseen">
      : <Said text={contact.label} />
    </span>
  );
  return (
    <article>
      <SaidNo trouble={save.trouble} />
      <Row spread>
        <Numbers contact={contact} />
        <Row>
          {contact.stale && (
            <Tag tone="warn">
              <Trans>to be checked</Trans>
            </Tag>
          )}
          <Button kind="ghost" icon="phone" disabled={save.busy} onClick={verify}>
            <Trans>I called it and it is right</Trans>
            {whose}
          </Button>
          <Button kind="quiet" icon="pencil" onClick={() => setEditing(true)}>
            <Trans>Change</Trans>
            {whose}
          </Button>
        </Row>
      </Row>
    </article>
  );
}

function Numbers({ contact }: OneContact): ReactNode {
  const dates = useDates();
  const { label, phone, textNumber, hours, verifiedAt } = contact;
  return (
    <p>
      <strong>
        <Said text={label} />
      </strong>{' '}
      {phone} {textNumber !== null && <Trans>text {textNumber}</Trans>}
      <br />
      <Small>
        {hours !== null && <Said text={hours} />}{' '}
        {verifiedAt === null ? (
          <Trans>never checked</Trans>
        ) : (
          <Trans>checked {dates.moment(verifiedAt)}</Trans>
        )}
      </Small>
    </p>
  );
}
