import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { RadioScale, type ScaleOption, TextInput, writingOf } from '#design';
import { type FormItem, lineOf } from '#measures';

type FormQuestionProps = {
  readonly item: FormItem;
  /** The language the words are in, so that they are spoken and set right. */
  readonly language: string;
  /** What was chosen; for a number, what stands in the box while it is typed. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

/** One question of a questionnaire as a phone asks it; its words are the page's heading. */
export function FormQuestion(props: FormQuestionProps): ReactNode {
  const { item, language, value, onChange } = props;
  const legend = (
    <span lang={language} dir={writingOf(language)}>
      {item.text}
    </span>
  );
  const line: readonly ScaleOption<number>[] | null =
    lineOf(item)?.map((number) => ({ value: number, label: `${number}` })) ?? null;
  if (item.number !== null && line === null) return <NumberBox {...props} legend={legend} />;
  const options = line ?? item.options.map((option) => ({ ...option, language }));
  return (
    <RadioScale<number>
      legend={legend}
      legendIsHeading
      options={options}
      ends={endsOf(item, language)}
      value={value}
      onChange={onChange}
    />
  );
}

function endsOf({ number }: FormItem, language: string) {
  if (number === null || (number.low === null && number.high === null)) return undefined;
  const said = (words: string | null) => (
    <span lang={language} dir={writingOf(language)}>
      {words}
    </span>
  );
  return { low: said(number.low), high: said(number.high) };
}

type NumberBoxProps = FormQuestionProps & { readonly legend: ReactNode };

function NumberBox({ item, language, legend, value, onChange }: NumberBoxProps): ReactNode {
  const { min = 0, max = 0, unit = null } = item.number ?? {};
  const change = (typed: string) => {
    const number = Number(typed.replace(',', '.'));
    if (typed.trim() === '') onChange(null);
    else if (Number.isFinite(number)) onChange(number);
  };
  return (
    <fieldset>
      <legend>
        <h1 tabIndex={-1}>{legend}</h1>
      </legend>
      <TextInput
        label={
          <>
            <Trans>
              A number from {min} to {max}
            </Trans>
            {unit !== null && (
              <span lang={language} dir={writingOf(language)}>
                {' '}
                ({unit})
              </span>
            )}
          </>
        }
        inputMode="decimal"
        maxLength={10}
        value={value === null ? '' : `${value}`}
        onChange={change}
      />
    </fieldset>
  );
}
