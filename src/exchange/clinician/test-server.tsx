import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Loading, Notice, Row, Stack, Tag } from '#design';
import { testRecordServer } from '#exchange';
import type { OutputOf } from '#http';
import { SaidNo, useAct } from '#http/clinician';

export type Tested = OutputOf<typeof testRecordServer>;

/** Tries the settings: signing in and what the server speaks. */
export function TestServer(): ReactNode {
  const act = useAct(testRecordServer);
  const [tested, setTested] = useState<Tested | null>(null);
  const test = async () => {
    setTested(null);
    const answer = await act.run({});
    if (answer.ok) setTested(answer.value);
  };
  return (
    <Card heading={<Trans>Test the connection</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>
            Signs in there and reads what the server can do. Nobody’s record is asked for.
          </Trans>
        </p>
        <Row>
          <Button kind="ghost" disabled={act.busy} onClick={() => void test()}>
            <Trans>Test the connection</Trans>
          </Button>
        </Row>
        {act.busy && (
          <Loading>
            <Trans>Asking the server…</Trans>
          </Loading>
        )}
        <SaidNo trouble={act.trouble} />
        {tested !== null && <TestResult tested={tested} />}
      </Stack>
    </Card>
  );
}

export function TestResult({ tested }: { readonly tested: Tested }): ReactNode {
  return (
    <Notice
      tone={tested.ok ? 'ok' : 'warn'}
      live="status"
      heading={
        tested.ok ? (
          <Trans>The connection works</Trans>
        ) : (
          <Trans>The connection does not work</Trans>
        )
      }
    >
      <ul>
        {tested.steps.map(({ step, says, ok }) => (
          <li key={step} dir="auto">
            <Tag tone={ok ? 'ok' : 'warn'}>{ok ? <Trans>done</Trans> : <Trans>failed</Trans>}</Tag>{' '}
            {says}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
