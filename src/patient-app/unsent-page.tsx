import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, EmptyState, Loading, Notice, PageHeading, Stack } from '#design';
import { useDates } from '#http/patient';
import { useKeeping, useOutbox } from '#sync/patient';
import type { OutboxRow, OutboxState } from '#sync/web';
import { FullFrame } from './frame.tsx';
import { MendRefused } from './mend-refused.tsx';

/** What is on this phone and not with the clinic: what waits, since when, and what needs the person. */
export function UnsentPage(): ReactNode {
  const outbox = useOutbox();
  return (
    <FullFrame back="/app/" backWords={<Trans>Back</Trans>}>
      <Stack>
        <PageHeading>
          <Trans>Not sent yet</Trans>
        </PageHeading>
        {outbox === null ? <Loading /> : <Unsent outbox={outbox} />}
      </Stack>
    </FullFrame>
  );
}

function Unsent({ outbox }: { readonly outbox: OutboxState }): ReactNode {
  if (outbox.waiting === 0 && outbox.rejected.length === 0) {
    return (
      <Card>
        <EmptyState icon="cloud-check" heading={<Trans>All saved and sent</Trans>}>
          <Trans>Everything you wrote is with your clinic.</Trans>
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      {outbox.rejected.map((row) => (
        <Refused key={row.opId} row={row} />
      ))}
      {outbox.waiting > 0 && <Waiting outbox={outbox} />}
      {outbox.gap && (
        <Notice>
          <Trans>
            Some older entries of this phone did not reach the clinic. Please tell your team.
          </Trans>
        </Notice>
      )}
    </>
  );
}

function Waiting({ outbox }: { readonly outbox: OutboxState }): ReactNode {
  const keeping = useKeeping();
  const dates = useDates();
  const oldest = outbox.oldestAt && dates.moment(outbox.oldestAt);
  return (
    <Card heading={<Trans>Safe on this phone</Trans>} icon="smartphone">
      <p>
        <Plural
          value={outbox.waiting}
          one="# entry waits to be sent."
          other="# entries wait to be sent."
        />{' '}
        {oldest && <Trans>The oldest is from {oldest}.</Trans>}
      </p>
      <p className="muted">
        <Why outbox={outbox} />
      </p>
      <Button kind="ghost" full icon="send" onClick={keeping.sendNow}>
        <Trans>Send now</Trans>
      </Button>
    </Card>
  );
}

function Why({ outbox }: { readonly outbox: OutboxState }): ReactNode {
  switch (outbox.trouble) {
    case 'unreachable':
      return <Trans>There is no internet. We send it by ourselves when it is back.</Trans>;
    case 'sign-in':
      return <Trans>Please sign in again, then we can send it.</Trans>;
    case 'other-record':
      return (
        <Trans>
          It belongs to someone else who used this phone. Please sign in as them to send it.
        </Trans>
      );
    case 'busy':
      return <Trans>The clinic’s computer is busy. We try again by ourselves.</Trans>;
    case null:
      return <Trans>We are sending it.</Trans>;
  }
}

function Refused({ row }: { readonly row: OutboxRow }): ReactNode {
  const keeping = useKeeping();
  const dates = useDates();
  const when = dates.moment(row.savedAt);
  return (
    <Notice tone="warn" heading={<Trans>One entry needs you</Trans>}>
      <p>
        <Trans>
          The clinic could not read what you wrote on {when}. It is still on this phone.
        </Trans>
      </p>
      {row.refusal && row.refusal.title !== '' && <p>{row.refusal.title}</p>}
      <ul>
        {row.refusal?.fields.map((field) => (
          <li key={`${field.at}${field.code}`}>
            <code>{field.at}</code> {field.message}
          </li>
        ))}
      </ul>
      <MendRefused row={row} />
      <Button kind="quiet" icon="trash-2" onClick={() => void keeping.discard(row.opId)}>
        <Trans>Delete it from this phone</Trans>
      </Button>
    </Notice>
  );
}
