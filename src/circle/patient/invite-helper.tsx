import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Topic } from '#access';
import { inviteFamily, topicWords } from '#circle';
import { Button, Card, CheckboxGroup, Notice, RadioScale, TextInput } from '#design';
import { call } from '#http';
import { send, useDates, useSaid } from '#http/patient';
import { addDays, type Instant, type LocalDate } from '#kernel';
import { newId, todayHere } from '#sync/web';

type InviteHelperProps = { readonly shareable: readonly Topic[]; readonly onDone: () => void };

type Invited = { readonly url: string; readonly expiresAt: Instant };

/** Nothing is ticked in advance, and sharing ends by itself after three months unless the person says so. */
export function InviteHelper({ shareable, onDone }: InviteHelperProps): ReactNode {
  const [invited, setInvited] = useState<Invited | null>(null);
  if (invited !== null) return <Link invited={invited} onDone={onDone} />;
  return <InviteForm shareable={shareable} onInvited={setInvited} onCancel={onDone} />;
}

type InviteFormProps = {
  readonly shareable: readonly Topic[];
  readonly onInvited: (invited: Invited) => void;
  readonly onCancel: () => void;
};

type Length = '1' | '3' | '6' | 'open';
const monthDays = 30;

const lastDay = (length: Length): LocalDate | null =>
  length === 'open' ? null : addDays(todayHere(), Number(length) * monthDays);

function InviteForm({ shareable, onInvited, onCancel }: InviteFormProps): ReactNode {
  const { t } = useLingui();
  const [invitationId] = useState(() => newId<'InvitationId'>());
  const [name, setName] = useState('');
  const [relation, setRelation] = useState('');
  const [topics, setTopics] = useState<readonly Topic[]>([]);
  const [length, setLength] = useState<Length>('3');
  const [trouble, setTrouble] = useState<'incomplete' | 'failed' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || relation.trim() === '' || topics.length === 0) {
      return setTrouble('incomplete');
    }
    const body = { invitationId, name, relation, topics: [...topics], until: lastDay(length) };
    const answer = await call(send, inviteFamily, { body });
    if (answer.ok) onInvited(answer.value);
    else setTrouble('failed');
  };
  const missing = (empty: boolean) =>
    trouble === 'incomplete' && empty ? t`Please fill this in.` : undefined;
  return (
    <Card heading={<Trans>Invite a helper</Trans>} tone="soft">
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t`Their name`}
          error={missing(name.trim() === '')}
          maxLength={80}
          value={name}
          onChange={setName}
        />
        <TextInput
          label={t`Who are they to you?`}
          hint={t`For example: my sister, my husband, a friend.`}
          error={missing(relation.trim() === '')}
          maxLength={40}
          value={relation}
          onChange={setRelation}
        />
        <WhatTheySee
          shareable={shareable}
          error={missing(topics.length === 0)}
          value={topics}
          onChange={setTopics}
        />
        <HowLong value={length} onChange={setLength} />
        {trouble === 'failed' && (
          <Notice live="status">
            <Trans>We could not make the invitation. Please try again when you are online.</Trans>
          </Notice>
        )}
        <Button type="submit" size="big">
          <Trans>Make the invitation</Trans>
        </Button>
        <Button kind="quiet" full onClick={onCancel}>
          <Trans>Not now</Trans>
        </Button>
      </form>
    </Card>
  );
}

type WhatTheySeeProps = {
  readonly shareable: readonly Topic[];
  readonly error: string | undefined;
  readonly value: readonly Topic[];
  readonly onChange: (topics: readonly Topic[]) => void;
};

function WhatTheySee({ shareable, error, value, onChange }: WhatTheySeeProps): ReactNode {
  const words = useSaid();
  return (
    <CheckboxGroup<Topic>
      legend={<Trans>What may they see?</Trans>}
      error={error}
      options={shareable.map((topic) => ({ value: topic, label: words(topicWords[topic]) }))}
      values={value}
      onChange={onChange}
    />
  );
}

type HowLongProps = { readonly value: Length; readonly onChange: (length: Length) => void };

function HowLong({ value, onChange }: HowLongProps): ReactNode {
  const { t } = useLingui();
  return (
    <RadioScale<Length>
      legend={<Trans>For how long?</Trans>}
      layout="column"
      clearable={false}
      options={[
        { value: '1', label: t`1 month` },
        { value: '3', label: t`3 months` },
        { value: '6', label: t`6 months` },
        { value: 'open', label: t`Until I stop it` },
      ]}
      value={value}
      onChange={(next) => onChange(next ?? '3')}
    />
  );
}

type LinkProps = { readonly invited: Invited; readonly onDone: () => void };

function Link({ invited, onDone }: LinkProps): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const [copied, setCopied] = useState(false);
  const until = dates.moment(invited.expiresAt);
  const copy = async () => {
    await navigator.clipboard?.writeText(invited.url).then(() => setCopied(true));
  };
  return (
    <Card heading={<Trans>Send them this link</Trans>} tone="soft">
      <p>
        <Trans>It works once, until {until}. Give it to nobody else. We show it only now.</Trans>
      </p>
      <TextInput label={t`Link`} value={invited.url} onChange={() => undefined} />
      <div className="stack" data-gap="small">
        <Button full icon="copy" onClick={() => void copy()}>
          {copied ? <Trans>Copied</Trans> : <Trans>Copy the link</Trans>}
        </Button>
        <Button kind="quiet" full onClick={onDone}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </Card>
  );
}
