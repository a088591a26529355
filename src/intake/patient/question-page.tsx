import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Disclosure, Icon, LanguageSwitch, Stack, Tag } from '#design';
import { Said } from '#http/patient';
import { checkValue, type Question, tidied } from '#intake';
import { Grounding } from '#safety/patient';
import { AnswerInput } from './answer-input.tsx';
import { NotYet } from './not-yet.tsx';

type QuestionPageProps = {
  readonly question: Question;
  readonly answered: unknown;
  /** Chosen before, and not sent yet. */
  readonly draft: unknown;
  readonly onDraft: (value: unknown) => void;
  readonly onAnswer: (value: unknown) => void;
  readonly onTalk: () => void;
  /** What stands beneath the question: at the welcome, how long it takes. */
  readonly about?: ReactNode;
};

/** One question on one page: what we ask, why, who sees it, and always a way past it. */
export function QuestionPage({
  question,
  answered,
  draft,
  onDraft,
  onAnswer,
  onTalk,
  about,
}: QuestionPageProps): ReactNode {
  const welcome = question.answer.kind === 'consent';
  const [value, setValue] = useState<unknown>(draft ?? answered ?? (welcome ? true : undefined));
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('h1')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = tidied(question, value);
    if (given === undefined || !checkValue(question, given).ok) setOpen(true);
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
        {about}
        <Credit of={question} />
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
          <WayPast sensitive={question.sensitive} onPast={() => onAnswer(null)} />
        )}
        {welcome ? <LanguageSwitch /> : <CalmExit onTalk={onTalk} />}
      </Stack>
    </form>
  );
}

/** The line that a licence wants beside its questions; kept as it was given. */
function Credit({ of }: { readonly of: Question }): ReactNode {
  if (of.credit === null) return null;
  return (
    <p className="muted small" lang="en" dir="ltr">
      {of.credit}
    </p>
  );
}

type WayPastProps = { readonly sensitive: boolean; readonly onPast: () => void };

/** Always a way past a question; where it touches something private, in words that fit. */
function WayPast({ sensitive, onPast }: WayPastProps): ReactNode {
  return (
    <Button kind="quiet" full onClick={onPast}>
      {sensitive ? <Trans>I would rather not say</Trans> : <Trans>Skip this question</Trans>}
    </Button>
  );
}

/** Calm and a person to call, on every page that asks something. */
export function CalmExit({ onTalk }: { readonly onTalk: () => void }): ReactNode {
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
