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

type View = 'questions' | 'crisis' | 'talk' | 'stopped';

type Intake = ReturnType<typeof useIntake>;

/** The pages of one opened intake. Crisis comes before everything else, then the next question. */
export function IntakePages({ opened }: { readonly opened: IntakeState }): ReactNode {
  const { i18n } = useLingui();
  const intake = useIntake(opened, i18n.locale);
  const [view, setView] = useState<View>('questions');
  if (!intake.ready) return <Loading />;
  const { state, outbox } = intake;
  if (view === 'crisis' || view === 'talk') {
    return (
      <PhoneShell>
        <CrisisPage
          contacts={state.crisisContacts}
          clinic={state.clinic}
          afterAnswer={view === 'crisis'}
          onGoOn={() => setView('questions')}
          onStop={view === 'crisis' ? () => setView('stopped') : undefined}
        />
      </PhoneShell>
    );
  }
  if (intake.handedIn) {
    return (
      <PhoneShell>
        <EndPage state={state} waiting={outbox?.waiting ?? 0} />
      </PhoneShell>
    );
  }
  if (view === 'stopped') {
    return (
      <PhoneShell>
        <StoppedPage state={state} outbox={outbox} onGoOn={() => setView('questions')} />
      </PhoneShell>
    );
  }
  return <Questions intake={intake} onView={setView} />;
}

type QuestionsProps = { readonly intake: Intake; readonly onView: (view: View) => void };

function Questions({ intake, onView }: QuestionsProps): ReactNode {
  const { state, answers } = intake;
  const [wentTo, setWentTo] = useState<string | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const question = questionNow(answers, state, wentTo);
  const before = questionBefore(answers, state, question);
  const go = (id: string | null) => {
    setWentTo(id);
    scrollTo(0, 0);
  };
  const answer = async (item: string, value: unknown) => {
    const alarm = raisesAlarm(answers, { ...answers, [item]: value });
    const saving = intake.answer(item, value);
    // The alarm waits for no server: the next thing on the screen is a person to call.
    if (alarm) onView('crisis');
    const outcome = await saving;
    setUnsaved(outcome === 'nowhere' || outcome === 'refused');
    if (outcome === 'phone' || outcome === 'server') go(null);
  };
  return (
    <PhoneShell
      top={
        <Top
          onBack={before && (() => go(before.id))}
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
