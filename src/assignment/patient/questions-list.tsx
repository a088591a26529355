import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { DoneView, MyQuestionnaires } from '#assignment';
import { Card, EmptyState, LinkButton, PageHeading, Stack } from '#design';
import { Said, useDates } from '#http/patient';
import type { DueHere } from './due-here.ts';
import { DueLine, hasBegun, questionsPath } from './questions-card.tsx';

type QuestionsListProps = {
  readonly due: readonly DueHere[];
  readonly done: MyQuestionnaires['done'];
  readonly next: MyQuestionnaires['next'];
};

/** Everything the person is asked now, what may wait, and what was done lately. */
export function QuestionsList({ due, done, next }: QuestionsListProps): ReactNode {
  const open = due.filter(({ ended }) => ended === null);
  const [now, later] = [open.filter((one) => one.thisWeek), open.filter((one) => !one.thisWeek)];
  return (
    <Stack>
      <PageHeading lead={<Trans>Your team uses your answers to help you. You can skip any.</Trans>}>
        <Trans>Questions for you</Trans>
      </PageHeading>
      {open.length === 0 && <NothingDue next={next} />}
      {now.map((one) => (
        <DueCard key={one.occurrenceId} due={one} />
      ))}
      {later.length > 0 && (
        <>
          <h2>
            <Trans>These can wait</Trans>
          </h2>
          <p className="muted">
            <Trans>You have done enough for this week. If you feel like it, go on.</Trans>
          </p>
          {later.map((one) => (
            <DueCard key={one.occurrenceId} due={one} />
          ))}
        </>
      )}
      {done.length > 0 && <Done done={done} />}
    </Stack>
  );
}

function NothingDue({ next }: Pick<QuestionsListProps, 'next'>): ReactNode {
  const dates = useDates();
  return (
    <Card>
      <EmptyState icon="circle-check" heading={<Trans>No questions now</Trans>}>
        {next === null ? (
          <Trans>When your team has questions, they will be here.</Trans>
        ) : (
          <Trans>The next ones come on {dates.longDay(next)}.</Trans>
        )}
      </EmptyState>
    </Card>
  );
}

function DueCard({ due }: { readonly due: DueHere }): ReactNode {
  return (
    <Card>
      <DueLine due={due} />
      <p>
        <Trans>Why we ask:</Trans> <q dir="auto">{due.why}</q>
      </p>
      <LinkButton icon="clipboard-list" href={questionsPath(due.occurrenceId)}>
        {hasBegun(due) ? <Trans>Go on</Trans> : <Trans>Start</Trans>}
        <span className="unseen">
          {' '}
          <Said text={due.title} />
        </span>
      </LinkButton>
    </Card>
  );
}

function Done({ done }: { readonly done: readonly DoneView[] }): ReactNode {
  const dates = useDates();
  return (
    <Card headingLevel={2} heading={<Trans>Done lately</Trans>}>
      <ul className="plain">
        {done.map(({ occurrenceId, title, at, inWords }) => (
          <li key={occurrenceId}>
            <p>
              <strong>
                <Said text={title} />
              </strong>{' '}
              <span className="muted">{dates.moment(at)}</span>
            </p>
            <ScoreWords inWords={inWords} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Scores in words, where the team shares them. */
export function ScoreWords({ inWords }: Pick<DoneView, 'inWords'>): ReactNode {
  return inWords.map(({ title, words }) => (
    <p key={title.en}>
      <Said text={title} />: <Said text={words} />
    </p>
  ));
}
