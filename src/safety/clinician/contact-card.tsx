import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Row, Small } from '#design';
import { Said, SaidNo, useAct, useDates } from '#http/clinician';
import { removeCrisisContact, setCrisisContact } from '#safety';
import { bodyOfContact, draftOfContact } from './contact-draft.ts';
import { ContactForm } from './contact-form.tsx';
import { ContactStandTag } from './contact-stand.tsx';
import type { SafetySetup } from './setup-screen.tsx';

export type Contact = SafetySetup['contacts'][number];
type OneContact = { readonly contact: Contact };

/** One number people in crisis will call: who last called it to see that it is right, and when again? */
export function ContactCard({ contact }: OneContact): ReactNode {
  const [doing, setDoing] = useState<'reading' | 'changing' | 'removing'>('reading');
  const save = useAct(setCrisisContact);
  const { contactId } = contact;
  const verify = () => {
    const body = bodyOfContact({ ...draftOfContact(contact), verified: true });
    void save.run({ params: { contactId }, query: {}, body });
  };
  const read = () => setDoing('reading');
  if (doing === 'changing') {
    return <ContactForm contactId={contactId} contact={contact} onClose={read} />;
  }
  if (doing === 'removing') return <Removing contact={contact} onClose={read} />;
  return (
    <article>
      <SaidNo trouble={save.trouble} />
      <Row spread>
        <Numbers contact={contact} />
        <Row>
          <ContactStandTag stand={contact.stand} dueOn={contact.dueOn} />
          <Button kind="ghost" icon="phone" disabled={save.busy} onClick={verify}>
            <Trans>I called it and it is right</Trans>
            <Whose contact={contact} />
          </Button>
          <Button kind="quiet" icon="pencil" onClick={() => setDoing('changing')}>
            <Trans>Change</Trans>
            <Whose contact={contact} />
          </Button>
          <Button kind="quiet" icon="trash-2" onClick={() => setDoing('removing')}>
            <Trans>Remove</Trans>
            <Whose contact={contact} />
          </Button>
        </Row>
      </Row>
    </article>
  );
}

function Whose({ contact }: OneContact): ReactNode {
  return (
    <span className="unseen">
      : <Said text={contact.label} />
    </span>
  );
}

type RemovingProps = OneContact & { readonly onClose: () => void };

function Removing({ contact, onClose }: RemovingProps): ReactNode {
  const remove = useAct(removeCrisisContact);
  const { contactId, label } = contact;
  const run = async () => {
    const answer = await remove.run({ params: { contactId } });
    if (answer.ok) onClose();
  };
  return (
    <article>
      <SaidNo trouble={remove.trouble} />
      <p>
        <Trans>
          Remove <Said text={label} />? Patients no longer see it.
        </Trans>
      </p>
      <Row>
        <Button kind="danger" disabled={remove.busy} onClick={() => void run()}>
          <Trans>Remove</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Row>
    </article>
  );
}

function Numbers({ contact }: OneContact): ReactNode {
  const dates = useDates();
  const { label, phone, textNumber, hours, verifiedAt, verifiedByName, shownAsBefore } = contact;
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
        ) : verifiedByName === null ? (
          <Trans>checked {dates.moment(verifiedAt)}</Trans>
        ) : (
          <Trans>
            checked {dates.moment(verifiedAt)} by {verifiedByName}
          </Trans>
        )}
        {shownAsBefore && (
          <>
            {'. '}
            <Trans>Until then patients see it as it was when it was last called.</Trans>
          </>
        )}
      </Small>
    </p>
  );
}
