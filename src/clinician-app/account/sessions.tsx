import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { deviceOf, endSession, listSessions } from '#accounts';
import { Button, Card, Row, Small, Stack, Tag } from '#design';
import type { OutputOf } from '#http';
import { SaidNo, Shown, useAct, useDates, useRead } from '#http/clinician';

type OpenSession = OutputOf<typeof listSessions>['sessions'][number];

/** Where this account is signed in, and the way to end each. */
export function Sessions(): ReactNode {
  const { t } = useLingui();
  const sessions = useRead(listSessions, {});
  const end = useAct(endSession);
  return (
    <Card heading={<Trans>Where I am signed in</Trans>}>
      <SaidNo trouble={end.trouble} />
      <Shown from={sessions} waiting={t`Getting the sessions…`}>
        {(read) => (
          <Stack gap="small">
            {read.sessions.map((session) => (
              <SessionLine
                key={session.sessionId}
                session={session}
                onEnd={() => void end.run({ params: { sessionId: session.sessionId } })}
              />
            ))}
          </Stack>
        )}
      </Shown>
    </Card>
  );
}

type SessionLineProps = { readonly session: OpenSession; readonly onEnd: () => void };

function SessionLine({ session, onEnd }: SessionLineProps): ReactNode {
  const dates = useDates();
  const started = dates.moment(session.startedAt);
  return (
    <Row spread>
      <span>
        {started}
        <br />
        <Small>
          <DeviceWords userAgent={session.device} />
        </Small>
      </span>
      {session.thisOne ? (
        <Tag tone="soft">
          <Trans>this one</Trans>
        </Tag>
      ) : (
        <Button kind="ghost" onClick={onEnd}>
          <Trans>
            End<span className="unseen">: {started}</span>
          </Trans>
        </Button>
      )}
    </Row>
  );
}

/** "Firefox on Linux": what a person can tell their devices apart by. */
function DeviceWords({ userAgent }: { readonly userAgent: string | null }): ReactNode {
  const { browser, system } = deviceOf(userAgent ?? '');
  if (browser !== null && system !== null) {
    return (
      <Trans>
        {browser} on {system}
      </Trans>
    );
  }
  return browser ?? system ?? <Trans>unknown device</Trans>;
}
