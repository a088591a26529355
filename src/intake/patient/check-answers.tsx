import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, PageHeading, Stack } from '#design';
import { Said } from '#http/patient';
import { type IntakeAnswers, type IntakeSettings, type Question, sectionsOf } from '#intake';
import { AnswerWords } from './answer-words.tsx';

type CheckAnswersProps = {
  readonly answers: IntakeAnswers;
  readonly settings: IntakeSettings;
  readonly onChange: (questionId: string) => void;
  readonly onHandIn: () => void;
};

/** Everything on one page before it goes to the team; each answer can be changed. */
export function CheckAnswers(props: CheckAnswersProps): ReactNode {
  const { answers, settings, onChange, onHandIn } = props;
  return (
    <Stack>
      <PageHeading lead={<Trans>You can change anything. Then send it to your team.</Trans>}>
        <Trans>Check your answers</Trans>
      </PageHeading>
      {sectionsOf(answers, settings)
        .filter(({ id }) => id !== 'start' || answers['what-brings'] !== undefined)
        .map((section) => (
          <Card key={section.id} heading={<Said text={section.title} />}>
            <ul className="plain">
              {section.questions
                .filter(({ answer }) => answer.kind !== 'consent')
                .map((question) => (
                  <AnswerRow
                    key={question.id}
                    question={question}
                    value={answers[question.id]}
                    onChange={() => onChange(question.id)}
                  />
                ))}
            </ul>
          </Card>
        ))}
      <Button size="big" icon="send" onClick={onHandIn}>
        <Trans>Send to my team</Trans>
      </Button>
    </Stack>
  );
}

type AnswerRowProps = {
  readonly question: Question;
  readonly value: unknown;
  readonly onChange: () => void;
};

function AnswerRow({ question, value, onChange }: AnswerRowProps): ReactNode {
  return (
    <li className="answer-row">
      <div>
        <p className="muted small">
          <Said text={question.asks} />
        </p>
        <div className="answer">
          <AnswerWords question={question} value={value} />
        </div>
      </div>
      <Button kind="quiet" onClick={onChange}>
        <Trans>Change</Trans>
        <span className="unseen">
          {' '}
          <Said text={question.asks} />
        </span>
      </Button>
    </li>
  );
}
