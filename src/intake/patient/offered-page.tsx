import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, Icon, PageHeading, Stack, Tag } from '#design';
import { Said, useDates } from '#http/patient';
import type { OfferedAnswer, Question } from '#intake';
import { AnswerWords } from './answer-words.tsx';
import { CalmExit } from './question-page.tsx';

type OfferedPageProps = {
  readonly question: Question;
  readonly offered: OfferedAnswer;
  readonly onRight: () => void;
  readonly onChange: () => void;
  readonly onPast: () => void;
  readonly onTalk: () => void;
};

/** A question another record has answered: the person says whether it is right. Theirs is the last word. */
export function OfferedPage(props: OfferedPageProps): ReactNode {
  const { question, offered, onRight, onChange, onPast, onTalk } = props;
  const dates = useDates();
  const { source, on, value } = offered;
  return (
    <Stack>
      <PageHeading>
        <Said text={question.asks} />
      </PageHeading>
      <Card heading={<Trans>Another record of you says:</Trans>}>
        <Stack gap="small">
          <Answer question={question} value={value} />
          <p className="muted">
            <span dir="auto">{source}</span>
            {on !== null && <>, {dates.dated(on)}</>}
          </p>
        </Stack>
      </Card>
      <h2>
        <Trans>Is this right?</Trans>
      </h2>
      <Button size="big" onClick={onRight}>
        <Icon name="check" /> <Trans>Yes, it is right</Trans>
      </Button>
      <Button kind="ghost" size="big" onClick={onChange}>
        <Trans>No, change it</Trans>
      </Button>
      <p>
        <Tag tone="soft" icon="lock">
          <Said text={question.seenBy} />
        </Tag>
      </p>
      <Button kind="quiet" full onClick={onPast}>
        <Trans>I would rather not say</Trans>
      </Button>
      <CalmExit onTalk={onTalk} />
    </Stack>
  );
}

type AnswerProps = { readonly question: Question; readonly value: unknown };

/** Things that were written one on each line stay one on each line. */
function Answer({ question, value }: AnswerProps): ReactNode {
  if (question.answer.kind !== 'lines') {
    return (
      <p>
        <strong>
          <AnswerWords question={question} value={value} />
        </strong>
      </p>
    );
  }
  return (
    <ul>
      {(value as readonly string[]).map((line) => (
        <li key={line} dir="auto">
          <strong>{line}</strong>
        </li>
      ))}
    </ul>
  );
}
