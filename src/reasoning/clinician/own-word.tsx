import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, type ButtonKind, Unseen } from '#design';
import { SaidNo, useAct, useClinic } from '#http/clinician';
import {
  acknowledgeFinding,
  type FindingView,
  takeBackAcknowledgement,
  type OwnWord as Word,
} from '#reasoning';

type OwnWordProps = {
  readonly patientId: PatientId;
  readonly findingId: FindingView['findingId'];
  readonly word: Word;
  /** What it is about, for those who hear the button without seeing what it stands beside. */
  readonly about: ReactNode;
  /** Beside ways out that settle it, it is not the first thing to do. */
  readonly kind?: ButtonKind;
  readonly onSaid?: () => void;
};

/** One's own acknowledgement of a conflict: to give, or to take back. Nobody gives it for somebody else. */
export function OwnWord(props: OwnWordProps): ReactNode {
  if (props.word === 'none') return null;
  return <Giving key={props.word} {...props} />;
}

function Giving({
  patientId,
  findingId,
  word,
  about,
  kind = 'primary',
  onSaid,
}: OwnWordProps): ReactNode {
  const clinic = useClinic();
  const [acknowledgementId] = useState(() => clinic.newId<'AcknowledgementId'>());
  const give = useAct(acknowledgeFinding);
  const takeBack = useAct(takeBackAcknowledgement);
  const isMissing = word === 'missing';
  const input = { params: { patientId, findingId }, query: {}, body: { acknowledgementId } };
  const send = async () => {
    const answer = isMissing ? await give.run(input) : await takeBack.run(input);
    if (answer.ok) onSaid?.();
  };
  return (
    <>
      <SaidNo trouble={give.trouble ?? takeBack.trouble} />
      <Button
        kind={isMissing ? kind : 'quiet'}
        icon={isMissing ? 'check' : 'undo-2'}
        disabled={give.busy || takeBack.busy}
        onClick={() => void send()}
      >
        {isMissing ? <Trans>Acknowledge</Trans> : <Trans>Take my acknowledgement back</Trans>}
        <Unseen>: {about}</Unseen>
      </Button>
    </>
  );
}
