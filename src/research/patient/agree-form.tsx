import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, Checkbox, LinkButton, Notice, TextInput } from '#design';

type AgreeFormProps = {
  /** Who takes part does not decline: they leave, and say what becomes of their answers. */
  readonly mayDecline: boolean;
  readonly onAgree: (name: string) => Promise<void>;
  readonly onDecline: () => Promise<void>;
};

/** A yes takes a name and a tick; a no takes one touch, and not choosing takes nothing. */
export function AgreeForm({ mayDecline, onAgree, onDecline }: AgreeFormProps): ReactNode {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [read, setRead] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const once = async (does: () => Promise<void>) => {
    setBusy(true);
    await does();
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && read) void once(() => onAgree(name.trim()));
  };
  return (
    <Card heading={<Trans>Do you want to take part?</Trans>}>
      <form className="stack" noValidate onSubmit={submit}>
        <TextInput
          label={t`Your full name`}
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={setName}
          {...(tried && name.trim() === '' && { error: t`Please type your full name.` })}
        />
        <Checkbox
          label={t`I read this, and I want to take part.`}
          checked={read}
          onChange={setRead}
        />
        {tried && !read && (
          <Notice live="status">
            <Trans>To agree, please tick the box.</Trans>
          </Notice>
        )}
        <Button type="submit" full icon="check" disabled={busy}>
          <Trans>I agree</Trans>
        </Button>
        {mayDecline && (
          <Button kind="ghost" full disabled={busy} onClick={() => void once(onDecline)}>
            <Trans>No, thank you</Trans>
          </Button>
        )}
        <LinkButton kind="quiet" full href="/app/studies">
          <Trans>Not now</Trans>
        </LinkButton>
      </form>
    </Card>
  );
}
