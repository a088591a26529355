import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Checkbox, PageHeading, Stack } from '#design';
import { Breathing } from './breathing.tsx';
import type { ClinicPhone, CrisisContact } from './crisis-contacts.tsx';
import { CrisisPage } from './crisis-page.tsx';
import { RedFlagCheck } from './red-flag-check.tsx';

type FlareHelpProps = {
  readonly contacts: readonly CrisisContact[];
  readonly clinic: ClinicPhone | null;
  /** Lets the team know; absent where there is no plan to write to. */
  readonly onTellTeam: (() => Promise<void>) | null;
};

/** A hard day: three small steps that are always safe, a check for danger, and people. All of it offline. */
export function FlareHelp({ contacts, clinic, onTellTeam }: FlareHelpProps): ReactNode {
  const [unsafe, setUnsafe] = useState(false);
  if (unsafe) {
    return (
      <CrisisPage
        contacts={contacts}
        clinic={clinic}
        afterAnswer={false}
        onGoOn={() => setUnsafe(false)}
      />
    );
  }
  return (
    <Stack>
      <PageHeading lead={<Trans>A flare is real, and it passes. Small steps are enough.</Trans>}>
        <Trans>This is a hard day</Trans>
      </PageHeading>
      <Breathing minutes={3} />
      <SafeSteps />
      <RedFlagCheck contacts={contacts} clinic={clinic} />
      {onTellTeam && <TellTeam onTell={onTellTeam} />}
      <Button kind="quiet" full icon="phone" onClick={() => setUnsafe(true)}>
        <Trans>I feel unsafe. Talk to someone now</Trans>
      </Button>
    </Stack>
  );
}

/** Safe for anybody until the person and the team have written a flare plan of their own. */
function SafeSteps(): ReactNode {
  const [done, setDone] = useState<readonly string[]>([]);
  const box = (name: string) => ({
    checked: done.includes(name),
    onChange: (checked: boolean) =>
      setDone(checked ? [...done, name] : done.filter((other) => other !== name)),
  });
  return (
    <Card heading={<Trans>Three things that are safe</Trans>}>
      <Checkbox
        {...box('less')}
        label={<Trans>Do less, not nothing</Trans>}
        hint={<Trans>Half of what you do on a good day. Move a little each hour.</Trans>}
      />
      <Checkbox
        {...box('medicines')}
        label={<Trans>Keep my medicines the same</Trans>}
        hint={<Trans>No extra doses. Ask your team first.</Trans>}
      />
      <Checkbox
        {...box('kind')}
        label={<Trans>Cancel one thing, keep one nice thing</Trans>}
        hint={<Trans>Warmth, music, a call with someone you like.</Trans>}
      />
    </Card>
  );
}

function TellTeam({ onTell }: { readonly onTell: () => Promise<void> }): ReactNode {
  const [told, setTold] = useState(false);
  return told ? (
    <output className="said">
      <Trans>Saved. Your team will read it. It is not a call for help now.</Trans>
    </output>
  ) : (
    <Button
      kind="ghost"
      full
      icon="message-square"
      onClick={() => void onTell().then(() => setTold(true))}
    >
      <Trans>Tell my team I am in a flare</Trans>
    </Button>
  );
}
