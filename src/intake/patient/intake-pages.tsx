import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Loading, Notice, PhoneShell, ProgressSteps, Row } from '#design';
import type { IntakeState, Question } from '#intake';
import { CrisisPage } from '#safety/patient';
import { CheckAnswers } from './check-answers.tsx';
import { placeOf, questionBefore, questionNow, raisesAlarm } from './course.ts';
import { EndPage, StoppedPage } from './ends.tsx';
import { QuestionPage } from './question-page.tsx';
import { useIntake } from './use-intake.ts';
import { usePlace } from './use-place.ts';
import { questionInHistory, useQuestionHistory, wentBackTo } from './use-question-history.ts';

type View = 'questions' | 'crisis' | 'talk' | 'stopped';

type Intake = ReturnType<typeof useIntake>;
type PlaceHere = ReturnType<typeof usePlace>;

const checking = 'check-answers';

/** The pages of one opened intake. Crisis comes before everything else, then the next question. */
export function IntakePages({ opened }: { readonly opened: IntakeState }): ReactNode {
  const { i18n } = useLingui();
  const intake = useIntake(opened, i18n.locale);
  const place = usePlace(intake.answers);
  const [view, setView] = useState<View>('questions');
  const [wentTo, setWentTo] = useState(questionInHistory);
  const ready = intake.ready && place.ready;
  const shown = viewNow(view, place, intake.handedIn);
  const question = questionNow(intake.answers, intake.state, wentTo);
  useQuestionHistory({
    shown: ready && shown === 'questions' ? (question?.id ?? checking) : null,
    onGo: (id) => {
      setWentTo(id);
      setView('questions');
    },
    onLeave: () => setView('stopped'),
  });
  if (!ready) return <Loading />;
  const go = (id: string | null) => {
    setWentTo(id);
    scrollTo(0, 0);
  };
  if (shown === 'questions') {
    return <Questions {...{ intake, place, question, go }} onView={setView} />;
  }
  return (
    <PhoneShell>
      <OtherView
        {...{ intake, place }}
        view={shown}
        onSafe={() => {
          place.saysSafe();
          go(null);
        }}
        onView={setView}
      />
    </PhoneShell>
  );
}

type Shown = View | 'end';

/** The crisis page comes back after a reload, until the person says that they are safe for now. */
function viewNow(view: View, { inCrisis }: PlaceHere, handedIn: boolean): Shown {
  if (handedIn) return view === 'talk' ? 'talk' : 'end';
  if (view === 'stopped' || view === 'talk') return view;
  return inCrisis ? 'crisis' : view;
}

type OtherViewProps = {
  readonly intake: Intake;
  readonly place: PlaceHere;
  readonly view: Exclude<Shown, 'questions'>;
  readonly onSafe: () => void;
  readonly onView: (view: View) => void;
};

function OtherView({ intake, place, view, onSafe, onView }: OtherViewProps): ReactNode {
  const { state, outbox } = intake;
  switch (view) {
    case 'crisis':
    case 'talk':
      return (
        <CrisisPage
          contacts={state.crisisContacts}
          clinic={state.clinic}
          afterAnswer={view === 'crisis'}
          onGoOn={() => {
            if (view === 'crisis') onSafe();
            onView('questions');
          }}
          onStop={view === 'crisis' ? () => onView('stopped') : undefined}
        />
      );
    case 'end':
      return <EndPage state={state} waiting={outbox?.waiting ?? 0} alarmed={place.alarmed} />;
    case 'stopped':
      return <StoppedPage state={state} outbox={outbox} onGoOn={() => onView('questions')} />;
  }
}

type QuestionsProps = {
  readonly intake: Intake;
  readonly place: PlaceHere;
  /** `null`: all are answered. */
  readonly question: Question | null;
  readonly go: (id: string | null) => void;
  readonly onView: (view: View) => void;
};

function Questions({ intake, place, question, go, onView }: QuestionsProps): ReactNode {
  const { state, answers } = intake;
  const [unsaved, setUnsaved] = useState(false);
  const before = questionBefore(answers, state, question);
  const answer = async (item: string, value: unknown) => {
    const alarm = raisesAlarm(answers, { ...answers, [item]: value });
    const saving = intake.answer(item, value);
    // The alarm waits for no server: the next thing on the screen is a person to call.
    if (alarm) onView('crisis');
    const outcome = await saving;
    setUnsaved(outcome === 'nowhere' || outcome === 'refused');
    if (outcome === 'phone' || outcome === 'server') {
      place.dropDraft();
      go(null);
    }
  };
  return (
    <PhoneShell
      top={
        <Top
          onBack={before && (() => wentBackTo(before.id) || go(before.id))}
          onStop={() => onView('stopped')}
          progress={question && <Progress intake={intake} question={question} />}
        />
      }
    >
      {unsaved && <NotSaved />}
      {question === null ? (
        <CheckAnswers
          answers={answers}
          settings={state}
          onChange={go}
          onHandIn={() => void intake.handIn()}
        />
      ) : (
        <QuestionPage
          key={question.id}
          question={question}
          answered={answers[question.id]}
          draft={place.draftOf(question.id)}
          onDraft={(value) => place.keepDraft(question.id, value)}
          onAnswer={(value) => void answer(question.id, value)}
          onTalk={() => onView('talk')}
        />
      )}
    </PhoneShell>
  );
}

type TopProps = {
  readonly onBack: (() => void) | null;
  readonly onStop: () => void;
  readonly progress: ReactNode;
};

function Top({ onBack, onStop, progress }: TopProps): ReactNode {
  return (
    <>
      <Row spread>
        {onBack ? (
          <Button kind="quiet" icon="arrow-left" onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
        ) : (
          <span />
        )}
        <Button kind="quiet" onClick={onStop}>
          <Trans>Save and stop</Trans>
        </Button>
      </Row>
      {progress}
    </>
  );
}

type ProgressProps = {
  readonly intake: Intake;
  readonly question: Question;
};

function Progress({ intake, question }: ProgressProps): ReactNode {
  const { part, parts, number, numbers } = placeOf(intake.answers, intake.state, question);
  return (
    <ProgressSteps at={part} of={parts}>
      <Trans>
        Question {number} of {numbers}. You can come back later.
      </Trans>
    </ProgressSteps>
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
