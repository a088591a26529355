import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Checkbox, Row, TextInput } from '#design';
import type { PlanItemView, TodayMark } from '#plan';
import { useDoseWords } from './use-item-words.ts';

type OnMark = (outcome: TodayMark['outcome'], reason: string | null) => void;

type TodayItemProps = {
  readonly item: PlanItemView;
  readonly mark: TodayMark | null;
  readonly onMark: OnMark;
};

/** One thing to do today: done, something else instead, or not today. All three are fine answers. */
export function TodayItem({ item, mark, onMark }: TodayItemProps): ReactNode {
  const dose = useDoseWords()(item);
  const [choosing, setChoosing] = useState(false);
  const done = mark?.outcome === 'done';
  return (
    <div>
      <Checkbox
        label={<strong dir="auto">{item.title}</strong>}
        hint={
          <>
            {dose !== '' && (
              <>
                {dose}.<br />
              </>
            )}
            <span dir="auto">{item.why}</span>
          </>
        }
        checked={done}
        onChange={(checked) => onMark(checked ? 'done' : 'undone', null)}
      />
      {mark !== null && !done && <Otherwise mark={mark} onUndo={() => onMark('undone', null)} />}
      {mark === null && !choosing && (
        <div className="beside-tick">
          <Button kind="quiet" onClick={() => setChoosing(true)}>
            <Trans>Not this today?</Trans>
            <span className="unseen"> {item.title}</span>
          </Button>
        </div>
      )}
      {mark === null && choosing && (
        <Choice
          title={item.title}
          onMark={(outcome, reason) => {
            setChoosing(false);
            onMark(outcome, reason);
          }}
        />
      )}
    </div>
  );
}

function Otherwise({
  mark,
  onUndo,
}: {
  readonly mark: TodayMark;
  readonly onUndo: () => void;
}): ReactNode {
  return (
    <Row>
      <output className="said muted small">
        {mark.outcome === 'something-else' ? (
          <Trans>You did something else. That counts.</Trans>
        ) : (
          <Trans>Not today. That is fine. Your team will know.</Trans>
        )}{' '}
        <span dir="auto">{mark.reason}</span>
      </output>
      <Button kind="quiet" icon="undo-2" onClick={onUndo}>
        <Trans>Undo</Trans>
      </Button>
    </Row>
  );
}

function Choice({ title, onMark }: { readonly title: string; readonly onMark: OnMark }): ReactNode {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const given = reason.trim() === '' ? null : reason.trim();
  return (
    <fieldset className="stack" data-gap="small">
      <legend className="unseen">{title}</legend>
      <TextInput
        label={t`What came in the way?`}
        optional
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <Row>
        <Button kind="ghost" onClick={() => onMark('something-else', given)}>
          <Trans>I did something else</Trans>
        </Button>
        <Button kind="ghost" onClick={() => onMark('not-today', given)}>
          <Trans>Not today</Trans>
        </Button>
      </Row>
    </fieldset>
  );
}
