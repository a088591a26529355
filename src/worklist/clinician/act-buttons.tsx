import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Row, Small, Unseen } from '#design';
import { GoButton } from '#http/clinician';
import { recordPath } from '#profile/clinician';
import { OwnWord } from '#reasoning/clinician';
import type { CardView } from '#worklist';
import type { ActKind } from './act-form.tsx';
import type { Done } from './worklist.tsx';
import { placeOf } from './worklist-words.ts';

type ActButtonsProps = {
  readonly card: CardView;
  readonly onAct: (kind: ActKind) => void;
  readonly onDone: (done: Done) => void;
};

/** What to do with a card; one that ends elsewhere leads there. */
export function ActButtons(props: ActButtonsProps): ReactNode {
  const { card } = props;
  if (card.alertOpen) {
    return (
      <EndsElsewhere
        {...props}
        to="/safety"
        label={<Trans>Open the alert</Trans>}
        how={<Trans>This ends when the alert is closed with an outcome.</Trans>}
      />
    );
  }
  if (card.warningSignOpen) {
    return (
      <EndsElsewhere
        {...props}
        to={recordPath(card.patientId, 'plan')}
        label={<Trans>Go to the hold</Trans>}
        how={<Trans>This ends when a clinician lifts the hold with a note on the plan page.</Trans>}
      />
    );
  }
  return card.endsByOwners ? <ConflictButtons {...props} /> : <Usual {...props} />;
}

type Elsewhere = ActButtonsProps & {
  readonly to: string;
  readonly label: ReactNode;
  readonly how: ReactNode;
};

function EndsElsewhere({ card, onAct, to, label, how }: Elsewhere): ReactNode {
  return (
    <Row>
      <GoButton to={to}>
        {label}
        <Whose card={card} />
      </GoButton>
      <HandOver card={card} onAct={onAct} />
      <Small>{how}</Small>
    </Row>
  );
}

/** A conflict: one's own word, or the plan where it is settled for everybody. */
function ConflictButtons({ card, onAct, onDone }: ActButtonsProps): ReactNode {
  const { t } = useLingui();
  const { patientId, findingId, patientName } = card;
  const said: Done = { card, words: t`Acknowledged: ${patientName}.`, undo: 'acknowledgement' };
  return (
    <Row>
      {findingId !== null && (
        <OwnWord
          patientId={patientId}
          findingId={findingId}
          word={card.ownWord}
          about={patientName}
          onSaid={() => onDone(said)}
        />
      )}
      <GoButton to={recordPath(patientId, 'plan')} kind="ghost">
        <Trans>Settle it in the shared plan</Trans>
        <Whose card={card} />
      </GoButton>
      <Later card={card} onAct={onAct} />
    </Row>
  );
}

function Usual({ card, onAct }: ActButtonsProps): ReactNode {
  return (
    <Row>
      {card.because !== null && (
        <GoButton to={recordPath(card.patientId, placeOf(card))}>
          <Trans>Decide</Trans>
          <Whose card={card} />
        </GoButton>
      )}
      <Button kind="ghost" icon="check" onClick={() => onAct('done')}>
        <Trans>Done</Trans>
        <Whose card={card} />
      </Button>
      <Later card={card} onAct={onAct} />
      <HandOver card={card} onAct={onAct} />
    </Row>
  );
}

type OneButton = Pick<ActButtonsProps, 'card' | 'onAct'>;

function Later({ card, onAct }: OneButton): ReactNode {
  return (
    <Button kind="quiet" onClick={() => onAct('snooze')}>
      <Trans>Later</Trans>
      <Whose card={card} />
    </Button>
  );
}

function HandOver({ card, onAct }: OneButton): ReactNode {
  return (
    <Button kind="quiet" onClick={() => onAct('hand-over')}>
      <Trans>Hand over</Trans>
      <Whose card={card} />
    </Button>
  );
}

function Whose({ card }: { readonly card: CardView }): ReactNode {
  return <Unseen>: {card.patientName}</Unseen>;
}
