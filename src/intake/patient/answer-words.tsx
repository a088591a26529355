import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSaid } from '#http/patient';
import { bodySiteOf, type Choice, type Duration, type Question } from '#intake';

type AnswerWordsProps = { readonly question: Question; readonly value: unknown };

/** An answer as the person gave it, for looking over. */
export function AnswerWords({ question, value }: AnswerWordsProps): ReactNode {
  const say = useSaid();
  const { i18n } = useLingui();
  if (value === null) return <Trans>Skipped</Trans>;
  const list = (words: readonly string[]) =>
    words.length === 0 ? (
      <Trans>None of these</Trans>
    ) : (
      new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(words)
    );
  const { answer } = question;
  switch (answer.kind) {
    case 'choice':
      return labelOf(answer.choices, value, say);
    case 'picks':
      return list((value as readonly unknown[]).map((pick) => labelOf(answer.choices, pick, say)));
    case 'words':
      return <span dir="auto">{value as string}</span>;
    case 'body-map':
      return list(
        Object.entries(value as Readonly<Record<string, number>>).map(
          ([id, strength]) => `${say(bodySiteOf(id)?.label ?? { en: id })} (${strength})`,
        ),
      );
    case 'duration':
      return <HowLong duration={value as Duration} />;
    case 'consent':
      return <Trans>Read</Trans>;
  }
}

type Say = (text: Choice['label']) => string;

const labelOf = (choices: readonly Choice[], value: unknown, say: Say): string => {
  const choice = choices.find((known) => known.value === value);
  return choice === undefined ? String(value) : say(choice.label);
};

function HowLong({ duration: { amount, unit } }: { readonly duration: Duration }): ReactNode {
  switch (unit) {
    case 'weeks':
      return <Plural value={amount} one="# week" other="# weeks" />;
    case 'months':
      return <Plural value={amount} one="# month" other="# months" />;
    case 'years':
      return <Plural value={amount} one="# year" other="# years" />;
  }
}
