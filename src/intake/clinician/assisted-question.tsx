import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Row, Small, Stack, Tag } from '#design';
import { Said } from '#http/clinician';
import type { Question } from '#intake';
import { AssistedInput } from './assisted-input.tsx';

type AssistedQuestionProps = {
  readonly question: Question;
  readonly value: unknown;
  readonly refused: string | null;
  readonly onAnswer: (value: unknown) => void;
};

/** One question as it is read out; "I would rather not say" is an answer too. */
export function AssistedQuestion(props: AssistedQuestionProps): ReactNode {
  const { question, value, refused, onAnswer } = props;
  return (
    <Stack gap="small">
      {question.lead !== null && (
        <p className="muted">
          <Said text={question.lead} />
        </p>
      )}
      <AssistedInput
        question={question}
        legend={<Said text={question.asks} />}
        value={value}
        error={refused}
        onChange={onAnswer}
      />
      {question.credit !== null && <Small>{question.credit}</Small>}
      {question.skippable && (
        <Row>
          {value === null ? (
            <Tag>
              <Trans>would rather not say</Trans>
            </Tag>
          ) : (
            <Button kind="quiet" onClick={() => onAnswer(null)}>
              <Trans>
                Would rather not say
                <span className="unseen">
                  : <Said text={question.asks} />
                </span>
              </Trans>
            </Button>
          )}
        </Row>
      )}
    </Stack>
  );
}
