import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { alarmedItems, type MyQuestionnaires } from '#assignment';
import { PhoneShell } from '#design';
import { CrisisPage } from '#safety/patient';
import { useOutbox } from '#sync/patient';
import { AskingPages } from './asking-pages.tsx';
import type { DueHere } from './due-here.ts';
import { EndPage, StoppedPage } from './ends.tsx';
import { useAnswering } from './use-answering.ts';
import { usePlace } from './use-place.ts';

export type View = 'questions' | 'talk' | 'stopped';

export type QuestionsPagesProps = {
  readonly due: DueHere;
  readonly mine: MyQuestionnaires;
  /** Asks the server again, once everything has gone out. */
  readonly again: () => void;
};

/** The pages of one round of questions. A crisis comes before everything else, then the next question. */
export function QuestionsPages({ due, mine, again }: QuestionsPagesProps): ReactNode {
  const { i18n } = useLingui();
  const place = usePlace(due.occurrenceId);
  const answering = useAnswering(due.occurrenceId, i18n.locale);
  const outbox = useOutbox();
  const [view, setView] = useState<View>('questions');
  const [heard, setHeard] = useState<readonly string[]>([]);
  const { step } = answering;
  const over = due.ended !== null;
  useEffect(() => {
    if (!over) void step('opened');
  }, [step, over]);
  const waiting = outbox?.waiting ?? 0;
  const arrived = over && outbox !== null && waiting === 0;
  useEffect(() => {
    if (arrived) again();
  }, [arrived, again]);
  if (!place.ready) return null;
  const alarms = [...new Set([...alarmedItems(due.asking, due.values), ...heard])];
  const shown = shownNow(view, over, place.isSafeAfter(alarms));
  if (shown === 'questions') {
    return <AskingPages {...{ due, place, answering }} onView={setView} onAlarm={setHeard} />;
  }
  return (
    <PhoneShell>
      <OtherPage
        {...{ due, mine, waiting, alarms }}
        shown={shown}
        onView={setView}
        onSafe={() => {
          place.saysSafe(alarms);
          setView('questions');
        }}
      />
    </PhoneShell>
  );
}

type Shown = View | 'crisis' | 'end';

/** The crisis page comes back after a reload, until the person says that they are safe for now. */
function shownNow(view: View, over: boolean, safe: boolean): Shown {
  if (view === 'talk') return 'talk';
  if (!safe && view !== 'stopped') return 'crisis';
  return over ? 'end' : view;
}

type OtherPageProps = {
  readonly due: DueHere;
  readonly mine: MyQuestionnaires;
  readonly waiting: number;
  readonly alarms: readonly string[];
  readonly shown: Exclude<Shown, 'questions'>;
  readonly onView: (view: View) => void;
  readonly onSafe: () => void;
};

function OtherPage(props: OtherPageProps): ReactNode {
  const { due, mine, waiting, alarms, shown, onView, onSafe } = props;
  const goOn = () => onView('questions');
  switch (shown) {
    case 'crisis':
    case 'talk':
      return (
        <CrisisPage
          contacts={mine.crisisContacts}
          clinic={mine.clinic}
          afterAnswer={shown === 'crisis'}
          safetyPlan="/app/safety-plan"
          onGoOn={shown === 'crisis' ? onSafe : goOn}
          onStop={shown === 'crisis' ? () => onView('stopped') : undefined}
        />
      );
    case 'stopped':
      return <StoppedPage waiting={waiting} until={due.closes} onGoOn={goOn} />;
    case 'end':
      return (
        <EndPage
          {...{ mine, waiting }}
          done={mine.done.find(({ occurrenceId }) => occurrenceId === due.occurrenceId) ?? null}
          skipped={due.ended === 'skipped'}
          alarmed={alarms.length > 0}
        />
      );
  }
}
