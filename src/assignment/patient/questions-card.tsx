import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, LinkButton, Tag } from '#design';
import { Said, useDates } from '#http/patient';
import type { DueHere } from './due-here.ts';

export const questionsPath = (occurrenceId?: string): string =>
  occurrenceId === undefined ? '/app/questions' : `/app/questions/${occurrenceId}`;

type QuestionsCardProps = {
  readonly due: readonly DueHere[];
  /** Something was done lately that one may look at. */
  readonly hasDone: boolean;
};

/** On Today: what is asked, how long it takes, until when; a quiet line where nothing is asked now. */
export function QuestionsCard({ due, hasDone }: QuestionsCardProps): ReactNode {
  const open = due.filter(({ ended, thisWeek }) => ended === null && thisWeek);
  const [first] = open;
  if (first === undefined) {
    return due.length > 0 || hasDone ? (
      <LinkButton kind="quiet" full icon="clipboard-list" href={questionsPath()}>
        <Trans>See all questions</Trans>
      </LinkButton>
    ) : null;
  }
  return (
    <Card
      heading={<Trans>Questions for you</Trans>}
      aside={
        first.reminded && (
          <Tag tone="soft" icon="bell">
            <Trans>Reminder</Trans>
          </Tag>
        )
      }
    >
      <DueLine due={first} />
      <LinkButton size="big" icon="clipboard-list" href={questionsPath(first.occurrenceId)}>
        {hasBegun(first) ? <Trans>Go on</Trans> : <Trans>Start</Trans>}
      </LinkButton>
      <LinkButton kind="quiet" full href={questionsPath()}>
        {open.length > 1 ? (
          <Plural value={open.length - 1} one="and # more" other="and # more" />
        ) : (
          <Trans>See all questions</Trans>
        )}
      </LinkButton>
    </Card>
  );
}

export const hasBegun = ({ values }: DueHere): boolean => Object.keys(values).length > 0;

/** What it is, how long it takes and until when, in one breath. */
export function DueLine({ due }: { readonly due: DueHere }): ReactNode {
  const dates = useDates();
  const { minutes, title, closes } = due;
  return (
    <>
      <p>
        <strong>
          <Said text={title} />
        </strong>
      </p>
      <p className="muted">
        {minutes <= 1 ? (
          <Trans>About a minute.</Trans>
        ) : (
          <Plural value={Math.ceil(minutes)} one="About # minute." other="About # minutes." />
        )}{' '}
        <Trans>Open until {dates.longDay(closes)}.</Trans>
      </p>
    </>
  );
}
