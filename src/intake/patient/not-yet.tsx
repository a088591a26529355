import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import {
  type ByKind,
  type Duration,
  durationMax,
  forKind,
  isTooLong,
  type Question,
} from '#intake';

type NotYetProps = { readonly question: Question; readonly value: unknown };

/** What is missing before one can go on; skipping is always the other way. */
export function NotYet({ question, value }: NotYetProps): ReactNode {
  return forKind(whatIsMissing, question.answer, value);
}

const chooseOne = () => <Trans>Please choose one answer, or skip.</Trans>;
const writeWords = () => <Trans>Please write a few words, or skip.</Trans>;

const whatIsMissing: ByKind<[unknown], ReactNode> = {
  choice: chooseOne,
  known: chooseOne,
  picks: chooseOne,
  ranking: chooseOne,
  words: writeWords,
  consent: writeWords,
  'body-map': () => <Trans>Please say how strong it is in each place, or skip.</Trans>,
  grid: () => <Trans>Please choose for at least one line, or skip.</Trans>,
  lines: () => <Trans>Please write a line, or choose “None”. Or skip.</Trans>,
  number: ({ min, max }) => (
    <Trans>
      Please write a number from {min} to {max}, or skip.
    </Trans>
  ),
  duration: (_, value) =>
    isTooLong(value as Partial<Duration> | undefined) ? (
      <TooLong />
    ) : (
      <Trans>Please say how many and weeks, months or years. Or skip.</Trans>
    ),
};

function TooLong(): ReactNode {
  const { years, months, weeks } = durationMax;
  return (
    <Trans>
      That is more than a long life. Please check the number: at most {years} years, {months} months
      or {weeks} weeks. Or skip.
    </Trans>
  );
}
