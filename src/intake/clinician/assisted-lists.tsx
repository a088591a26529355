import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { BodyMap, Checkbox, CheckboxGroup, RadioGrid, Ranking, TextArea, TextInput } from '#design';
import { useWords } from '#http/clinician';
import {
  type BodyMapDraft,
  type Choice,
  kindsAt,
  numberIn,
  type OfKind,
  painKindWords,
  strengthsIn,
  withKinds,
  withStrengths,
} from '#intake';
import type { AssistedInputProps, ChoiceProps } from './assisted-input.tsx';

function useWorded(): (choices: readonly Choice[]) => { value: string; label: string }[] {
  const words = useWords();
  return (choices) =>
    choices.map(({ value, label }) => ({ value: `${value}`, label: words(label) }));
}

export function Ranked({ legend, value, error, choices, onChange }: ChoiceProps): ReactNode {
  const worded = useWorded();
  return (
    <Ranking
      legend={legend}
      error={error}
      options={worded(choices)}
      value={Array.isArray(value) ? (value as readonly string[]) : []}
      onChange={onChange}
    />
  );
}

type GridProps = AssistedInputProps & {
  readonly answer: OfKind<'grid'>;
};

export function Grid({ legend, value, error, answer, onChange }: GridProps): ReactNode {
  const worded = useWorded();
  return (
    <RadioGrid<string>
      legend={legend}
      error={error}
      rows={worded(answer.rows)}
      columns={worded(answer.columns)}
      value={(value ?? {}) as Readonly<Record<string, string>>}
      onChange={(rows) => onChange(Object.keys(rows).length === 0 ? undefined : rows)}
    />
  );
}

type LinesProps = AssistedInputProps & { readonly most: number; readonly longest: number };

export function Lines(props: LinesProps): ReactNode {
  const { legend, value, error, most, longest, onChange } = props;
  const lines = Array.isArray(value) ? value.map(String) : null;
  return (
    <>
      <TextArea
        label={legend}
        hint={<Trans>One on each line.</Trans>}
        error={error}
        rows={3}
        maxLength={most * (longest + 1)}
        value={lines?.join('\n') ?? ''}
        onChange={(text) => onChange(text === '' ? undefined : text.split('\n'))}
      />
      <Checkbox
        label={
          <Trans>
            None<span className="unseen">: {legend}</span>
          </Trans>
        }
        checked={lines !== null && lines.length === 0}
        onChange={(none) => onChange(none ? [] : undefined)}
      />
    </>
  );
}

type HowManyProps = AssistedInputProps & {
  readonly answer: OfKind<'number'>;
};

export function HowMany({ legend, value, error, answer, onChange }: HowManyProps): ReactNode {
  const words = useWords();
  const [typed, setTyped] = useState(typeof value === 'number' ? `${value}` : '');
  return (
    <TextInput
      label={legend}
      hint={words(answer.unit)}
      error={error}
      inputMode={answer.step === 1 ? 'numeric' : 'decimal'}
      maxLength={6}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(numberIn(text));
      }}
    />
  );
}

export function WhereItHurts({ legend, value, onChange }: AssistedInputProps): ReactNode {
  const { t } = useLingui();
  const worded = useWorded();
  const draft = (value ?? {}) as BodyMapDraft;
  return (
    <BodyMap
      legend={legend}
      withStrength
      value={strengthsIn(draft)}
      onChange={(sites) => onChange(withStrengths(draft, sites))}
      aboutSite={(site, name) => (
        <CheckboxGroup<string>
          legend={t`${name}: what is it like?`}
          options={worded(painKindWords)}
          values={kindsAt(draft, site)}
          onChange={(kinds) => onChange(withKinds(draft, site, kinds))}
        />
      )}
    />
  );
}
