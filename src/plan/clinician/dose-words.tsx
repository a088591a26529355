import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Dose, howOften, type PlanItemBody, tellsWhere } from '#plan';

/** A dose and its schedule in one line: "12 minutes, 5 times a week, at 09:00". */
export function DoseWords({
  item,
}: {
  readonly item: Pick<PlanItemBody, 'kind' | 'dose'>;
}): ReactNode {
  const { dose, kind } = item;
  const where = tellsWhere(kind) ? whereOf(dose) : [];
  const parts = [...what(dose), ...howMuch(dose), ...when(dose), ...where].filter(Boolean);
  return parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one dose never change places
    <span key={index}>
      {index > 0 && ', '}
      {part}
    </span>
  ));
}

const what = ({ medicine, amount, level }: Dose): readonly ReactNode[] => [
  medicine && <MedicineWords key="medicine" medicine={medicine} />,
  amount && <span key="amount">{amount}</span>,
  level !== undefined && <Trans key="level">step {level} of the ladder</Trans>,
];

const howMuch = ({ minutes, timesPerWeek }: Dose): readonly ReactNode[] => [
  minutes !== undefined && (
    <Plural key="minutes" value={minutes} one="# minute" other="# minutes" />
  ),
  timesPerWeek !== undefined && <HowOftenWords key="times" timesPerWeek={timesPerWeek} />,
];

function HowOftenWords({ timesPerWeek }: { readonly timesPerWeek: number }): ReactNode {
  const often = howOften(timesPerWeek);
  return often.every === 'weeks' ? (
    <Plural value={often.weeks} one="every week" other="every # weeks" />
  ) : (
    <Plural value={often.times} one="once a week" other="# times a week" />
  );
}

const when = ({ at, from, until }: Dose): readonly ReactNode[] => [
  at !== undefined && <Trans key="at">at {at}</Trans>,
  from !== undefined && until !== undefined && (
    <Trans key="window">
      lights out {from}, up {until}
    </Trans>
  ),
];

const whereOf = ({ inPerson }: Dose): readonly ReactNode[] => [
  inPerson === true && <Trans key="where">in person</Trans>,
  inPerson === false && <Trans key="where">by phone or video</Trans>,
];

function MedicineWords({
  medicine,
}: {
  readonly medicine: NonNullable<Dose['medicine']>;
}): ReactNode {
  return (
    <>
      {medicine.name}
      {medicine.prn && (
        <>
          {' '}
          <Trans>when needed</Trans>
        </>
      )}
    </>
  );
}
