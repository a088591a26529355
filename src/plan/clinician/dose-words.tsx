import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Dose } from '#plan';

/** A dose and its schedule in one line: "12 minutes, 5 times a week, at 09:00". */
export function DoseWords({ dose }: { readonly dose: Dose }): ReactNode {
  const parts = [...what(dose), ...howOften(dose), ...whenAndWhere(dose)].filter(Boolean);
  return parts.map((part, index) => (
    // The parts of one line are never reordered.
    // oxlint-disable-next-line react/no-array-index-key
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

const howOften = ({ minutes, timesPerWeek }: Dose): readonly ReactNode[] => [
  minutes !== undefined && (
    <Plural key="minutes" value={minutes} one="# minute" other="# minutes" />
  ),
  timesPerWeek !== undefined && (
    <Plural key="times" value={timesPerWeek} one="once a week" other="# times a week" />
  ),
];

const whenAndWhere = ({ at, from, until, inPerson }: Dose): readonly ReactNode[] => [
  at !== undefined && <Trans key="at">at {at}</Trans>,
  from !== undefined && until !== undefined && (
    <Trans key="window">
      lights out {from}, up {until}
    </Trans>
  ),
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
