import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, Row, Small, Stack } from '#design';
import type { OutputOf } from '#http';
import { type Reading, SaidNo, Shown, seenAs, useAct, useDates, useRead } from '#http/clinician';
import { listDeadLetters, retryDeadLetter } from '#jobs';

type DeadLetter = OutputOf<typeof listDeadLetters>['deadLetters'][number];

/** Work the server gave up on. Trying again never does a thing twice. */
export function DeadLettersScreen(): ReactNode {
  const letters = useRead(listDeadLetters, {});
  return <DeadLetters letters={seenAs(letters, (read) => read.deadLetters)} />;
}

type DeadLettersProps = { readonly letters: Reading<readonly DeadLetter[]> };

export function DeadLetters({ letters }: DeadLettersProps): ReactNode {
  const { t } = useLingui();
  return (
    <Card heading={<Trans>Work given up on</Trans>}>
      <Shown from={letters} waiting={t`Getting the list…`}>
        {(all) =>
          all.length === 0 ? (
            <p>
              <Trans>Nothing. Every job was done.</Trans>
            </p>
          ) : (
            <Stack gap="small">
              {all.map((letter) => (
                <Letter key={letter.deadLetterId} letter={letter} />
              ))}
            </Stack>
          )
        }
      </Shown>
    </Card>
  );
}

function Letter({ letter }: { readonly letter: DeadLetter }): ReactNode {
  const dates = useDates();
  const retry = useAct(retryDeadLetter);
  const { deadLetterId, job } = letter;
  return (
    <>
      <SaidNo trouble={retry.trouble} />
      <Row spread>
        <span>
          <strong>{job}</strong>{' '}
          <Small>
            <Trans>
              {dates.moment(letter.at)}, tried {letter.attempts} times: {letter.because}
            </Trans>
          </Small>
        </span>
        <Button
          kind="ghost"
          icon="rotate-ccw"
          disabled={retry.busy}
          onClick={() => void retry.run({ params: { deadLetterId } })}
        >
          <Trans>
            Try again<span className="unseen">: {job}</span>
          </Trans>
        </Button>
      </Row>
    </>
  );
}
