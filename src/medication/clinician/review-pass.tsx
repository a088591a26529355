import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Notice, RadioScale, Row, Select, Stack } from '#design';
import { SaidNo, useAct, useClinic } from '#http/clinician';
import type { LocalDate } from '#kernel';
import {
  type ListedMedicine,
  type MedicineReview,
  nothingElseOf,
  reviewMedicines,
} from '#medication';
import { answerFor, notAsked, OneMedicine, type Said } from './review-one.tsx';

type ReviewProps = {
  readonly patientId: PatientId;
  readonly medicines: readonly ListedMedicine[];
  /** Named at intake and neither taken over nor put aside: while there is one, the list is not all. */
  readonly named: readonly string[];
  readonly today: LocalDate;
  readonly onClose: () => void;
};

type More = 'no' | 'yes' | 'not-known';

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
