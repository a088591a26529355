import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { RadioScale, Row, Stack, TextInput } from '#design';
import {
  answersToReview,
  type ListedMedicine,
  type ReviewAnswer,
  type ReviewBody,
} from '#medication';
import { DoseInWords, labelOf } from './dose-in-words.tsx';
import { numberIn } from './medicine-draft.ts';
import { answerWords } from './medicine-words.ts';

/** What was said about one medicine of the list, as it stands in the form. */
export type Said = {
  readonly answer: ReviewAnswer | null;
  readonly words: string;
  readonly dose: string;
  readonly times: string;
};
export const notAsked: Said = { answer: null, words: '', dose: '', times: '' };

type Answer = ReviewBody['answers'][number];

/** The answer as it is sent; null while there is none. */
export function answerFor(
  { medicineId, version, unit, per, asNeeded }: ListedMedicine,
  said: Readonly<Record<string, Said>>,
): Answer | null {
  const { answer, words, dose, times } = said[medicineId] ?? notAsked;
  if (answer === null) return null;
  const howMuch = numberIn(dose);
  const howOften = numberIn(times);
  const known = typeof howMuch === 'number' || typeof howOften === 'number';
  const otherwise = {
    dose: howMuch === 'unclear' ? null : howMuch,
    unit,
    times: howOften === 'unclear' ? null : howOften,
    per,
    asNeeded,
  };
  return {
    medicineId,
    version,
    answer,
    words: words.trim() === '' ? null : words.trim(),
    otherwise: answer === 'otherwise' && known ? otherwise : null,
  };
}

type OneProps = {
  readonly medicine: ListedMedicine;
  readonly said: Said;
  readonly onChange: (said: Said) => void;
};

export function OneMedicine({ medicine, said, onChange }: OneProps): ReactNode {
  const { i18n } = useLingui();
  return (
    <Stack gap="small">
      <RadioScale<ReviewAnswer>
        legend={labelOf(medicine)}
        hint={<DoseInWords medicine={medicine} />}
        layout="even"
        options={answersToReview.map((answer) => ({
          value: answer,
          label: i18n._(answerWords[answer]),
        }))}
        value={said.answer}
        onChange={(answer) => onChange({ ...said, answer })}
      />
      {said.answer === 'otherwise' && <HowInstead {...{ medicine, said, onChange }} />}
      {(said.answer === 'stopped' || said.answer === 'otherwise') && (
        <TextInput
          label={<Trans>In the person’s words</Trans>}
          optional
          maxLength={300}
          value={said.words}
          onChange={(words) => onChange({ ...said, words })}
        />
      )}
    </Stack>
  );
}

function HowInstead({ said, onChange }: OneProps): ReactNode {
  return (
    <Row>
      <TextInput
        label={<Trans>How much at a time, instead</Trans>}
        optional
        inputMode="decimal"
        value={said.dose}
        onChange={(dose) => onChange({ ...said, dose })}
      />
      <TextInput
        label={<Trans>How often, instead</Trans>}
        optional
        inputMode="decimal"
        value={said.times}
        onChange={(times) => onChange({ ...said, times })}
      />
    </Row>
  );
}
