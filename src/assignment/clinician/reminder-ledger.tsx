import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Channel, readReminders } from '#assignment';
import { type Column, DataTable, Disclosure, Stack } from '#design';
import type { OutputOf } from '#http';
import { useDates } from '#http/clinician';
import type { Instant } from '#kernel';

type Ledger = OutputOf<typeof readReminders>;
type Line = Ledger['reminders'][number];

/** What the person was reminded of: intended, sent, delivered, opened, answered. */
export function ReminderLedger({ ledger }: { readonly ledger: Ledger }): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const at = (moment: Instant | null): ReactNode => (moment === null ? '–' : dates.moment(moment));
  const columns: readonly Column<Line>[] = [
    {
      id: 'intended',
      header: t`Meant for`,
      namesRow: true,
      cell: ({ intendedFor }) => dates.moment(intendedFor),
    },
    { id: 'channel', header: t`By`, cell: ({ channel }) => <ChannelWords channel={channel} /> },
    {
      id: 'sent',
      header: t`Sent`,
      cell: ({ sentAt, notSent }) =>
        notSent === null ? at(sentAt) : <NotSentWords notSent={notSent} />,
    },
    { id: 'delivered', header: t`On the phone`, cell: ({ deliveredAt }) => at(deliveredAt) },
    { id: 'opened', header: t`Opened`, cell: ({ openedAt }) => at(openedAt) },
    { id: 'answered', header: t`Answered`, cell: ({ answeredAt }) => at(answeredAt) },
  ];
  return (
    <Disclosure summary={<Trans>Reminders ({ledger.reminders.length})</Trans>}>
      <Stack gap="small">
        <Channels channels={ledger.channels} />
        {ledger.reminders.length > 0 && (
          <DataTable
            caption={<Trans>Reminders, latest first</Trans>}
            columns={columns}
            rows={ledger.reminders}
            rowKey={({ reminderId }) => reminderId}
          />
        )}
      </Stack>
    </Disclosure>
  );
}

/** Which ways to reach people exist here; what is not set up says so. */
export function Channels({ channels }: Pick<Ledger, 'channels'>): ReactNode {
  return (
    <ul className="plain">
      {channels.map(({ channel, configured }) => (
        <li key={channel}>
          <ChannelWords channel={channel} />:{' '}
          {configured ? <Trans>in use</Trans> : <Trans>not configured, nothing is sent</Trans>}
        </li>
      ))}
    </ul>
  );
}

function ChannelWords({ channel }: { readonly channel: Channel }): ReactNode {
  switch (channel) {
    case 'in-app':
      return <Trans>In the app</Trans>;
    case 'email':
      return <Trans>E-mail</Trans>;
    case 'sms':
      return <Trans>Text message</Trans>;
  }
}

function NotSentWords({ notSent }: { readonly notSent: NonNullable<Line['notSent']> }): ReactNode {
  switch (notSent) {
    case 'already-answered':
      return <Trans>Not sent: answered before</Trans>;
    case 'too-late':
      return <Trans>Not sent: no longer open</Trans>;
    case 'no-address':
      return <Trans>Not sent: nowhere to send it</Trans>;
    case 'not-configured':
      return <Trans>Not sent: not configured</Trans>;
    case 'failed':
      return <Trans>Not sent: it failed</Trans>;
  }
}
