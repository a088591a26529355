import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, EmptyState, Notice, Row, Stack, Tag } from '#design';
import type { OutputOf } from '#http';
import { type Reading, Said, SaidNo, Shown, useAct, useClinic, useRead } from '#http/clinician';
import type { Id } from '#kernel';
import { goLive, readSafetySetup } from '#safety';
import { ContactCard } from './contact-card.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactStandTag } from './contact-stand.tsx';
import { ContactSuggestions } from './contact-suggestions.tsx';

export type SafetySetup = OutputOf<typeof readSafetySetup>;

/** Crisis contacts and the gate before the first patient. */
export function SafetySetupScreen(): ReactNode {
  const setup = useRead(readSafetySetup, {});
  return <SafetySetupShown setup={setup} />;
}

export function SafetySetupShown({ setup }: { readonly setup: Reading<SafetySetup> }): ReactNode {
  const { t } = useLingui();
  return (
    <Shown from={setup} waiting={t`Getting the safety settings…`}>
      {(read) => (
        <Stack>
          <Gate setup={read} />
          <ToCall setup={read} />
          <Contacts setup={read} />
        </Stack>
      )}
    </Shown>
  );
}

/** Whether patients may be let in, and if not, why not. */
function Gate({ setup }: { readonly setup: SafetySetup }): ReactNode {
  const open = useAct(goLive);
  if (setup.live) {
    return (
      <Notice tone="ok">
        <p>
          <Trans>This clinic is open to patients. Safety profile: {setup.profile}.</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" heading={<Trans>This clinic is not open to patients yet</Trans>}>
      <Stack gap="small">
        <ul>
          {setup.why.map((reason) => (
            <li key={reason.en}>
              <Said text={reason} />
            </li>
          ))}
        </ul>
        <SaidNo trouble={open.trouble} />
        <Row>
          <Button disabled={!setup.mayGoLive || open.busy} onClick={() => void open.run({})}>
            <Trans>Open to patients</Trans>
          </Button>
          <Tag>{setup.profile}</Tag>
        </Row>
      </Stack>
    </Notice>
  );
}

/** What went out of date, or soon will: the site stays open, and patients keep their numbers. */
function ToCall({ setup }: { readonly setup: SafetySetup }): ReactNode {
  const stale = setup.contacts.filter(({ stand }) => stand === 'stale' || stand === 'draft');
  const soon = setup.contacts.filter(({ stand }) => stand === 'soon');
  if (!setup.live || stale.length + soon.length === 0) return null;
  const urgent = stale.length > 0;
  return (
    <Notice
      tone={urgent ? 'danger' : 'warn'}
      heading={
        urgent ? (
          <Trans>Call these crisis contacts today</Trans>
        ) : (
          <Trans>Call these crisis contacts soon</Trans>
        )
      }
    >
      <ul>
        {[...stale, ...soon].map(({ contactId, label, stand, dueOn }) => (
          <li key={contactId}>
            <Said text={label} /> <ContactStandTag stand={stand} dueOn={dueOn} />
          </li>
        ))}
      </ul>
      <p>
        <Trans>
          Patients still see every number that was ever found right; hiding one would leave somebody
          without help. Whoever answers alerts is told as well.
        </Trans>
      </p>
    </Notice>
  );
}

function Contacts({ setup }: { readonly setup: SafetySetup }): ReactNode {
  const clinic = useClinic();
  const [adding, setAdding] = useState<Id<'CrisisContactId'> | null>(null);
  return (
    <Card heading={<Trans>Crisis contacts</Trans>}>
      <Stack>
        <p>
          <Trans>
            Shown to patients at once when an answer raises an alarm, also without a network. Each
            is to be called and checked at least every {setup.verifyDays} days.
          </Trans>
        </p>
        {setup.contacts.length === 0 && (
          <EmptyState icon="phone" heading={<Trans>No contact yet</Trans>}>
            <Trans>Add the crisis line and the emergency number of your region.</Trans>
          </EmptyState>
        )}
        <ul className="plain stack">
          {setup.contacts.map((contact) => (
            <li key={contact.contactId}>
              <ContactCard contact={contact} />
            </li>
          ))}
        </ul>
        {adding === null ? (
          <Button
            kind="ghost"
            icon="plus"
            onClick={() => setAdding(clinic.newId<'CrisisContactId'>())}
          >
            <Trans>Add a contact</Trans>
          </Button>
        ) : (
          <ContactForm contactId={adding} contact={null} onClose={() => setAdding(null)} />
        )}
        <ContactSuggestions setup={setup} />
      </Stack>
    </Card>
  );
}
