import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Columns, Stack } from '#design';
import { most, type OwnAnswer } from '#library';
import { Choices } from './choices.tsx';
import { NumberField } from './number-field.tsx';
import { SideBySide } from './side-by-side.tsx';

export type AnswerEditorProps<Kind extends OwnAnswer['kind'] = OwnAnswer['kind']> = {
  readonly answer: Extract<OwnAnswer, { kind: Kind }>;
  readonly at: number;
  readonly languages: readonly string[];
  readonly onChange: (answer: OwnAnswer, field?: string | null) => void;
};

/** What belongs to the kind of answer. */
export function AnswerEditor({ answer, ...rest }: AnswerEditorProps): ReactNode {
  switch (answer.kind) {
    case 'yes-no':
      return null;
    case 'scale':
      return <ScaleEnds answer={answer} {...rest} />;
    case 'number':
      return <NumberRange answer={answer} {...rest} />;
    case 'choice':
      return <Choices answer={answer} {...rest} />;
  }
}

function ScaleEnds({ answer, at, languages, onChange }: AnswerEditorProps<'scale'>): ReactNode {
  const { t } = useLingui();
  const number = at + 1;
  return (
    <Stack gap="small">
      <SideBySide
        label={t`Words at 0, question ${number}`}
        field={`items/${at}/answer/low`}
        languages={languages}
        words={answer.low}
        longest={most.end}
        onChange={(low, field) => onChange({ ...answer, low }, field)}
      />
      <SideBySide
        label={t`Words at 10, question ${number}`}
        field={`items/${at}/answer/high`}
        languages={languages}
        words={answer.high}
        longest={most.end}
        onChange={(high, field) => onChange({ ...answer, high }, field)}
      />
    </Stack>
  );
}

function NumberRange({ answer, at, languages, onChange }: AnswerEditorProps<'number'>): ReactNode {
  const { t } = useLingui();
  const number = at + 1;
  const field = (name: string) => `items/${at}/answer/${name}`;
  return (
    <Stack gap="small">
      <Columns least="9rem">
        <NumberField
          label={t`Smallest, question ${number}`}
          field={field('min')}
          value={answer.min}
          onChange={(min) => onChange({ ...answer, min }, field('min'))}
        />
        <NumberField
          label={t`Largest, question ${number}`}
          field={field('max')}
          value={answer.max}
          onChange={(max) => onChange({ ...answer, max }, field('max'))}
        />
        <NumberField
          label={t`Step, question ${number}`}
          field={field('step')}
          optional
          value={answer.step}
          onChange={(step) => onChange({ ...answer, step }, field('step'))}
        />
      </Columns>
      <SideBySide
        label={t`Unit, question ${number}`}
        field={field('unit')}
        optional
        languages={languages}
        words={answer.unit}
        longest={most.unit}
        onChange={(unit, at_) => onChange({ ...answer, unit }, at_)}
      />
    </Stack>
  );
}
