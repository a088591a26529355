import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button, Card, EmptyState, PageHeading, Row, Stack, Toast } from '#design';
import type { OutputOf } from '#http';
import { type Reading, SaidNo, Shown, type Trouble } from '#http/clinician';
import { type CardView, queues, type readWorklist } from '#worklist';
import { WorkCard } from './work-card.tsx';
import { addressOf, type WorklistQuestion } from './worklist-question.ts';
import { queueWords } from './worklist-words.ts';

/** What was just done with a card, for the line that offers to take it back. */
export type Done = {
  readonly card: CardView;
  readonly words: string;
  /** An acknowledgement is taken back as such; left out, the card is opened again. */
  readonly undo?: 'acknowledgement';
};

type WorklistPage = OutputOf<typeof readWorklist>;
type WorklistProps = {
  readonly question: WorklistQuestion;
  readonly list: Reading<WorklistPage>;
  readonly mayAct: boolean;
  readonly done: Done | null;
  readonly onDone: (done: Done) => void;
  readonly onUndo: (done: Done) => void;
  readonly undoTrouble: Trouble | null;
  readonly onAsk: (question: WorklistQuestion) => void;
};

/** The morning's work, queue by queue, safety first. Nothing leaves without an outcome. */
export function Worklist(props: WorklistProps): ReactNode {
  const { t } = useLingui();
  const { done, question, onAsk } = props;
  return (
    <Stack>
      <Row spread>
        <PageHeading title={t`Worklist`}>
          <Trans>Worklist</Trans>
        </PageHeading>
        <Row>
          <OverdueButton {...props} />
          <Button
            kind="plain-pill"
            aria-pressed={question.mine}
            onClick={() => onAsk({ ...question, mine: !question.mine })}
          >
            <Trans>Mine only</Trans>
          </Button>
          <Button
            kind="plain-pill"
            aria-pressed={question.snoozed}
            onClick={() => onAsk({ ...question, snoozed: !question.snoozed })}
          >
            <Trans>Put off</Trans>
          </Button>
        </Row>
      </Row>
      <Toast
        message={done === null ? null : done.words}
        {...(done !== null && { onUndo: () => props.onUndo(done) })}
      />
      <SaidNo trouble={props.undoTrouble} />
      <Shown from={props.list} waiting={t`Getting the worklist…`}>
        {(page) => <WorklistShown {...props} page={page} />}
      </Shown>
    </Stack>
  );
}

/** What is past its due, of every queue, with its number: one press, one list. */
function OverdueButton({ question, list, onAsk }: WorklistProps): ReactNode {
  const overdue = list.state === 'ready' ? list.value.overdue : null;
  return (
    <Button
      kind="plain-pill"
      icon="clock"
      aria-pressed={question.overdue}
      onClick={() => onAsk({ ...question, overdue: !question.overdue })}
    >
      <Trans>Overdue</Trans>
      {overdue !== null && (
        <>
          {' '}
          <b className="numbers">{overdue.cards}</b>
        </>
      )}
    </Button>
  );
}

type ShownProps = WorklistProps & { readonly page: WorklistPage };

function WorklistShown({ page, question, mayAct, onDone }: ShownProps): ReactNode {
  const { i18n } = useLingui();
  const shown = queues.filter((queue) => page.cards.some((card) => card.queue === queue));
  return (
    <Stack>
      <Counts page={page} question={question} />
      {question.overdue && <OverduePeople overdue={page.overdue} />}
      {shown.length === 0 && <NothingHere question={question} />}
      {shown.map((queue) => (
        <Card key={queue} heading={i18n._(queueWords[queue])}>
          <ul className="plain work-cards">
            {page.cards
              .filter((card) => card.queue === queue)
              .map((card) => (
                <li key={card.cardId}>
                  <WorkCard card={card} mayAct={mayAct} onDone={onDone} />
                </li>
              ))}
          </ul>
        </Card>
      ))}
    </Stack>
  );
}

/** The same number as the caseload's filter, which leads to the people instead of the cards. */
function OverduePeople({ overdue }: Pick<WorklistPage, 'overdue'>): ReactNode {
  return (
    <p>
      <Plural
        value={overdue.cards}
        one="# card is past its day"
        other="# cards are past their day"
      />
      {', '}
      <Link href="/caseload?filter=overdue">
        <Plural value={overdue.people} one="about # person" other="about # people" />
      </Link>
      .
    </p>
  );
}

function Counts({ page, question }: Pick<ShownProps, 'page' | 'question'>): ReactNode {
  const { t, i18n } = useLingui();
  const all = Object.values(page.counts).reduce((sum, count) => sum + count, 0);
  const choices = [
    { queue: null, words: t`Everything open`, count: all },
    ...queues.map((queue) => ({
      queue,
      words: i18n._(queueWords[queue]),
      count: page.counts[queue] ?? 0,
    })),
  ];
  return (
    <nav aria-label={t`Queues`}>
      <ul className="plain row">
        {choices.map(({ queue, words, count }) => (
          <li key={words}>
            <Link
              className="queue"
              href={addressOf({ ...question, queue })}
              aria-current={queue === question.queue ? 'true' : undefined}
            >
              {words} <b className="numbers">{count}</b>
            </Link>
          </li>
        ))}
      </ul>
      <output className="unseen">
        <Plural value={page.cards.length} one="# card shown" other="# cards shown" />
      </output>
    </nav>
  );
}

function NothingHere({ question }: { readonly question: WorklistQuestion }): ReactNode {
  const { i18n } = useLingui();
  return (
    <EmptyState
      icon="circle-check"
      heading={
        question.queue === null ? (
          question.overdue ? (
            <Trans>Nothing is overdue</Trans>
          ) : (
            <Trans>Nothing is waiting</Trans>
          )
        ) : (
          <Trans>The queue “{i18n._(queueWords[question.queue])}” is empty</Trans>
        )
      }
    >
      <Trans>New cards appear by themselves when a rule raises one.</Trans>
    </EmptyState>
  );
}
