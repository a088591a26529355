import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Columns, RadioScale, Select, TextArea, TextInput } from '#design';
import { useWords } from '#http/clinician';
import { type ByKind, type Choice, type Duration, forKind, type Question } from '#intake';
import { Grid, HowMany, Lines, Ranked, WhereItHurts } from './assisted-lists.tsx';

export type AssistedInputProps = {
  readonly question: Question;
  readonly legend: ReactNode;
  readonly value: unknown;
  readonly error: ReactNode;
  readonly onChange: (value: unknown) => void;
};

/** The control for one question, close enough together that a whole part fits a screen. */
export function AssistedInput(props: AssistedInputProps): ReactNode {
  return forKind(inputFor, props.question.answer, props);
}

const inputFor: ByKind<[AssistedInputProps], ReactNode> = {
  choice: ({ choices }, props) => <OneChoice {...props} choices={choices} />,
  known: ({ choices }, props) => <OneChoice {...props} choices={choices} />,
  picks: ({ choices }, props) => <Picks {...props} choices={choices} />,
  ranking: ({ choices }, props) => <Ranked {...props} choices={choices} />,
  grid: (answer, props) => <Grid {...props} answer={answer} />,
  words: ({ longest }, props) => <OwnWords {...props} longest={longest} />,
  lines: ({ most, longest }, props) => <Lines {...props} most={most} longest={longest} />,
  number: (answer, props) => <HowMany {...props} answer={answer} />,
  duration: (_, props) => <HowLong {...props} />,
  'body-map': (_, props) => <WhereItHurts {...props} />,
  consent: (_, { legend, value, onChange }) => (
    <Checkbox
      label={legend}
      hint={<Trans>Read out and agreed</Trans>}
      checked={value === true}
      onChange={(agreed) => onChange(agreed ? true : undefined)}
    />
  ),
};

export type ChoiceProps = AssistedInputProps & { readonly choices: readonly Choice[] };

function OneChoice({ legend, value, error, choices, onChange }: ChoiceProps): ReactNode {
  const words = useWords();
  const numbers = choices.length === 11;
  return (
    <RadioScale<string | number>
      legend={legend}
      error={error}
      layout={numbers ? 'six' : 'even'}
      options={choices.map((choice) => ({
        value: choice.value,
        label: numbers ? `${choice.value}` : words(choice.label),
      }))}
      value={(value ?? null) as string | number | null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

function Picks({ legend, value, error, choices, onChange }: ChoiceProps): ReactNode {
  const words = useWords();
  return (
    <CheckboxGroup<string>
      legend={legend}
      error={error}
      options={choices.map((choice) => ({
        value: `${choice.value}`,
        label: words(choice.label),
      }))}
      values={Array.isArray(value) ? (value as readonly string[]) : []}
      onChange={onChange}
    />
  );
}

type OwnWordsProps = AssistedInputProps & { readonly longest: number };

function OwnWords({ legend, value, error, longest, onChange }: OwnWordsProps): ReactNode {
  return (
    <TextArea
      label={legend}
      error={error}
      rows={2}
      maxLength={longest}
      value={typeof value === 'string' ? value : ''}
      onChange={(typed) => onChange(typed === '' ? undefined : typed)}
    />
  );
}

function HowLong({ legend, value, error, onChange }: AssistedInputProps): ReactNode {
  const { t } = useLingui();
  const { amount, unit = 'years' } = (value ?? {}) as Partial<Duration>;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <Columns least="8rem">
        <TextInput
          label={t`How long`}
          inputMode="numeric"
          error={error}
          value={amount === undefined ? '' : `${amount}`}
          onChange={(typed) =>
            onChange(typed.trim() === '' ? undefined : { amount: Number(typed), unit })
          }
        />
        <Select<Duration['unit']>
          label={t`Unit`}
          options={[
            { value: 'weeks', label: t`weeks` },
            { value: 'months', label: t`months` },
            { value: 'years', label: t`years` },
          ]}
          value={unit}
          onChange={(chosen) =>
            amount !== undefined && chosen !== null && onChange({ amount, unit: chosen })
          }
        />
      </Columns>
    </fieldset>
  );
}
