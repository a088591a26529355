import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, partsOf, Row, Stack } from '#design';
import { SaidNo, useAct, useDates } from '#http/clinician';
import { addDays } from '#kernel';
import { actOnCard, type CardView } from '#worklist';
import { type ActDraft, type ActKind, actBody, actFaults } from './act-draft.ts';
import { ActFields } from './act-fields.tsx';
import type { Done } from './worklist.tsx';

export type { ActKind } from './act-draft.ts';

type ActFormProps = {
  readonly card: CardView;
  readonly kind: ActKind;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
};

/** What became of the card, in a coded outcome and words. */
export function ActForm({ card, kind, onClose, onDone }: ActFormProps): ReactNode {
  const { today } = useDates();
  const said = useWhatWasDone(card, kind);
  const [draft, setDraft] = useState<ActDraft>(() => ({
    outcome: null,
    words: '',
    until: partsOf(addDays(today, 1)),
    toRole: null,
  }));
  const [tried, setTried] = useState(false);
  const act = useAct(actOnCard);
  const faults = actFaults(kind, draft, today);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const body = actBody(kind, draft);
    if (faults.length > 0 || body === null) return;
    const { patientId, cardId } = card;
    const answer = await act.run({ params: { patientId, cardId }, query: {}, body });
    if (!answer.ok) return;
    onClose();
    onDone({ card, words: said });
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <FormHeading kind={kind} />
        <SaidNo trouble={act.trouble} />
        <ActFields kind={kind} draft={draft} onChange={setDraft} faults={tried ? faults : []} />
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Record</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function FormHeading({ kind }: { readonly kind: ActKind }): ReactNode {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = { done: t`What came of it?`, snooze: t`Until when?`, 'hand-over': t`To whom?` };
  return (
    <h3 ref={heading} tabIndex={-1}>
      {words[kind]}
    </h3>
  );
}

function useWhatWasDone(card: CardView, kind: ActKind): string {
  const { t } = useLingui();
  const name = card.patientName;
  const words = {
    done: t`Recorded as done: ${name}.`,
    snooze: t`Put off: ${name}.`,
    'hand-over': t`Handed over: ${name}.`,
  };
  return words[kind];
}
