import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Notice, PhoneShell, ProgressSteps, Row } from '#design';
import { useOtherLanguage } from '#http/patient';
import {
  hasBodySign,
  minutesOf,
  offeredFor,
  type Question,
  questionsFor,
  sectionsOf,
} from '#intake';
import { CheckAnswers } from './check-answers.tsx';
import { isFirstElsewhere, isTimeToRest, placeOf, questionBefore, raisesAlarm } from './course.ts';
import { KnownContext } from './known.tsx';
import { OfferedPage } from './offered-page.tsx';
import { QuestionPage } from './question-page.tsx';
import type { useIntake } from './use-intake.ts';
import type { usePlace } from './use-place.ts';
import { wentBackTo } from './use-question-history.ts';

type Intake = ReturnType<typeof useIntake>;

/** Where the answers lead beside the next question. */
export type View = 'questions' | 'crisis' | 'doctor' | 'talk' | 'stopped';

type QuestionsProps = {
  readonly intake: Intake;
  readonly place: ReturnType<typeof usePlace>;
  /** `null`: all are answered. */
  readonly question: Question | null;
  readonly go: (id: string | null) => void;
  readonly onView: (view: View) => void;
};

/** The question that is asked now, or everything to look over when all are answered. */
export function Questions({ intake, place, question, go, onView }: QuestionsProps): ReactNode {
  const { state, answers } = intake;
  const other = useOtherLanguage();
  const [unsaved, setUnsaved] = useState(false);
  const before = questionBefore(answers, state, question);
  const answer = async (item: string, value: unknown, confirms = false) => {
    const after = { ...answers, [item]: value };
    const saving = intake.answer(item, value, confirms);
    // The alarm waits for no server: the next thing on the screen is a person to call.
    if (raisesAlarm(answers, after)) onView('crisis');
    else if (!hasBodySign(answers) && hasBodySign(after)) onView('doctor');
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
      {question !== null && isTimeToRest(answers, state, question) && <RestNow />}
      {question !== null &&
        isFirstElsewhere(answers, state, question, (text) => other(text) !== undefined) && (
          <OnlyEnglish />
        )}
      {question === null ? (
        <CheckAnswers
          answers={answers}
          settings={state}
          onChange={go}
          onHandIn={() => void intake.handIn()}
        />
      ) : (
        <OpenQuestion
          {...{ intake, place, question }}
          onAnswer={(value, confirms) => void answer(question.id, value, confirms)}
          onTalk={() => onView('talk')}
        />
      )}
    </PhoneShell>
  );
}

type OpenQuestionProps = {
  readonly intake: Intake;
  readonly place: QuestionsProps['place'];
  readonly question: Question;
  readonly onAnswer: (value: unknown, confirms: boolean) => void;
  readonly onTalk: () => void;
};

/** The question itself, or what another record says in answer to it, until the person wants to change that. */
function OpenQuestion({ intake, place, question, onAnswer, onTalk }: OpenQuestionProps): ReactNode {
  const { state, answers } = intake;
  const { id } = question;
  const draft = place.draftOf(id);
  const offered = draft === undefined ? offeredFor(state.offered, answers, question) : null;
  if (offered !== null) {
    return (
      <OfferedPage
        key={id}
        {...{ question, offered }}
        onRight={() => onAnswer(offered.value, true)}
        onChange={() => place.keepDraft(id, offered.value)}
        onPast={() => onAnswer(null, false)}
        onTalk={onTalk}
      />
    );
  }
  return (
    <KnownContext value={state.known}>
      <QuestionPage
        key={id}
        question={question}
        about={question.answer.kind === 'consent' && <HowLong intake={intake} />}
        answered={answers[id]}
        draft={draft}
        onDraft={(value) => place.keepDraft(id, value)}
        onAnswer={(value) => onAnswer(value, false)}
        onTalk={onTalk}
      />
    </KnownContext>
  );
}

/** How much it is in all, said at the welcome. */
function HowLong({ intake }: { readonly intake: Intake }): ReactNode {
  const minutes = minutesOf(questionsFor(intake.answers, intake.state));
  const parts = sectionsOf(intake.answers, intake.state).length;
  return (
    <p>
      <Trans>
        In all it takes about {minutes} minutes, in {parts} short parts. You can stop after each.
      </Trans>
    </p>
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
  const place = placeOf(intake.answers, intake.state, question);
  const { part, parts, number, numbers, minutesLeft } = place;
  useTitle(part, parts);
  return (
    <ProgressSteps at={part} of={parts}>
      <Trans>
        Question {number} of {numbers}.
      </Trans>{' '}
      <Plural
        value={minutesLeft}
        one="About # minute left in this part."
        other="About # minutes left in this part."
      />{' '}
      <Trans>You can come back later.</Trans>
    </ProgressSteps>
  );
}

/** The tab says where one is, never what is asked: titles stay in the history of a phone. */
function useTitle(part: number, parts: number): void {
  const { t } = useLingui();
  const title = t`Questions, part ${part} of ${parts}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function RestNow(): ReactNode {
  return (
    <Notice>
      <Trans>You have done a lot. This is a good moment to stop and go on another day.</Trans>
    </Notice>
  );
}

function OnlyEnglish(): ReactNode {
  return (
    <Notice live="status">
      <Trans>
        From here on some questions are only in English for now. You can skip them, or ask your team
        for help.
      </Trans>
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
