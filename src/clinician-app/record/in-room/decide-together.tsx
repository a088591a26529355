import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, RadioScale, Row, Small, Stack, TextArea } from '#design';
import { Said, SaidNo, Shown, useClinic, useRead } from '#http/clinician';
import { localDayOf } from '#kernel';
import { readMeasures } from '#measures';
import type { InRoomProps } from './in-room.tsx';
import { type Choice, type Together, useDecideTogether } from './use-decide-together.ts';

type DecideProps = InRoomProps & { readonly onClose: () => void };

/** What the person and the clinician decide on, in one form: start now, wait, or ask the team. */
export function DecideTogether(props: DecideProps): ReactNode {
  const { givenName, mayRefer, onClose } = props;
  const [together, setTogether] = useState<Together>({ choice: null, question: '', words: '' });
  const [tried, setTried] = useState(false);
  const decide = useDecideTogether(props);
  const missing = whatIsMissing(together);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing === null && (await decide.keep(together))) onClose();
  };
  return (
    <Card headingLevel={2} heading={<Trans>Decided together with {givenName}</Trans>}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack gap="small">
          <SaidNo trouble={decide.trouble} />
          <SaidToday patientId={props.patientId} timeZone={props.timeZone} />
          <Fields
            {...{ givenName, mayRefer, together, setTogether }}
            missing={tried ? missing : null}
          />
          <Row>
            <Button type="submit" disabled={decide.busy}>
              <Trans>Keep what we decided</Trans>
            </Button>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Not now</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

/** What the answers of today come to: nobody decides without having read it. */
function SaidToday({
  patientId,
  timeZone,
}: Pick<InRoomProps, 'patientId' | 'timeZone'>): ReactNode {
  const today = localDayOf(useClinic().now(), timeZone);
  const read = useRead(readMeasures, { params: { patientId } });
  return (
    <Shown from={read} waiting={<Trans>Getting the scores…</Trans>}>
      {({ measures }) => {
        const fresh = measures.filter(({ readings }) => readings.at(-1)?.day === today);
        return fresh.length === 0 ? (
          <Small>
            <Trans>No questionnaire was answered today.</Trans>
          </Small>
        ) : (
          <ul>
            {fresh.map(({ instrument, inWords }) => (
              <li key={instrument}>
                <Said text={inWords} />
              </li>
            ))}
          </ul>
        );
      }}
    </Shown>
  );
}

type Missing = 'choice' | 'question' | null;

function whatIsMissing({ choice, question }: Together): Missing {
  if (choice === null) return 'choice';
  return choice === 'refer' && question.trim() === '' ? 'question' : null;
}

type FieldsProps = Pick<InRoomProps, 'givenName' | 'mayRefer'> & {
  readonly together: Together;
  readonly setTogether: (together: Together) => void;
  readonly missing: Missing;
};

function Fields({ givenName, mayRefer, together, setTogether, missing }: FieldsProps): ReactNode {
  const { t } = useLingui();
  const choices = [
    {
      value: 'start-now' as const,
      label: t`Start now with self-management`,
      note: t`How pain works, one activity of their choice. It is on the phone at once.`,
    },
    {
      value: 'refer' as const,
      label: t`Ask the team, with a question`,
      note: t`Self-management starts now too, while they wait.`,
    },
    { value: 'wait' as const, label: t`Nothing yet`, note: t`It is noted, and asked again.` },
  ].filter(({ value }) => mayRefer || value !== 'refer');
  return (
    <>
      <RadioScale<Choice>
        legend={<Trans>What do you and {givenName} want?</Trans>}
        layout="column"
        options={choices}
        value={together.choice}
        onChange={(choice) => setTogether({ ...together, choice })}
        {...(missing === 'choice' && { error: t`Choose one.` })}
      />
      {together.choice === 'refer' && (
        <TextArea
          label={<Trans>Your question to the team</Trans>}
          rows={2}
          maxLength={1000}
          value={together.question}
          onChange={(question) => setTogether({ ...together, question })}
          {...(missing === 'question' && { error: t`Write the question.` })}
        />
      )}
      <TextArea
        label={<Trans>What {givenName} said to it</Trans>}
        optional
        rows={2}
        maxLength={500}
        value={together.words}
        onChange={(words) => setTogether({ ...together, words })}
      />
    </>
  );
}
