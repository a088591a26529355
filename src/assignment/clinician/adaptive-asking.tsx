import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PatientId } from '#access';
import {
  type AdaptiveMode,
  type KeptAdaptive,
  keepAdaptiveTest,
  type OpenedAdaptiveTest,
} from '#assignment';
import { Button, Card, RadioScale, Row, Small, Stack, writingOf } from '#design';
import { Said, useAct } from '#http/clinician';
import type { Id } from '#kernel';
import type { BankItem, ItemBank } from '#measures';
import { AdaptiveOver } from './adaptive-over.tsx';
import { useAdaptive } from './use-adaptive.ts';

type AdaptiveAskingProps = {
  readonly patientId: PatientId;
  readonly opened: OpenedAdaptiveTest;
  readonly mode: AdaptiveMode;
  readonly occasionId: Id<'AdaptiveTestId'>;
  readonly onClose: () => void;
};

export function AdaptiveAsking(props: AdaptiveAskingProps): ReactNode {
  const { patientId, opened, mode, occasionId, onClose } = props;
  const asking = useAdaptive(opened);
  const act = useAct(keepAdaptiveTest);
  const [kept, setKept] = useState<KeptAdaptive | null>(null);
  const { test, now, answers } = asking;
  const { bank, load } = test;
  const keep = async () => {
    const body = { bankId: bank.id, load, mode, answers: [...answers] };
    const answer = await act.run({ params: { patientId, occasionId }, body });
    if (answer.ok) setKept(answer.value);
  };
  return (
    <Stack>
      <h2>
        <Said text={bank.name} />
      </h2>
      {'asks' in now ? (
        <Question
          key={now.asks.id}
          bank={bank}
          item={now.asks}
          number={now.number}
          option={asking.option}
          onOption={asking.setOption}
          onGive={asking.give}
          onStop={asking.stop}
          onBack={asking.canGoBack ? asking.back : null}
        />
      ) : (
        <AdaptiveOver
          {...{ patientId, bank, kept, onClose }}
          over={now.over}
          estimate={now.estimate}
          answered={answers.filter(({ option }) => option !== null).length}
          busy={act.busy}
          trouble={act.trouble}
          onBack={asking.canGoBack ? asking.back : null}
          onKeep={() => void keep()}
        />
      )}
      <Small>{bank.credit}</Small>
    </Stack>
  );
}

type QuestionProps = {
  readonly bank: ItemBank;
  readonly item: BankItem;
  readonly number: number;
  readonly option: number | null;
  readonly onOption: (option: number | null) => void;
  readonly onGive: (option: number | null) => void;
  readonly onStop: () => void;
  readonly onBack: (() => void) | null;
};

/** One question in the words of the bank; the reader is led to each new one. */
export function Question(props: QuestionProps): ReactNode {
  const { bank, item, number, option, onOption, onGive, onStop, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { language, recallDays } = bank;
  const inBank = (words: BankItem['text']): string => words[language] ?? words.en;
  return (
    <Card>
      <Stack>
        <h3 ref={heading} tabIndex={-1}>
          <Trans>Question {number}</Trans>
        </h3>
        {recallDays > 0 && (
          <p className="muted">
            <Plural
              value={recallDays}
              one="Ask about the last day."
              other="Ask about the last # days."
            />
          </p>
        )}
        <RadioScale<number>
          legend={
            <span lang={language} dir={writingOf(language)}>
              {inBank(item.text)}
            </span>
          }
          options={item.options.map((words, value) => ({ value, label: inBank(words), language }))}
          layout="column"
          value={option}
          onChange={onOption}
        />
        <Row>
          <Button disabled={option === null} onClick={() => onGive(option)}>
            <Trans>Next</Trans>
          </Button>
          <Button kind="ghost" onClick={() => onGive(null)}>
            <Trans>I would rather not say</Trans>
          </Button>
          {onBack !== null && (
            <Button kind="quiet" onClick={onBack}>
              <Trans>Back</Trans>
            </Button>
          )}
          <Button kind="quiet" onClick={onStop}>
            <Trans>Stop the test</Trans>
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
