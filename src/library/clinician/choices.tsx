import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Row, Stack } from '#design';
import { most, type OwnAnswer } from '#library';
import type { AnswerEditorProps } from './answer-editor.tsx';
import { useFault } from './draft-faults.ts';
import { NumberField } from './number-field.tsx';
import { SideBySide } from './side-by-side.tsx';

type Option = Extract<OwnAnswer, { kind: 'choice' }>['options'][number];

/** Answers to choose from, each with its value. */
export function Choices({
  answer,
  at,
  languages,
  onChange,
}: AnswerEditorProps<'choice'>): ReactNode {
  const faultAt = useFault();
  const question = at + 1;
  const { options } = answer;
  const field = `items/${at}/answer/options`;
  const edit = (place: number, changes: Partial<Option>, box: string) => {
    const next = options.map((option, other) =>
      other === place ? { ...option, ...changes } : option,
    );
    onChange({ ...answer, options: next }, box);
  };
  const add = () =>
    onChange({ ...answer, options: [...options, { value: nextValue(options), label: {} }] });
  const takeOut = (place: number) =>
    onChange({ ...answer, options: options.filter((_, other) => other !== place) });
  return (
    <Stack gap="small">
      {faultAt(field) !== null && <p className="problem">{faultAt(field)}</p>}
      {options.map((option, place) => (
        <OneChoice
          // oxlint-disable-next-line react/no-array-index-key -- an answer is its place; its words may be equal while they are typed
          key={place}
          option={option}
          place={place}
          question={question}
          field={`${field}/${place}`}
          languages={languages}
          onChange={(changes, box) => edit(place, changes, box)}
          onTakeOut={() => takeOut(place)}
        />
      ))}
      {options.length < most.options && (
        <Row>
          <Button kind="ghost" icon="plus" onClick={add}>
            <Trans>
              Add an answer<span className="unseen"> to question {question}</span>
            </Trans>
          </Button>
        </Row>
      )}
    </Stack>
  );
}

type OneChoiceProps = {
  readonly option: Option;
  readonly place: number;
  readonly question: number;
  readonly field: string;
  readonly languages: readonly string[];
  readonly onChange: (changes: Partial<Option>, box: string) => void;
  readonly onTakeOut: () => void;
};

function OneChoice(props: OneChoiceProps): ReactNode {
  const { option, question, field, onChange } = props;
  const { t } = useLingui();
  const number = props.place + 1;
  return (
    <div className="row">
      <NumberField
        label={t`Value of answer ${number}, question ${question}`}
        field={`${field}/value`}
        value={option.value}
        onChange={(value) => onChange({ value }, `${field}/value`)}
      />
      <div className="grow">
        <SideBySide
          label={t`Answer ${number}, question ${question}`}
          field={`${field}/label`}
          languages={props.languages}
          words={option.label}
          longest={most.option}
          onChange={(label, box) => onChange({ label }, box)}
        />
      </div>
      <Button kind="quiet" onClick={props.onTakeOut}>
        <Trans>
          Take out
          <span className="unseen">
            {' '}
            answer {number} of question {question}
          </span>
        </Trans>
      </Button>
    </div>
  );
}

const nextValue = (options: readonly Option[]): number =>
  Math.max(-1, ...options.flatMap(({ value }) => (value === null ? [] : [value]))) + 1;
