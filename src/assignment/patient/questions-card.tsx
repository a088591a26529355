import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, LinkButton } from '#design';
import { Said, useDates } from '#http/patient';
import type { DueHere } from './due-here.ts';

export const questionsPath = (occurrenceId?: string): string =>
  occurrenceId === undefined ? '/app/questions' : `/app/questions/${occurrenceId}`;

/** On Today: what is asked, how long it takes, until when. Nothing at all when nothing is due. */
export function QuestionsCard({ due }: { readonly due: readonly DueHere[] }): ReactNode {
  const open = due.filter(({ ended, thisWeek }) => ended === null && thisWeek);
  const [first] = open;
  if (first === undefined) return null;
  return (
    <Card heading={<Trans>Questions for you</Trans>}>
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
