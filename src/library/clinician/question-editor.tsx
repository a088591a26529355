import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, Columns, Notice, Row, Select, Stack } from '#design';
import {
  answerKinds,
  asksAboutSafety,
  type Counting,
  countingOf,
  emptyAnswer,
  most,
  type OwnAnswer,
  type OwnItem,
  withChangedItem,
  withCounting,
  withMovedItem,
  withoutItem,
} from '#library';
import { AnswerEditor } from './answer-editor.tsx';
import type { EditProps } from './editor.tsx';
import { answerWords } from './library-words.ts';
import { ShowWhen } from './show-when.tsx';
import { SideBySide } from './side-by-side.tsx';

export type QuestionEditorProps = EditProps & { readonly item: OwnItem; readonly at: number };

/** One question: its words, how it is answered, when it is asked, and whether it counts. */
export function QuestionEditor(props: QuestionEditorProps): ReactNode {
  const { item, at, draft, change } = props;
  const { t, i18n } = useLingui();
  const number = at + 1;
  const edit = (changes: Partial<OwnItem>, field: string | null = null) =>
    change(withChangedItem(draft, item.key, changes), field);
  return (
    <Card headingLevel={3} heading={<Trans>Question {number}</Trans>} aside={<Places {...props} />}>
      <Stack gap="small">
        <SideBySide
          label={t`Question ${number}`}
          field={`items/${at}/text`}
          lines={2}
          languages={draft.languages}
          words={item.text}
          longest={most.item}
          onChange={(text, field) => edit({ text }, field)}
        />
        {asksAboutSafety(item.text) && <NobodyIsTold />}
        <Columns least="13rem">
          <Select<OwnAnswer['kind']>
            label={t`Answered by, question ${number}`}
            options={answerKinds.map((value) => ({ value, label: i18n._(answerWords[value]) }))}
            value={item.answer.kind}
            onChange={(kind) => kind !== null && edit({ answer: emptyAnswer(kind) })}
          />
          <Select<Counting>
            label={t`In the score, question ${number}`}
            options={[
              { value: 'yes', label: t`counts` },
              { value: 'reversed', label: t`counts the other way round` },
              { value: 'no', label: t`does not count` },
            ]}
            value={countingOf(draft, item.key)}
            onChange={(how) => how !== null && change(withCounting(draft, item.key, how))}
          />
        </Columns>
        <AnswerEditor
          answer={item.answer}
          at={at}
          languages={draft.languages}
          onChange={(answer, field) => edit({ answer }, field)}
        />
        {at > 0 && <ShowWhen {...props} />}
      </Stack>
    </Card>
  );
}

/** Beside a question that seems to ask about self-harm: an answer here would stay unread. */
function NobodyIsTold(): ReactNode {
  return (
    <Notice tone="warn" live="status">
      <p>
        <Trans>
          Nobody is alerted by an answer to this question. Ask about harm with ASQ or PHQ-9 instead.
        </Trans>
      </p>
    </Notice>
  );
}

function Places({ item, at, draft, change }: QuestionEditorProps): ReactNode {
  const number = at + 1;
  return (
    <Row>
      <Button
        kind="quiet"
        disabled={at === 0}
        onClick={() => change(withMovedItem(draft, item.key, -1))}
      >
        <Trans>
          Up<span className="unseen">, question {number}</span>
        </Trans>
      </Button>
      <Button
        kind="quiet"
        disabled={number === draft.items.length}
        onClick={() => change(withMovedItem(draft, item.key, 1))}
      >
        <Trans>
          Down<span className="unseen">, question {number}</span>
        </Trans>
      </Button>
      <Button kind="quiet" onClick={() => change(withoutItem(draft, item.key))}>
        <Trans>
          Take out<span className="unseen"> question {number}</span>
        </Trans>
      </Button>
    </Row>
  );
}
