import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type AskedQuestion, isAnswer } from '#assignment';
import { Button, Icon, RadioScale, Stack, TextInput, writingOf } from '#design';
import { type FormItem, lineOf } from '#measures';
import { Grounding } from '#safety/patient';

type FormQuestionProps = {
  readonly asked: AskedQuestion;
  readonly answered: number | null | undefined;
  /** Chosen before, and not sent yet. */
  readonly draft: number | null;
  readonly onDraft: (value: number | null) => void;
  readonly onAnswer: (value: number | null) => void;
  readonly onTalk: () => void;
};

/** One question on one page, with a way past it and a way to a person. */
export function FormQuestion(props: FormQuestionProps): ReactNode {
  const { asked, answered, draft, onDraft, onAnswer, onTalk } = props;
  const { form, item } = asked;
  const [value, setValue] = useState<number | null>(draft ?? answered ?? null);
  const [open, setOpen] = useState(false);
  const page = useRef<HTMLFormElement>(null);
  useEffect(() => page.current?.querySelector('h1')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value === null || !isAnswer(item, value)) setOpen(true);
    else onAnswer(value);
  };
  const change = (next: number | null) => {
    setOpen(false);
    setValue(next);
    onDraft(next);
  };
  return (
    <form ref={page} onSubmit={submit} noValidate>
      <Stack>
        <ItemInput
          item={item}
          language={form.language}
          hint={form.instruction}
          value={value}
          error={open && <NotYet item={item} />}
          onChange={change}
        />
        {form.credit !== null && (
          <p className="muted small" lang="en" dir="ltr">
            {form.credit}
          </p>
        )}
        <Button type="submit" size="big">
          <Trans>Continue</Trans>
        </Button>
        <Button kind="quiet" full onClick={() => onAnswer(null)}>
          <Trans>Skip this question</Trans>
        </Button>
        <div className="notice">
          <p>
            <strong>
              <Trans>Feeling upset?</Trans>
            </strong>
          </p>
          <Grounding />
          <Button kind="quiet" onClick={onTalk}>
            <Icon name="phone" /> <Trans>Talk to someone now</Trans>
          </Button>
        </div>
      </Stack>
    </form>
  );
}

type ItemInputProps = {
  readonly item: FormItem;
  readonly language: string;
  readonly hint: string | null;
  readonly value: number | null;
  readonly error: ReactNode;
  readonly onChange: (value: number | null) => void;
};

/** Words of a form are in the form's own language, whatever the page's is. */
export function ItemInput(props: ItemInputProps): ReactNode {
  const { item, hint, value, error, onChange } = props;
  const language = useLanguageOf(props.language);
  const legend = <InLanguage language={language}>{item.text}</InLanguage>;
  const said = hint === null ? null : <InLanguage language={language}>{hint}</InLanguage>;
  const line = lineOf(item);
  if (item.number !== null && line === null)
    return <NumberInput {...props} legend={legend} said={said} />;
  const rating = line !== null || isRating(item);
  return (
    <RadioScale<number>
      legend={legend}
      legendIsHeading
      hint={said}
      error={error}
      layout={rating ? 'six' : 'column'}
      options={
        line?.map((number) => ({ value: number, label: `${number}` })) ??
        item.options.map((option) => ({
          value: option.value,
          label: rating ? `${option.value}` : option.label,
          language: rating ? undefined : language,
        }))
      }
      ends={rating ? endsOf(item, language) : undefined}
      value={value}
      onChange={onChange}
    />
  );
}

/** What the ends of a rating mean, where they are more than their numbers. */
function endsOf({ options, number }: FormItem, language: string | undefined) {
  if (number !== null) {
    const { low, high } = number;
    if (low === null && high === null) return undefined;
    return {
      low: <InLanguage language={language}>{low}</InLanguage>,
      high: <InLanguage language={language}>{high}</InLanguage>,
    };
  }
  const [first, last] = [options[0], options.at(-1)];
  if (first === undefined || last === undefined || first.label === `${first.value}`)
    return undefined;
  return {
    low: <InLanguage language={language}>{first.label}</InLanguage>,
    high: <InLanguage language={language}>{last.label}</InLanguage>,
  };
}

/** Zero to ten, with words at the ends only. */
const isRating = ({ options }: FormItem): boolean =>
  options.length === 11 && options.every(({ value }, at) => value === at);

type NumberInputProps = ItemInputProps & { readonly legend: ReactNode; readonly said: ReactNode };

function NumberInput(props: NumberInputProps): ReactNode {
  const { t } = useLingui();
  const { item, legend, said, value, error, onChange } = props;
  const [text, setText] = useState(value === null ? '' : `${value}`);
  const unit = item.number?.unit ?? null;
  return (
    <fieldset className="stack">
      <legend>
        <h1 tabIndex={-1}>{legend}</h1>
      </legend>
      {said && <p className="hint">{said}</p>}
      <TextInput
        label={unit === null ? t`Your number` : t`Your number (${unit})`}
        error={error}
        inputMode="decimal"
        maxLength={8}
        value={text}
        onChange={(next) => {
          const kept = next.replaceAll(/[^\d.,-]/g, '');
          setText(kept);
          const number = Number(kept.replace(',', '.'));
          onChange(kept === '' || Number.isNaN(number) ? null : number);
        }}
      />
    </fieldset>
  );
}

function NotYet({ item }: { readonly item: FormItem }): ReactNode {
  if (item.number === null || lineOf(item) !== null)
    return <Trans>Please choose one answer, or skip.</Trans>;
  const { min, max } = item.number;
  return (
    <Trans>
      Please write a number from {min} to {max}, or skip.
    </Trans>
  );
}

/** The form's language where it is not the page's (WCAG 3.1.2). */
function useLanguageOf(language: string): string | undefined {
  const { i18n } = useLingui();
  const [own, page] = [language.split('-')[0], i18n.locale.split('-')[0]];
  return own === page ? undefined : own;
}

type InLanguageProps = { readonly language: string | undefined; readonly children: ReactNode };

function InLanguage({ language, children }: InLanguageProps): ReactNode {
  if (language === undefined) return children;
  return (
    <span lang={language} dir={writingOf(language)}>
      {children}
    </span>
  );
}
