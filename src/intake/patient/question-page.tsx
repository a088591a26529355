import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Disclosure, Icon, LanguageSwitch, Stack, Tag } from '#design';
import { Said } from '#http/patient';
import { checkAnswer, type Duration, durationMax, isTooLong, type Question } from '#intake';
import { Grounding } from '#safety/patient';
import { AnswerInput } from './answer-input.tsx';

type QuestionPageProps = {
  readonly question: Question;
  readonly answered: unknown;
  /** Chosen before, and not sent yet. */
  readonly draft: unknown;
  readonly onDraft: (value: unknown) => void;
  readonly onAnswer: (value: unknown) => void;
  readonly onTalk: () => void;
};

/** One question on one page: what we ask, why, who sees it, and always a way past it. */
export function QuestionPage({
  question,
  answered,
  draft,
  onDraft,
  onAnswer,
  onTalk,
}: QuestionPageProps): ReactNode {
  const welcome = question.answer.kind === 'consent';
  const [value, setValue] = useState<unknown>(draft ?? answered ?? (welcome ? true : undefined));
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('h1')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = value ?? (question.answer.kind === 'picks' ? [] : undefined);
    if (given === undefined || !checkAnswer(question.id, given).ok) setOpen(true);
    else onAnswer(given);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        <AnswerInput
          question={question}
          legend={<Said text={question.asks} />}
          hint={question.lead && <Said text={question.lead} />}
          value={value}
          error={open && <NotYet question={question} value={value} />}
          onChange={(next) => {
            setOpen(false);
            setValue(next);
            onDraft(next);
          }}
        />
        <Disclosure summary={<Trans>Why do you ask this?</Trans>}>
          <p>
            <Said text={question.why} />
          </p>
        </Disclosure>
        <p>
          <Tag tone="soft" icon="lock">
            <Said text={question.seenBy} />
          </Tag>
        </p>
        <Button type="submit" size="big">
          {welcome ? <Trans>Start</Trans> : <Trans>Continue</Trans>}
        </Button>
        {question.skippable && (
          <Button kind="quiet" full onClick={() => onAnswer(null)}>
            <Trans>Skip this question</Trans>
          </Button>
        )}
        {welcome ? <LanguageSwitch /> : <CalmExit onTalk={onTalk} />}
      </Stack>
    </form>
  );
}

type NotYetProps = { readonly question: Question; readonly value: unknown };

function NotYet({ question, value }: NotYetProps): ReactNode {
  switch (question.answer.kind) {
    case 'choice':
    case 'picks':
      return <Trans>Please choose one answer, or skip.</Trans>;
    case 'body-map':
      return <Trans>Please say how strong it is in each place, or skip.</Trans>;
    case 'duration':
      if (isTooLong(value as Partial<Duration> | undefined)) return <TooLong />;
      return <Trans>Please say how many and weeks, months or years. Or skip.</Trans>;
    case 'words':
    case 'consent':
      return <Trans>Please write a few words, or skip.</Trans>;
  }
}

function TooLong(): ReactNode {
  const { years, months, weeks } = durationMax;
  return (
    <Trans>
      That is more than a long life. Please check the number: at most {years} years, {months} months
      or {weeks} weeks. Or skip.
    </Trans>
  );
}

function CalmExit({ onTalk }: { readonly onTalk: () => void }): ReactNode {
  return (
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
  );
}
