import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSaid } from '#http/patient';
import {
  type BodyMapValue,
  type ByKind,
  bodySiteOf,
  type Choice,
  type Duration,
  forKind,
  type OfKind,
  painKindWords,
  painsIn,
  type Question,
} from '#intake';

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
  return forKind(wordsFor, question.answer, value, say, list);
}

type Say = (text: Choice['label']) => string;
type List = (words: readonly string[]) => ReactNode;

const wordsFor: ByKind<[value: unknown, say: Say, list: List], ReactNode> = {
  choice: ({ choices }, value, say) => labelOf(choices, value, say),
  known: ({ choices }, value, say) => labelOf(choices, value, say),
  picks: ({ choices }, value, say, list) =>
    list((value as readonly unknown[]).map((pick) => labelOf(choices, pick, say))),
  ranking: ({ choices }, value, say) => (
    <Ranked labels={(value as readonly unknown[]).map((one) => labelOf(choices, one, say))} />
  ),
  grid: (answer, value, say) => (
    <Grid answer={answer} value={value as Readonly<Record<string, unknown>>} say={say} />
  ),
  lines: (_, value, __, list) => <span dir="auto">{list(value as readonly string[])}</span>,
  number: ({ unit }, value, say) => `${value as number} ${say(unit)}`,
  words: (_, value) => <span dir="auto">{value as string}</span>,
  'body-map': (_, value, say, list) =>
    list(painsIn(value as BodyMapValue).map((pain) => placeWords(pain, say))),
  duration: (_, value) => <HowLong duration={value as Duration} />,
  consent: () => <Trans>Read</Trans>,
};

const labelOf = (choices: readonly Choice[], value: unknown, say: Say): string => {
  const choice = choices.find((known) => known.value === value);
  return choice === undefined ? String(value) : say(choice.label);
};

const placeWords = ({ site, strength, kinds }: ReturnType<typeof painsIn>[number], say: Say) => {
  const like = kinds.map((kind) => labelOf(painKindWords, kind, say));
  return `${say(bodySiteOf(site)?.label ?? { en: site })} (${[strength, ...like].join(', ')})`;
};

function Ranked({ labels }: { readonly labels: readonly string[] }): ReactNode {
  if (labels.length === 0) return <Trans>None of these</Trans>;
  return (
    <ol className="steps">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ol>
  );
}

type GridProps = {
  readonly answer: OfKind<'grid'>;
  readonly value: Readonly<Record<string, unknown>>;
  readonly say: Say;
};

function Grid({ answer, value, say }: GridProps): ReactNode {
  const given = answer.rows.filter((row) => value[row.value] !== undefined);
  return (
    <ul className="plain">
      {given.map((row) => (
        <li key={row.value}>
          {say(row.label)}: {labelOf(answer.columns, value[row.value], say)}
        </li>
      ))}
    </ul>
  );
}

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
