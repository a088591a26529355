import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type Column, DataTable, Small, Tag, type Tone } from '#design';
import { step1PegMin, step2Gad, step2Phq } from '#evidence';
import { Said, useDates } from '#http/clinician';
import { LanguageWord, recordPath } from '#profile/clinician';
import type { CaseloadRowView } from '#registry';
import { stageWords } from './caseload-words.ts';
import { ChangeCell } from './change-cell.tsx';

type CaseloadTableProps = {
  readonly rows: readonly CaseloadRowView[];
  readonly sortedBy: 'attention' | 'name';
};

/** The sparkline matrix: one row per person, read from "why now" to the numbers behind it. */
export function CaseloadTable({ rows, sortedBy }: CaseloadTableProps): ReactNode {
  const { t } = useLingui();
  return (
    <DataTable
      caption={
        sortedBy === 'attention' ? t`Caseload, most urgent first` : t`Caseload, by family name`
      }
      captionUnseen
      columns={columns}
      rows={rows}
      rowKey={(row) => row.patientId}
    />
  );
}

const columns: readonly Column<CaseloadRowView>[] = [
  {
    id: 'person',
    header: <Trans>Person</Trans>,
    namesRow: true,
    cell: (row) => <Person row={row} />,
  },
  { id: 'step', header: <Trans>Step</Trans>, cell: (row) => <StepCell row={row} /> },
  { id: 'why', header: <Trans>Why now</Trans>, cell: (row) => <WhyNow row={row} /> },
  {
    id: 'pain',
    header: <Trans>Pain: diary, PEG</Trans>,
    cell: (row) => (
      <ChangeCell
        series="pain"
        change={row.peg}
        weeks={row.painWeeks}
        threshold={step1PegMin.default}
      />
    ),
  },
  {
    id: 'mood',
    header: <Trans>Mood: diary, PHQ-9, GAD-7</Trans>,
    cell: (row) => <MoodCell row={row} />,
  },
  {
    id: 'sleep',
    header: <Trans>Sleep: diary, score</Trans>,
    cell: (row) => <SleepCell row={row} />,
  },
  { id: 'contact', header: <Trans>Contact</Trans>, cell: (row) => <Contact row={row} /> },
];

type RowProps = { readonly row: CaseloadRowView };

function Person({ row }: RowProps): ReactNode {
  return (
    <>
      <Link href={recordPath(row.patientId)}>{row.name}</Link>
      <br />
      <Small>
        <Plural value={row.ageYears} one="# year" other="# years" /> ·{' '}
        <LanguageWord tag={row.language} />
      </Small>
    </>
  );
}

function StepCell({ row }: RowProps): ReactNode {
  const { i18n } = useLingui();
  if (row.step === null) return <Small>{i18n._(stageWords[row.stage])}</Small>;
  return (
    <>
      <Tag>{row.step}</Tag>
      {row.weeksInStep !== null && (
        <>
          <br />
          <Small>
            <Plural value={row.weeksInStep} one="# week" other="# weeks" />
          </Small>
        </>
      )}
    </>
  );
}

const toneOfAttention = (attention: number): Tone | undefined =>
  attention >= 4 ? 'danger' : attention >= 2 ? 'warn' : attention === 1 ? 'soft' : undefined;

function WhyNow({ row }: RowProps): ReactNode {
  if (row.attentionWhy === null) {
    return (
      <Small>
        <Trans>Nothing waits</Trans>
      </Small>
    );
  }
  return (
    <Tag
      tone={toneOfAttention(row.attention)}
      icon={row.attention >= 2 ? 'triangle-alert' : 'info'}
    >
      <span className="wraps">
        <Said text={row.attentionWhy} />
      </span>
    </Tag>
  );
}

/** Low mood beside its diary line, worry beneath it. */
function MoodCell({ row }: RowProps): ReactNode {
  return (
    <>
      <ChangeCell
        series="mood"
        change={row.phq}
        weeks={row.moodWeeks}
        threshold={step2Phq.default}
      />
      <div className="change-cell under">
        <Small>GAD-7</Small>
        <ChangeCell series="mood" change={row.gad} threshold={step2Gad.default} />
      </div>
    </>
  );
}

/** No threshold is drawn for sleep: the two sleep scores in use count in different directions. */
function SleepCell({ row }: RowProps): ReactNode {
  return (
    <ChangeCell
      series="sleep"
      change={row.sleep}
      weeks={row.sleepWeeks}
      threshold={Number.POSITIVE_INFINITY}
    />
  );
}

/** When the team last spoke with the person, and what falls due next. */
function Contact({ row }: RowProps): ReactNode {
  const dates = useDates();
  return (
    <>
      {row.lastContactAt === null ? (
        <Small>
          <Trans>none yet</Trans>
        </Small>
      ) : (
        dates.away(row.lastContactAt)
      )}
      {row.nextDueAt !== null && (
        <>
          <br />
          <Small>
            <Trans>something due {dates.away(row.nextDueAt)}</Trans>
          </Small>
        </>
      )}
    </>
  );
}
