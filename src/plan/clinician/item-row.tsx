import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Row, Small, Tag, Unseen } from '#design';
import { SaidNo, useAct, useDates } from '#http/clinician';
import { type PlanItemBody, type PlanItemView, savePlanItem } from '#plan';
import { AspectsWords } from './aspects-words.tsx';
import { bodyOfItem } from './body-of-item.ts';
import { DoseWords } from './dose-words.tsx';
import { InMyWords } from './in-my-words.tsx';
import { ItemMarks } from './item-marks.tsx';
import type { DayOfItem } from './marks-of-item.ts';
import { itemStateWords, kindWords } from './plan-words.ts';

type ItemRowProps = {
  readonly patientId: PatientId;
  readonly item: PlanItemView;
  readonly mayEdit: boolean;
  /** What was marked of it, day by day; null where nobody marks anything. */
  readonly days: readonly DayOfItem[] | null;
  readonly onEdit: () => void;
  readonly onHistory: () => void;
};

/** One part: what, how much, whose, until when, and why in the person's words. */
export function ItemRow(props: ItemRowProps): ReactNode {
  const { item } = props;
  const { i18n } = useLingui();
  return (
    <article>
      <Row spread>
        <p>
          <strong>{item.title}</strong>
          <InMyWords words={item.title} /> <Small>({i18n._(kindWords[item.kind])})</Small>
          <br />
          <DoseWords item={item} />
          {item.aspects !== undefined && (
            <>
              <br />
              <Small>
                <AspectsWords item={item} />
              </Small>
            </>
          )}
        </p>
        <Row>
          {item.weeklyMinutes > 0 && (
            <Tag icon="clock">
              <Plural value={item.weeklyMinutes} one="# minute a week" other="# minutes a week" />
            </Tag>
          )}
          <Tag tone={item.state === 'active' ? 'ok' : item.state === 'held' ? 'warn' : undefined}>
            {i18n._(itemStateWords[item.state])}
          </Tag>
        </Row>
      </Row>
      {item.aim !== undefined && (
        <p>
          <Trans>Aim: {item.aim}</Trans>
        </p>
      )}
      <p className="small">
        <q>{item.why}</q>
        <InMyWords words={item.why} />
      </p>
      <OwnerAndReview item={item} />
      {props.days !== null && <ItemMarks days={props.days} />}
      <ItemActions {...props} />
    </article>
  );
}

function OwnerAndReview({ item }: { readonly item: PlanItemView }): ReactNode {
  const dates = useDates();
  return (
    <p>
      <Small>
        {item.ownerName === null ? (
          <strong>
            <Trans>No owner yet</Trans>
          </strong>
        ) : (
          <Trans>Owner: {item.ownerName}</Trans>
        )}{' '}
        ·{' '}
        {item.reviewDay === null ? (
          <strong>
            <Trans>No review day yet</Trans>
          </strong>
        ) : (
          <Trans>Review on {dates.day(item.reviewDay)}</Trans>
        )}
        {item.startDay !== null && (
          <>
            {' '}
            · <Trans>From {dates.day(item.startDay)}</Trans>
          </>
        )}
      </Small>
    </p>
  );
}

function ItemActions({ patientId, item, mayEdit, onEdit, onHistory }: ItemRowProps): ReactNode {
  const save = useAct(savePlanItem);
  const become = (state: PlanItemBody['state']) =>
    void save.run({
      params: { patientId, itemId: item.itemId },
      query: {},
      body: { version: item.version, item: { ...bodyOfItem(item), state } },
    });
  const whose = <Unseen>: {item.title}</Unseen>;
  return (
    <>
      <SaidNo trouble={save.trouble} />
      <Row>
        {mayEdit && (
          <Button kind="quiet" icon="pencil" onClick={onEdit}>
            <Trans>Edit</Trans>
            {whose}
          </Button>
        )}
        {mayEdit && item.state === 'active' && (
          <Button kind="quiet" icon="pause" disabled={save.busy} onClick={() => become('held')}>
            <Trans>Hold</Trans>
            {whose}
          </Button>
        )}
        {mayEdit && item.state === 'held' && (
          <Button kind="quiet" icon="play" disabled={save.busy} onClick={() => become('active')}>
            <Trans>Go on</Trans>
            {whose}
          </Button>
        )}
        {mayEdit && item.state !== 'ended' && (
          <Button kind="quiet" icon="x" disabled={save.busy} onClick={() => become('ended')}>
            <Trans>End</Trans>
            {whose}
          </Button>
        )}
        <Button kind="quiet" icon="archive" onClick={onHistory}>
          <Trans>History</Trans>
          {whose}
        </Button>
      </Row>
    </>
  );
}
