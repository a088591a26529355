import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Checkbox, TextArea, TextInput } from '#design';
import { useSaid } from '#http/patient';
import { numberIn, type OfKind } from '#intake';
import type { AnswerInputProps } from './answer-input.tsx';

type LinesProps = AnswerInputProps & { readonly most: number; readonly longest: number };

/** Things in own words, one on each line; "none" is an answer of its own. */
export function Lines(props: LinesProps): ReactNode {
  const lines = Array.isArray(props.value) ? props.value.map(String) : null;
  return (
    <fieldset className="stack">
      <legend>
        <h1 tabIndex={-1}>{props.legend}</h1>
      </legend>
      <TextArea
        label={<Trans>Your list</Trans>}
        hint={props.hint}
        error={props.error}
        rows={5}
        maxLength={props.most * (props.longest + 1)}
        value={lines?.join('\n') ?? ''}
        onChange={(text) => props.onChange(text === '' ? undefined : text.split('\n'))}
      />
      <Checkbox
        label={<Trans>None</Trans>}
        checked={lines !== null && lines.length === 0}
        onChange={(none) => props.onChange(none ? [] : undefined)}
      />
    </fieldset>
  );
}

type HowManyProps = AnswerInputProps & {
  readonly answer: OfKind<'number'>;
};

/** A whole number, typed. */
export function HowMany(props: HowManyProps): ReactNode {
  const { t } = useLingui();
  const say = useSaid();
  const unit = say(props.answer.unit);
  const [typed, setTyped] = useState(typeof props.value === 'number' ? `${props.value}` : '');
  return (
    <fieldset>
      <legend>
        <h1 tabIndex={-1}>{props.legend}</h1>
      </legend>
      <TextInput
        label={unit === '' ? t`Number` : t`Number of ${unit}`}
        hint={props.hint}
        error={props.error}
        inputMode={props.answer.step === 1 ? 'numeric' : 'decimal'}
        maxLength={6}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          props.onChange(numberIn(text));
        }}
      />
    </fieldset>
  );
}
