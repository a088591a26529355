import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  Button,
  DateFields,
  type DateParts,
  dateOf,
  noDate,
  partsOf,
  Row,
  Stack,
  TextArea,
  TextInput,
} from '#design';
import { faultAt, SaidNo, useAct, useClinic } from '#http/clinician';
import { recordReferral } from '#intake';
import { type LocalDate, localDayOf, type TimeZone } from '#kernel';

type ReferralFormProps = { readonly patientId: PatientId; readonly onClose: () => void };

type Draft = {
  readonly name: string;
  readonly role: string;
  readonly contact: string;
  readonly reason: string;
  readonly question: string;
  readonly received: DateParts;
  readonly consent: DateParts;
  /** One a line: name, role, how to reach them. */
  readonly careTeam: string;
};

/** The referral as it came, and the day the person agreed to it. */
export function ReferralForm({ patientId, onClose }: ReferralFormProps): ReactNode {
  const clinic = useClinic();
  const [referralId] = useState(() => clinic.newId<'ReferralId'>());
  const today = localDayOf(clinic.now(), here());
  const [draft, setDraft] = useState<Draft>(() => emptyOn(today));
  const [tried, setTried] = useState(false);
  const act = useAct(recordReferral);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const body = bodyOf(draft);
    if (body === null) return;
    const answer = await act.run({
      params: { patientId },
      query: {},
      body: { ...body, referralId },
    });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <Who draft={draft} tried={tried} onChange={change} />
        <What
          draft={draft}
          tried={tried}
          onChange={change}
          fault={(at) => faultAt(act.trouble, at)}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Keep the referral</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type PartProps = {
  readonly draft: Draft;
  readonly tried: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
};

function Who({ draft, tried, onChange }: PartProps): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={t`Who refers`}
        maxLength={120}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={tried && draft.name.trim() === '' ? t`Say who refers.` : undefined}
      />
      <TextInput
        label={t`Their role`}
        optional
        maxLength={80}
        value={draft.role}
        onChange={(role) => onChange({ role })}
      />
      <TextInput
        label={t`How to reach them`}
        optional
        maxLength={160}
        value={draft.contact}
        onChange={(contact) => onChange({ contact })}
      />
    </>
  );
}

type WhatProps = PartProps & { readonly fault: (at: string) => ReactNode };

function What({ draft, tried, onChange, fault }: WhatProps): ReactNode {
  const { t } = useLingui();
  const unclear = t`Write day, month and year.`;
  return (
    <>
      <TextArea
        label={t`Why the person was referred`}
        rows={3}
        maxLength={2000}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        error={tried && draft.reason.trim() === '' ? t`Say why.` : fault('reason')}
      />
      <TextArea
        label={t`Question of the referrer`}
        optional
        rows={2}
        maxLength={1000}
        value={draft.question}
        onChange={(question) => onChange({ question })}
      />
      <DateFields
        label={t`Received on`}
        value={draft.received}
        onChange={(received) => onChange({ received })}
        error={tried && dayIn(draft.received) === null ? unclear : undefined}
      />
      <DateFields
        label={t`The person agreed on`}
        hint={t`Leave it empty where it is not known.`}
        value={draft.consent}
        onChange={(consent) => onChange({ consent })}
        error={tried && dateOf(draft.consent) === 'unclear' ? unclear : undefined}
      />
      <TextArea
        label={t`Who else cares for the person`}
        hint={t`One on each line: name, role, how to reach them.`}
        optional
        rows={3}
        maxLength={2000}
        value={draft.careTeam}
        onChange={(careTeam) => onChange({ careTeam })}
      />
    </>
  );
}

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone as TimeZone;

const emptyOn = (today: LocalDate): Draft => ({
  name: '',
  role: '',
  contact: '',
  reason: '',
  question: '',
  received: partsOf(today),
  consent: noDate,
  careTeam: '',
});

function dayIn(parts: DateParts): LocalDate | null {
  const day = dateOf(parts);
  return day === 'empty' || day === 'unclear' ? null : day;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function bodyOf(draft: Draft) {
  const receivedOn = dayIn(draft.received);
  const name = orNull(draft.name);
  const reason = orNull(draft.reason);
  if (receivedOn === null || name === null || reason === null) return null;
  if (dateOf(draft.consent) === 'unclear') return null;
  return {
    receivedOn,
    referrer: { name, role: orNull(draft.role), contact: orNull(draft.contact) },
    reason,
    question: orNull(draft.question),
    consentOn: dayIn(draft.consent),
    careTeam: teamIn(draft.careTeam),
  };
}

/** "Dr Okoro, family doctor, 555 0101" in three parts; what is left out is not known. */
export function teamIn(lines: string) {
  return lines
    .split('\n')
    .map((line) => line.split(',').map((part) => part.trim()))
    .flatMap(([name = '', role = '', ...contact]) =>
      name === '' ? [] : [{ name, role: orNull(role), contact: orNull(contact.join(', ')) }],
    );
}
