import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import {
  CheckboxGroup,
  RadioGrid,
  RadioScale,
  Ranking,
  Select,
  TextArea,
  TextInput,
} from '#design';
import { Said, useOtherLanguage, useSaid } from '#http/patient';
import {
  type ByKind,
  type Choice,
  type Duration,
  forKind,
  type OfKind,
  type Question,
} from '#intake';
import { Known } from './known.tsx';
import { HowMany, Lines } from './list-inputs.tsx';
import { WhereItHurts } from './where-it-hurts.tsx';

export type AnswerInputProps = {
  readonly question: Question;
  readonly legend: ReactNode;
  readonly hint: ReactNode;
  readonly value: unknown;
  readonly error: ReactNode;
  readonly onChange: (value: unknown) => void;
};

/** The control for one question; its legend is the page's heading. */
export function AnswerInput(props: AnswerInputProps): ReactNode {
  return forKind(inputFor, props.question.answer, props);
}

const inputFor: ByKind<[AnswerInputProps], ReactNode> = {
  choice: ({ choices }, props) => <OneChoice {...props} choices={choices} />,
  picks: ({ choices }, props) => <Picks {...props} choices={choices} />,
  ranking: ({ choices }, props) => <Ranked {...props} choices={choices} />,
  grid: (answer, props) => <Grid {...props} answer={answer} />,
  words: ({ longest }, props) => <Words {...props} longest={longest} />,
  lines: ({ most, longest }, props) => <Lines {...props} most={most} longest={longest} />,
  number: (answer, props) => <HowMany {...props} answer={answer} />,
  duration: (_, props) => <HowLong {...props} />,
  'body-map': (_, props) => <WhereItHurts {...props} />,
  known: ({ choices }, props) => <Confirm {...props} choices={choices} />,
  consent: (_, { legend, hint }) => (
    <>
      <h1 tabIndex={-1}>{legend}</h1>
      {hint && <p>{hint}</p>}
    </>
  ),
};

type ChoiceProps = AnswerInputProps & {
  readonly choices: readonly Choice[];
  readonly legendIsHeading?: boolean;
};

function OneChoice(props: ChoiceProps): ReactNode {
  const say = useSaid();
  const languageOf = useOtherLanguage();
  const numbers = props.choices.length === 11;
  const options = props.choices.map(({ value, label }) => ({
    value,
    label: numbers ? `${value}` : say(label),
    language: numbers ? undefined : languageOf(label),
  }));
  const first = props.choices[0];
  const last = props.choices.at(-1);
  return (
    <RadioScale<string | number>
      legend={props.legend}
      legendIsHeading={props.legendIsHeading ?? true}
      hint={props.hint}
      error={props.error}
      layout={numbers ? 'six' : 'column'}
      options={options}
      ends={
        numbers && first && last && say(first.label) !== `${first.value}`
          ? { low: <Said text={first.label} />, high: <Said text={last.label} /> }
          : undefined
      }
      value={(props.value ?? null) as string | number | null}
      onChange={(value) => props.onChange(value ?? undefined)}
    />
  );
}

/** What is known stands between the question and its answer: it is read before one answers. */
function Confirm({ legend, hint, ...props }: ChoiceProps): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <h1 tabIndex={-1}>{legend}</h1>
      {hint && <p className="hint">{hint}</p>}
      <Known />
      <OneChoice {...props} legend={t`Is it right?`} hint={null} legendIsHeading={false} />
    </>
  );
}

function Picks(props: ChoiceProps): ReactNode {
  const say = useSaid();
  const chosen = Array.isArray(props.value) ? (props.value as readonly string[]) : [];
  const alone = 'none';
  const change = (values: readonly string[]) => {
    const justNone = values.includes(alone) && !chosen.includes(alone);
    props.onChange(justNone ? [alone] : values.filter((value) => value !== alone));
  };
  return (
    <CheckboxGroup<string>
      legend={props.legend}
      legendIsHeading
      hint={props.hint}
      error={props.error}
      options={props.choices.map(({ value, label }) => ({ value: `${value}`, label: say(label) }))}
      values={chosen}
      onChange={change}
    />
  );
}

function Ranked(props: ChoiceProps): ReactNode {
  const say = useSaid();
  return (
    <Ranking
      legend={props.legend}
      legendIsHeading
      hint={props.hint}
      error={props.error}
      options={props.choices.map(({ value, label }) => ({ value: `${value}`, label: say(label) }))}
      value={Array.isArray(props.value) ? (props.value as readonly string[]) : []}
      onChange={props.onChange}
    />
  );
}

type GridProps = AnswerInputProps & {
  readonly answer: OfKind<'grid'>;
};

function Grid(props: GridProps): ReactNode {
  const say = useSaid();
  const worded = (choices: readonly Choice[]) =>
    choices.map(({ value, label }) => ({ value: `${value}`, label: say(label) }));
  return (
    <RadioGrid<string>
      legend={props.legend}
      legendIsHeading
      hint={props.hint}
      error={props.error}
      rows={worded(props.answer.rows)}
      columns={worded(props.answer.columns)}
      value={(props.value ?? {}) as Readonly<Record<string, string>>}
      onChange={props.onChange}
    />
  );
}

function Words(props: AnswerInputProps & { readonly longest: number }): ReactNode {
  return (
    <fieldset>
      <legend>
        <h1 tabIndex={-1}>{props.legend}</h1>
      </legend>
      <TextArea
        label={<Trans>Your words</Trans>}
        hint={props.hint}
        error={props.error}
        rows={5}
        maxLength={props.longest}
        value={typeof props.value === 'string' ? props.value : ''}
        onChange={(text) => props.onChange(text.trim() === '' ? undefined : text)}
      />
    </fieldset>
  );
}

function HowLong(props: AnswerInputProps): ReactNode {
  const { t } = useLingui();
  const given = (props.value ?? {}) as Partial<Record<'amount', number>> & Partial<Duration>;
  const change = (part: Partial<Duration>) => props.onChange({ ...given, ...part });
  return (
    <fieldset className="stack">
      <legend>
        <h1 tabIndex={-1}>{props.legend}</h1>
      </legend>
      <TextInput
        label={t`How many?`}
        hint={props.hint}
        error={props.error}
        inputMode="numeric"
        maxLength={4}
        value={given.amount === undefined ? '' : `${given.amount}`}
        onChange={(text) => {
          const { amount: _, ...rest } = given;
          const digits = text.replaceAll(/\D/g, '');
          props.onChange(digits === '' ? rest : { ...rest, amount: Number(digits) });
        }}
      />
      <Select<Duration['unit']>
        label={t`Weeks, months or years?`}
        unchosen={t`Please choose`}
        options={[
          { value: 'weeks', label: t`weeks` },
          { value: 'months', label: t`months` },
          { value: 'years', label: t`years` },
        ]}
        value={given.unit ?? null}
        onChange={(unit) => unit !== null && change({ unit })}
      />
    </fieldset>
  );
}
