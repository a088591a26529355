import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Disclosure, Row, Small, Stack, Tag } from '#design';
import { Said, useClinic } from '#http/clinician';
import type { Id } from '#kernel';
import { ContactForm } from './contact-form.tsx';
import type { SafetySetup } from './setup-screen.tsx';

type Suggested = SafetySetup['suggestions'][number];

/** Lines that sources name for the country: drafts to be called, never shown to patients as they are. */
export function ContactSuggestions({ setup }: { readonly setup: SafetySetup }): ReactNode {
  const { suggestions, suggestionsAsOf } = setup;
  if (suggestions.length === 0) return null;
  return (
    <Disclosure summary={<Trans>Suggestions for your country, not verified</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>
            Taken from sources of {suggestionsAsOf}. Numbers change: call each one before you rely
            on it. Until somebody has called it, no patient sees it.
          </Trans>
        </p>
        <ul className="plain stack">
          {suggestions.map((suggestion) => (
            <li key={`${suggestion.label} ${suggestion.phone} ${suggestion.textNumber}`}>
              <OneSuggestion suggestion={suggestion} />
            </li>
          ))}
        </ul>
      </Stack>
    </Disclosure>
  );
}

function OneSuggestion({ suggestion }: { readonly suggestion: Suggested }): ReactNode {
  const clinic = useClinic();
  const [adding, setAdding] = useState<Id<'CrisisContactId'> | null>(null);
  const { label, phone, textNumber, grade, note } = suggestion;
  if (adding !== null) {
    return (
      <ContactForm
        contactId={adding}
        contact={{ label: { en: label }, phone, textNumber, hours: null }}
        onClose={() => setAdding(null)}
      />
    );
  }
  return (
    <Row spread>
      <span>
        <strong>{label}</strong> {phone} {textNumber !== null && <Trans>text {textNumber}</Trans>}{' '}
        <Tag>
          {grade === 'read' ? (
            <Trans>seen in a source</Trans>
          ) : (
            <Trans>still to be checked against its source</Trans>
          )}
        </Tag>
        {note !== null && (
          <>
            <br />
            <Small>
              <Said text={note} />
            </Small>
          </>
        )}
      </span>
      <Button kind="ghost" icon="plus" onClick={() => setAdding(clinic.newId<'CrisisContactId'>())}>
        <Trans>
          Take over as a draft<span className="unseen">: {label}</span>
        </Trans>
      </Button>
    </Row>
  );
}
