import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Notice, Select, Stack, useLanguagesOfPeople } from '#design';
import type { OutputOf } from '#http';
import { SaidNo, useAct, useClinic } from '#http/clinician';
import { sendIntakeLink } from '#intake';
import { LinkOnce } from './link-once.tsx';

type Channel = 'sms' | 'email' | 'paper' | 'in-clinic';
type SentLink = OutputOf<typeof sendIntakeLink>;
type SendLinkProps = {
  readonly patientId: PatientId;
  /** The language the person reads best. */
  readonly language: string;
};

/** Makes the link. Its address is shown once, here, and kept nowhere. */
export function SendLink({ patientId, language }: SendLinkProps): ReactNode {
  const [made, setMade] = useState<SentLink | null>(null);
  if (made !== null) return <LinkOnce made={made} onClose={() => setMade(null)} />;
  return (
    <Card heading={<Trans>Send an intake link</Trans>}>
      <Stack gap="small">
        <NotInTheirs language={language} />
        <LinkForm patientId={patientId} onMade={setMade} />
      </Stack>
    </Card>
  );
}

/** Said before the link goes out: the person will not read their own language. */
export function NotInTheirs({ language }: Pick<SendLinkProps, 'language'>): ReactNode {
  const { i18n } = useLingui();
  const offered = useLanguagesOfPeople();
  if (offered.some((tag) => tag.split('-')[0] === language.split('-')[0])) return null;
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  const name = names.of(language) ?? language;
  return (
    <Notice tone="warn">
      <p>
        <Trans>
          Not in {name} yet: the person will read English. Plan an interpreter, or fill it in
          together.
        </Trans>
      </p>
    </Notice>
  );
}

type LinkFormProps = Pick<SendLinkProps, 'patientId'> & {
  readonly onMade: (made: SentLink) => void;
};

function LinkForm({ patientId, onMade }: LinkFormProps): ReactNode {
  const clinic = useClinic();
  const [channel, setChannel] = useState<Channel>('sms');
  const act = useAct(sendIntakeLink);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      linkId: clinic.newId<'IntakeLinkId'>(),
      channel,
      validDays: 14,
    };
    const answer = await act.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onMade(answer.value);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <ChannelField value={channel} onChange={setChannel} />
        <Button type="submit" icon="link" disabled={act.busy}>
          <Trans>Make the link</Trans>
        </Button>
      </Stack>
    </form>
  );
}

type ChannelFieldProps = {
  readonly value: Channel;
  readonly onChange: (channel: Channel) => void;
};

function ChannelField({ value, onChange }: ChannelFieldProps): ReactNode {
  const { t } = useLingui();
  return (
    <Select<Channel>
      label={t`How it reaches the person`}
      options={[
        { value: 'sms', label: t`Text message` },
        { value: 'email', label: t`E-mail` },
        { value: 'paper', label: t`On paper` },
        { value: 'in-clinic', label: t`Shown here in the clinic` },
      ]}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}
