import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Checkbox, Columns, Row, Stack, TextInput } from '#design';
import { faultAt, SaidNo, type Trouble, useAct } from '#http/clinician';
import type { Id } from '#kernel';
import { setCrisisContact } from '#safety';
import { bodyOfContact, type ContactDraft, draftOfContact, type Written } from './contact-draft.ts';
import { OtherLanguages } from './contact-languages.tsx';

type ContactFormProps = {
  readonly contactId: Id<'CrisisContactId'>;
  readonly contact: Written | null;
  readonly onClose: () => void;
};

/** A change needs checking again: ticking says that the number was called just now. */
export function ContactForm({ contactId, contact, onClose }: ContactFormProps): ReactNode {
  const { t } = useLingui();
  const [draft, setDraft] = useState(() => draftOfContact(contact));
  const [tried, setTried] = useState(false);
  const save = useAct(setCrisisContact);
  const nameless = draft.label.trim() === '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless) return;
    const body = bodyOfContact(draft);
    const answer = await save.run({ params: { contactId }, query: {}, body });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={save.trouble} />
        <TextInput
          label={t`Whom one reaches`}
          maxLength={120}
          value={draft.label}
          onChange={(label) => setDraft({ ...draft, label })}
          error={tried && nameless ? t`Write whom one reaches.` : faultAt(save.trouble, 'label')}
        />
        <Numbers draft={draft} onChange={setDraft} trouble={save.trouble} />
        <OtherLanguages draft={draft} onChange={setDraft} />
        <Checkbox
          label={<Trans>I called it just now and it is right</Trans>}
          checked={draft.verified}
          onChange={(verified) => setDraft({ ...draft, verified })}
        />
        <Row>
          <Button type="submit" disabled={save.busy}>
            <Trans>Save</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type NumbersProps = {
  readonly draft: ContactDraft;
  readonly onChange: (draft: ContactDraft) => void;
  readonly trouble: Trouble | null;
};

function Numbers({ draft, onChange, trouble }: NumbersProps): ReactNode {
  const { t } = useLingui();
  return (
    <Columns least="12rem">
      <TextInput
        label={t`Phone`}
        type="tel"
        maxLength={40}
        value={draft.phone}
        onChange={(phone) => onChange({ ...draft, phone })}
        error={faultAt(trouble, 'phone')}
      />
      <TextInput
        label={t`Number for text messages`}
        optional
        type="tel"
        maxLength={40}
        value={draft.textNumber}
        onChange={(textNumber) => onChange({ ...draft, textNumber })}
        error={faultAt(trouble, 'textNumber')}
      />
      <TextInput
        label={t`Hours`}
        optional
        maxLength={120}
        value={draft.hours}
        onChange={(hours) => onChange({ ...draft, hours })}
        error={faultAt(trouble, 'hours')}
      />
    </Columns>
  );
}
