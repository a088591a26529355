import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Notice, RadioScale, Row, Select, Stack, TextInput } from '#design';
import { SaidNo, useAct, useClinic } from '#http/clinician';
import type { LocalDate } from '#kernel';
import {
  answersToReview,
  type ListedMedicine,
  type MedicineReview,
  nothingElseOf,
  type ReviewAnswer,
  type ReviewBody,
  reviewMedicines,
} from '#medication';
import { DoseInWords, labelOf } from './dose-in-words.tsx';
import { numberIn } from './medicine-draft.ts';
import { answerWords } from './medicine-words.ts';

type ReviewProps = {
  readonly patientId: PatientId;
  readonly medicines: readonly ListedMedicine[];
  /** Named at intake and neither taken over nor put aside: while there is one, the list is not all. */
  readonly named: readonly string[];
  readonly today: LocalDate;
  readonly onClose: () => void;
};

type Said = {
  readonly answer: ReviewAnswer | null;
  readonly words: string;
  readonly dose: string;
  readonly times: string;
};
type More = 'no' | 'yes' | 'not-known';
const notAsked: Said = { answer: null, words: '', dose: '', times: '' };

function useReview({ patientId, medicines, named, today, onClose }: ReviewProps) {
  const { newId } = useClinic();
  const [reviewId] = useState(() => newId<'MedicineReviewId'>());
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const [asked, setAsked] = useState<MedicineReview['asked']>('person');
  const [more, setMore] = useState<More | null>(null);
  const [tried, setTried] = useState(false);
  const act = useAct(reviewMedicines);
  const answers = medicines.flatMap((medicine) => answerFor(medicine, said) ?? []);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (more === null) return;
    const nothingElse = nothingElseOf(more, named);
    const body = { reviewId, day: today, asked, nothingElse, words: null, answers };
    const answer = await act.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onClose();
  };
  const left = medicines.length - answers.length;
  return { said, setSaid, asked, setAsked, more, setMore, tried, act, save, left };
}

/** The whole list in one pass: for each medicine one answer, with arrows and Tab alone. */
export function ReviewPass(props: ReviewProps): ReactNode {
  const { medicines, named, onClose } = props;
  const { said, setSaid, asked, setAsked, more, setMore, tried, act, save, left } =
    useReview(props);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card tone="soft">
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <h2 ref={heading} tabIndex={-1}>
            <Trans>Read the list through together</Trans>
          </h2>
          <p>
            <Trans>
              Ask about each one: “Do you take this, and how?” Choose with the arrow keys, go on
              with Tab. What is left out stays open.
            </Trans>
          </p>
          <SaidNo trouble={act.trouble} />
          <NamedBefore named={named} />
          <WhoWasAsked asked={asked} onChange={setAsked} />
          {medicines.map((medicine) => (
            <OneMedicine
              key={medicine.medicineId}
              medicine={medicine}
              said={said[medicine.medicineId] ?? notAsked}
              onChange={(next) => setSaid({ ...said, [medicine.medicineId]: next })}
            />
          ))}
          <AnythingElse more={more} onChange={setMore} missing={tried && more === null} />
          {tried && left > 0 && more !== null && (
            <Notice tone="warn" live="status">
              <Trans>Left out: {left}. The list then counts as not read through.</Trans>
            </Notice>
          )}
          <Row>
            <Button type="submit" disabled={act.busy}>
              <Trans>Keep what was said</Trans>
            </Button>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

function NamedBefore({ named }: Pick<ReviewProps, 'named'>): ReactNode {
  if (named.length === 0) return null;
  return (
    <Notice
      tone="warn"
      headingLevel={3}
      heading={<Trans>Named at intake, not on the list yet</Trans>}
    >
      <ul>
        {named.map((words) => (
          <li key={words}>
            <q dir="auto">{words}</q>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Answer = ReviewBody['answers'][number];

function answerFor(
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

function OneMedicine({ medicine, said, onChange }: OneProps): ReactNode {
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

type AskedProps = {
  readonly asked: MedicineReview['asked'];
  readonly onChange: (asked: MedicineReview['asked']) => void;
};

function WhoWasAsked({ asked, onChange }: AskedProps): ReactNode {
  const { t } = useLingui();
  return (
    <Select<MedicineReview['asked']>
      label={t`Who says so`}
      options={[
        { value: 'person', label: t`The person` },
        { value: 'family', label: t`Somebody of the family` },
        { value: 'pharmacy', label: t`The pharmacy` },
        { value: 'letter', label: t`A letter or list` },
      ]}
      value={asked}
      onChange={(next) => onChange(next ?? 'person')}
    />
  );
}

type MoreProps = {
  readonly more: More | null;
  readonly missing: boolean;
  readonly onChange: (more: More | null) => void;
};

function AnythingElse({ more, missing, onChange }: MoreProps): ReactNode {
  const { t } = useLingui();
  return (
    <RadioScale
      legend={<Trans>Anything else: from the shop, from others, now and then?</Trans>}
      layout="column"
      options={[
        { value: 'no', label: t`No, this is all` },
        { value: 'yes', label: t`Yes: I add it to the list next` },
        { value: 'not-known', label: t`Not known` },
      ]}
      value={more}
      onChange={onChange}
      {...(missing && { error: t`Ask this too.` })}
    />
  );
}
