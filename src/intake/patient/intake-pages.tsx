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

/** The pages of one opened intake. Crisis comes before everything else, then the next question. */
export function IntakePages({ opened }: { readonly opened: IntakeState }): ReactNode {
  const { i18n } = useLingui();
  const intake = useIntake(opened, i18n.locale);
  const [view, setView] = useState<View>('questions');
  const [wentTo, setWentTo] = useState<string | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  if (!intake.ready) return <Loading />;
  const { state, answers, outbox } = intake;
  const question = questionNow(answers, state, wentTo);
  const go = (id: string | null) => {
    setWentTo(id);
    scrollTo(0, 0);
  };
  const answer = async (item: string, value: unknown) => {
    // The alarm needs no server and no saving first: the next thing on the screen is a person to call.
    if (raisesAlarm(answers, { ...answers, [item]: value })) setView('crisis');
    const outcome = await intake.answer(item, value);
    setUnsaved(outcome === 'nowhere' || outcome === 'refused');
    if (outcome === 'phone' || outcome === 'server') go(null);
  };
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
  const before = questionBefore(answers, state, question);
  return (
    <PhoneShell
      top={
        <Top
          onBack={before && (() => go(before.id))}
          onStop={() => setView('stopped')}
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
          onTalk={() => setView('talk')}
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
  readonly intake: ReturnType<typeof useIntake>;
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
