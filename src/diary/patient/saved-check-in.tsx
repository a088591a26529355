import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button, Icon, PageHeading, Stack } from '#design';
import { useDates } from '#http/patient';
import { useOnline, useOutbox } from '#sync/patient';
import { instantNow } from '#sync/web';

type SavedCheckInProps = {
  readonly outcome: 'phone' | 'server';
  readonly onDone: () => void;
};

/** Says where the check-in is, truthfully, and lets the person go on with the day. */
export function SavedCheckIn({ outcome, onDone }: SavedCheckInProps): ReactNode {
  const outbox = useOutbox();
  const reached = useOnline() && outbox?.trouble !== 'unreachable';
  const [at] = useState(instantNow);
  const time = useDates().time(at);
  const sent = outcome === 'server' || (outbox !== null && outbox.waiting === 0);
  return (
    <Stack>
      <PageHeading lead={<Trans>That is all for now.</Trans>}>
        <Trans>Thank you</Trans>
      </PageHeading>
      <output className="save-state" data-state={sent ? 'sent' : 'saved-here'}>
        <Icon name={sent ? 'cloud-check' : 'smartphone'} />
        <span>
          {sent ? (
            <Trans>Saved and sent at {time}. Your team can see it.</Trans>
          ) : reached ? (
            <Trans>Saved on this phone at {time}. Sending…</Trans>
          ) : (
            <Trans>Saved on this phone at {time}. We will send it when you are online.</Trans>
          )}
        </span>
      </output>
      <Button size="big" onClick={onDone}>
        <Trans>Back to Today</Trans>
      </Button>
    </Stack>
  );
}
