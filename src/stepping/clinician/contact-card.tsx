import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  Button,
  Card,
  DateFields,
  type DateParts,
  dateOf,
  partsOf,
  Row,
  Select,
  Stack,
  TextInput,
} from '#design';
import { faultAt, SaidNo, useAct, useClinic, useDates } from '#http/clinician';
import {
  type ContactMode,
  contactModes,
  recordConsultation,
  recordContact,
  type StepOutput,
} from '#stepping';
import { modeWords } from './step-words.ts';

type ContactProps = {
  readonly patientId: PatientId;
  readonly page: StepOutput;
  readonly mayAct: boolean;
};

/** The last talk and the last consultation, and the place to note one. */
export function ContactCard(props: ContactProps): ReactNode {
  const [open, setOpen] = useState<'talk' | 'consultation' | null>(null);
  const onClose = () => setOpen(null);
  return (
    <Card headingLevel={2} heading={<Trans>Talks</Trans>}>
      <Stack gap="small">
        <LastTalk page={props.page} />
        <LastConsultation page={props.page} />
        {open === 'talk' && <TalkForm {...props} onClose={onClose} />}
        {open === 'consultation' && <ConsultationForm {...props} onClose={onClose} />}
        {open === null && props.mayAct && (
          <Row>
            <Button kind="ghost" icon="phone" onClick={() => setOpen('talk')}>
              <Trans>Note a talk</Trans>
            </Button>
            <Button kind="quiet" onClick={() => setOpen('consultation')}>
              <Trans>Note a psychiatric consultation</Trans>
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

type PageProps = { readonly page: StepOutput };

function LastTalk({ page }: PageProps): ReactNode {
  const dates = useDates();
  if (page.lastTalk === null) {
    return (
      <p className="muted">
        <Trans>No talk is noted yet.</Trans>
      </p>
    );
  }
  return (
    <p>
      <Trans>
        Last talk on {dates.day(page.lastTalk.day)}, {page.lastTalk.byName}
      </Trans>
    </p>
  );
}

function LastConsultation({ page }: PageProps): ReactNode {
  const dates = useDates();
  if (page.lastConsultation === null) return null;
  return (
    <p>
      <Trans>Psychiatrist asked on {dates.day(page.lastConsultation.day)}</Trans>
    </p>
  );
}

type FormProps = ContactProps & { readonly onClose: () => void };

function TalkForm({ patientId, page, onClose }: FormProps): ReactNode {
  const { t, i18n } = useLingui();
  const clinic = useClinic();
  const [contactId] = useState(() => clinic.newId<'ContactId'>());
  const [mode, setMode] = useState<ContactMode>('telephone');
  const [day, setDay] = useState(() => partsOf(page.today));
  const [words, setWords] = useState('');
  const save = useAct(recordContact);
  const send = async (on: ReturnType<typeof dateOf>) => {
    if (on === 'empty' || on === 'unclear') return;
    const body = { contactId, day: on, mode, words: words.trim() === '' ? null : words.trim() };
    const answer = await save.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onClose();
  };
  return (
    <NoteForm {...{ day, setDay, words, setWords, onClose }} act={save} onSend={send}>
      <Select<ContactMode>
        label={t`How`}
        options={contactModes.map((value) => ({ value, label: i18n._(modeWords[value]) }))}
        value={mode}
        onChange={(chosen) => chosen !== null && setMode(chosen)}
      />
    </NoteForm>
  );
}

function ConsultationForm({ patientId, page, onClose }: FormProps): ReactNode {
  const clinic = useClinic();
  const [consultationId] = useState(() => clinic.newId<'ConsultationId'>());
  const [day, setDay] = useState(() => partsOf(page.today));
  const [words, setWords] = useState('');
  const save = useAct(recordConsultation);
  const send = async (on: ReturnType<typeof dateOf>) => {
    if (on === 'empty' || on === 'unclear') return;
    const body = { consultationId, day: on, words: words.trim() === '' ? null : words.trim() };
    const answer = await save.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onClose();
  };
  return <NoteForm {...{ day, setDay, words, setWords, onClose }} act={save} onSend={send} />;
}

type NoteFormProps = {
  readonly day: DateParts;
  readonly setDay: (day: DateParts) => void;
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly act: Pick<ReturnType<typeof useAct>, 'busy' | 'trouble'>;
  readonly onSend: (day: ReturnType<typeof dateOf>) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

function NoteForm(props: NoteFormProps): ReactNode {
  const { t } = useLingui();
  const { day, setDay, words, setWords, act, onSend, onClose, children } = props;
  const [tried, setTried] = useState(false);
  const on = dateOf(day);
  const unclear = tried && (on === 'empty' || on === 'unclear');
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    void onSend(on);
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <DateFields
          label={t`Day`}
          value={day}
          onChange={setDay}
          error={unclear ? t`This is no day.` : faultAt(act.trouble, 'day')}
        />
        {children}
        <TextInput
          label={<Trans>What came of it</Trans>}
          optional
          maxLength={2000}
          value={words}
          onChange={setWords}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
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
