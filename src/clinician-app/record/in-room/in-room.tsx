import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { AssistedRound } from '#assignment/clinician';
import { Button, Card, Row, Stack } from '#design';
import { SaidNo } from '#http/clinician';
import type { Id, TimeZone } from '#kernel';
import { DecideTogether } from './decide-together.tsx';
import { useAskNow } from './use-ask-now.ts';

export type InRoomProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  /** The person's: what is asked today is asked on their day, wherever the reader's clock stands. */
  readonly timeZone: TimeZone;
  /** May send somebody on to the team. */
  readonly mayRefer: boolean;
};

type Doing =
  | { readonly kind: 'asking'; readonly occurrenceId: Id<'OccurrenceId'> }
  | { readonly kind: 'deciding' }
  | null;

/** With the person in the room: one press asks pain and mood, and the next step shows at once. */
export function InRoom(props: InRoomProps): ReactNode {
  const { patientId, givenName, timeZone } = props;
  const [doing, setDoing] = useState<Doing>(null);
  const ask = useAskNow(patientId, timeZone);
  if (doing?.kind === 'asking') {
    return (
      <AssistedRound
        patientId={patientId}
        occurrenceId={doing.occurrenceId}
        onClose={() => setDoing({ kind: 'deciding' })}
      />
    );
  }
  if (doing?.kind === 'deciding') {
    return <DecideTogether {...props} onClose={() => setDoing(null)} />;
  }
  const begin = async () => {
    const occurrenceId = await ask.begin();
    if (occurrenceId !== null) setDoing({ kind: 'asking', occurrenceId });
  };
  return (
    <Card headingLevel={2} heading={<Trans>{givenName} is here</Trans>}>
      <Stack gap="small">
        <SaidNo trouble={ask.trouble} />
        <Row>
          <Button icon="list-checks" disabled={ask.busy} onClick={() => void begin()}>
            <Trans>Ask PEG and PHQ-4 now</Trans>
          </Button>
          <Button kind="ghost" onClick={() => setDoing({ kind: 'deciding' })}>
            <Trans>Decide together</Trans>
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
