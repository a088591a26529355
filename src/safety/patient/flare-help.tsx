import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Checkbox, Notice, PageHeading, Stack, TextArea } from '#design';
import type { FlareReport } from '#safety';
import { Breathing } from './breathing.tsx';
import type { ClinicPhone, CrisisContact } from './crisis-contacts.tsx';
import { CrisisPage } from './crisis-page.tsx';
import { RedFlagCheck } from './red-flag-check.tsx';
import type { Told } from './told.ts';

export type FlareSaid = Pick<FlareReport, 'redFlag' | 'tellTeam' | 'words'>;

type FlareHelpProps = {
  readonly contacts: readonly CrisisContact[];
  readonly clinic: ClinicPhone | null;
  /** Reaches the team, also later when there is no network now; absent where nobody is signed in. */
  readonly onReport: ((report: FlareSaid) => Promise<Told>) | null;
};

/** A hard day: three small steps that are always safe, a check for danger, and people. All of it offline. */
export function FlareHelp({ contacts, clinic, onReport }: FlareHelpProps): ReactNode {
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
      <RedFlagCheck
        contacts={contacts}
        clinic={clinic}
        onSign={onReport && ((redFlag) => onReport({ redFlag, tellTeam: false, words: null }))}
      />
      {onReport && (
        <TellTeam onTell={(words) => onReport({ redFlag: 'none', tellTeam: true, words })} />
      )}
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

type TellTeamProps = { readonly onTell: (words: string | null) => Promise<Told> };

/** Says when it is read before it is sent, and again after. */
function TellTeam({ onTell }: TellTeamProps): ReactNode {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const [told, setTold] = useState<Told | null>(null);
  const tell = () => onTell(words.trim() === '' ? null : words.trim()).then(setTold);
  return (
    <Card heading={<Trans>Let my team know</Trans>}>
      {told === 'kept' ? (
        <output className="said">
          <Trans>
            Saved. Your team reads it by the next working day. Nobody reads it at night. It is not a
            call for help now.
          </Trans>
        </output>
      ) : (
        <>
          <p>
            <Trans>Your team reads it by the next working day. Nobody reads it at night.</Trans>
          </p>
          <TextArea
            label={t`Do you want to say more? You can leave this empty.`}
            rows={2}
            maxLength={500}
            value={words}
            onChange={setWords}
          />
          {told === 'nowhere' && (
            <Notice live="status" headingLevel={3}>
              <Trans>
                We could not reach the clinic, so your team does not know. Please try again.
              </Trans>
            </Notice>
          )}
          <Button kind="ghost" full icon="message-square" onClick={() => void tell()}>
            <Trans>Tell my team I am in a flare</Trans>
          </Button>
        </>
      )}
    </Card>
  );
}
