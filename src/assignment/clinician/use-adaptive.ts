import { useMemo, useState } from 'react';
import { adaptiveAnswersMax, type OpenedAdaptiveTest } from '#assignment';
import {
  type AdaptiveAnswer,
  type AdaptiveStep,
  adaptiveStep,
  type BankItem,
  type Estimate,
  estimateOf,
  readyBank,
} from '#measures';

export type WhyOver = Extract<AdaptiveStep, { done: true }>['because'] | 'stopped';

export type AdaptiveNow =
  | { readonly asks: BankItem; readonly number: number }
  | { readonly over: WhyOver; readonly estimate: Estimate | null };

/** Where a test stands; stopped by hand it is over with what was answered so far. */
export function standingOf(
  { rule }: Pick<OpenedAdaptiveTest, 'rule'>,
  ready: ReturnType<typeof readyBank>,
  answers: readonly AdaptiveAnswer[],
  stopped: boolean,
): AdaptiveNow {
  // No site lets a test ask more than the server takes.
  const mostItems = Math.min(rule.mostItems, adaptiveAnswersMax);
  const step = adaptiveStep(ready, answers, { ...rule, mostItems });
  if (step.done) return { over: step.because, estimate: step.estimate };
  if (!stopped) return { asks: step.next, number: answers.length + 1 };
  const isAnswered = answers.some(({ option }) => option !== null);
  return { over: 'stopped', estimate: isAnswered ? estimateOf(ready, answers) : null };
}

/** One adaptive test as it is asked: the bank is the one it began with, whatever is loaded meanwhile. */
export function useAdaptive(opened: OpenedAdaptiveTest) {
  const [test] = useState(opened);
  const ready = useMemo(() => readyBank(test.bank), [test]);
  const [answers, setAnswers] = useState<readonly AdaptiveAnswer[]>([]);
  const [stopped, setStopped] = useState(false);
  const [option, setOption] = useState<number | null>(null);
  const now = standingOf(test, ready, answers, stopped);
  const give = (given: number | null): void => {
    if (!('asks' in now)) return;
    setAnswers([...answers, { item: now.asks.id, option: given }]);
    setOption(null);
  };
  /** Takes back the stop, or the last answer, which shows again as it was given. */
  const back = (): void => {
    if (stopped && 'over' in now && now.over === 'stopped') return setStopped(false);
    setStopped(false);
    setOption(answers.at(-1)?.option ?? null);
    setAnswers(answers.slice(0, -1));
  };
  return {
    test,
    answers,
    now,
    option,
    setOption,
    give,
    back,
    canGoBack: stopped || answers.length > 0,
    stop: () => setStopped(true),
  };
}
