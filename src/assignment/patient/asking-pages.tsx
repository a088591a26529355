import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Notice, PhoneShell, ProgressSteps, Row } from '#design';
import type { DueHere } from './due-here.ts';
import { PausePage, SendPage } from './ends.tsx';
import { FormQuestion } from './form-question.tsx';
import type { useAnswering } from './use-answering.ts';
import { useCourse } from './use-course.ts';
import type { usePlace } from './use-place.ts';

type AskingPagesProps = {
  readonly due: DueHere;
  readonly place: ReturnType<typeof usePlace>;
  readonly answering: ReturnType<typeof useAnswering>;
  readonly onView: (view: 'stopped' | 'talk') => void;
  /** Answers that call for a person now, kept or not. */
  readonly onAlarm: (items: readonly string[]) => void;
};

/** One question a page, with a pause after each piece and a way out on every page. */
export function AskingPages(props: AskingPagesProps): ReactNode {
  const { due, place, answering, onView, onAlarm } = props;
  const course = useCourse(due, answering, place, onAlarm);
  return (
    <PhoneShell top={<Top course={course} onStop={() => onView('stopped')} />}>
      {answering.unsaved && <NotSaved />}
      <Middle {...{ due, place, answering, course, onView }} />
    </PhoneShell>
  );
}

type Course = ReturnType<typeof useCourse>;

function Top({ course, onStop }: { readonly course: Course; readonly onStop: () => void }) {
  const { before, asked, at, count, go } = course;
  return (
    <>
      <Row spread>
        {before ? (
          <Button kind="quiet" icon="arrow-left" onClick={() => go(before.item.id)}>
            <Trans>Back</Trans>
          </Button>
        ) : (
          <span />
        )}
        <Button kind="quiet" onClick={onStop}>
          <Trans>Finish later</Trans>
        </Button>
      </Row>
      {asked !== null && (
        <ProgressSteps at={at + 1} of={count}>
          <Trans>
            Question {at + 1} of {count}. You can come back later.
          </Trans>
        </ProgressSteps>
      )}
    </>
  );
}

type MiddleProps = Omit<AskingPagesProps, 'onAlarm'> & { readonly course: Course };

function Middle({ due, place, answering, course, onView }: MiddleProps): ReactNode {
  const { asked, at, count, resting } = course;
  if (asked === null) return <SendPage onSend={() => void answering.end('handed-in')} />;
  if (resting) {
    return <PausePage left={count - at} onGoOn={course.goesOn} onStop={() => onView('stopped')} />;
  }
  return (
    <>
      {course.moreAtOnce !== null && <WhyMore most={course.moreAtOnce} />}
      <FormQuestion
        key={asked.item.id}
        asked={asked}
        answered={due.values[asked.item.id]}
        draft={place.draftOf(asked.item.id)}
        onDraft={(value) => place.keepDraft(asked.item.id, value)}
        onAnswer={(value) => void course.answer(asked, value)}
        onTalk={() => onView('talk')}
      />
      {at === 0 && (
        <Button kind="quiet" full onClick={() => void answering.end('skipped')}>
          <Trans>Skip all of these</Trans>
        </Button>
      )}
    </>
  );
}

/** Why these come now, and how many there are at most: nobody is left alone with such questions. */
export function WhyMore({ most }: { readonly most: number }): ReactNode {
  return (
    <Notice live="status">
      <p>
        <Trans>
          Thank you for telling us how you feel. We ask about it now so that your team knows how to
          help you.
        </Trans>{' '}
        {most > 0 && (
          <Plural
            value={most}
            one="There is at most # more question on this."
            other="There are at most # more questions on this."
          />
        )}{' '}
        <Trans>Then you go on where you were.</Trans>
      </p>
    </Notice>
  );
}

function NotSaved(): ReactNode {
  return (
    <Notice live="status">
      <Trans>
        This answer is not saved yet: this phone keeps nothing and we could not reach the clinic.
        Please press Continue again in a moment.
      </Trans>
    </Notice>
  );
}
