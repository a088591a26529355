import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { endSession, listSessions } from '#accounts';
import { Button, Card, Loaded, Tag } from '#design';
import { call, type OutputOf } from '#http';
import { send, useDates, useFetched } from '#http/patient';
import { deviceName } from './device-name.ts';

type Session = OutputOf<typeof listSessions>['sessions'][number];

const ask = () => call(send, listSessions, {});

/** Where the person is signed in, and a way to end it from here: a lost phone. */
export function Sessions(): ReactNode {
  const { answer, again } = useFetched(ask);
  const end = async ({ sessionId }: Session) => {
    await call(send, endSession, { params: { sessionId } });
    again();
  };
  return (
    <Card heading={<Trans>Where you are signed in</Trans>}>
      <Loaded from={answer}>
        {({ sessions }) => (
          <ul className="plain check-list">
            {sessions.map((session) => (
              <li key={session.sessionId}>
                <SessionLine session={session} onEnd={() => void end(session)} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

type SessionLineProps = { readonly session: Session; readonly onEnd: () => void };

function SessionLine({ session, onEnd }: SessionLineProps): ReactNode {
  const dates = useDates();
  const name = deviceName(session.device);
  const last = dates.moment(session.lastUsedAt);
  return (
    <>
      <p className="flush">
        <strong>{name ?? <Trans>A device</Trans>}</strong>{' '}
        {session.thisOne && (
          <Tag tone="soft">
            <Trans>This one</Trans>
          </Tag>
        )}
      </p>
      <p className="flush muted small">
        <Trans>Last used {last}</Trans>
      </p>
      {!session.thisOne && (
        <Button kind="quiet" onClick={onEnd}>
          <Trans>Sign out there</Trans>
          <span className="unseen"> {name}</span>
        </Button>
      )}
    </>
  );
}
