import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, type Column, DataTable, Row, Stack, Tag } from '#design';
import type { ScoreReport } from '#entry';
import { recordPath } from '#profile/clinician';
import { scoreReportAsCsv } from './score-report.ts';

type ScoreRow = ScoreReport['rows'][number];
type ScoreRowsProps = { readonly report: ScoreReport; readonly fileName: string };

const shownMax = 200;

/** Every row with its result; the refused ones first asked for, the whole report to keep as a file. */
export function ScoreRows({ report, fileName }: ScoreRowsProps): ReactNode {
  const [onlyRefused, setOnlyRefused] = useState(report.refused > 0);
  const shown = report.rows.filter(
    ({ result, remark }) => !onlyRefused || result === 'refused' || remark !== null,
  );
  return (
    <Stack>
      <Row>
        <Button
          kind="plain-pill"
          aria-pressed={onlyRefused}
          onClick={() => setOnlyRefused(!onlyRefused)}
        >
          <Trans>Refused only</Trans>
        </Button>
        <Button
          kind="ghost"
          icon="download"
          onClick={() => download(fileName, scoreReportAsCsv(report))}
        >
          <Trans>Download the report</Trans>
        </Button>
      </Row>
      <DataTable
        caption={<Trans>Rows of the file</Trans>}
        columns={columns}
        rows={shown.slice(0, shownMax)}
        rowKey={(row) => `${row.line} ${row.faults.map(({ column }) => column).join()}`}
      />
      {shown.length > shownMax && (
        <p className="muted">
          <Plural
            value={shown.length - shownMax}
            one="# more row is in the report."
            other="# more rows are in the report."
          />
        </p>
      )}
    </Stack>
  );
}

const columns: readonly Column<ScoreRow>[] = [
  { id: 'line', header: <Trans>Line</Trans>, numeric: true, cell: (row) => row.line },
  {
    id: 'person',
    header: <Trans>Person</Trans>,
    namesRow: true,
    cell: (row) =>
      row.patientId === null ? (
        <bdi>{row.person}</bdi>
      ) : (
        <Link href={recordPath(row.patientId)}>
          <bdi>{row.person}</bdi>
        </Link>
      ),
  },
  { id: 'instrument', header: <Trans>Questionnaire</Trans>, cell: (row) => row.instrument },
  { id: 'day', header: <Trans>Day</Trans>, cell: (row) => row.day },
  {
    id: 'score',
    header: <Trans>Score</Trans>,
    numeric: true,
    cell: (row) => (row.value === null ? '' : Math.round(row.value * 100) / 100),
  },
  {
    id: 'result',
    header: <Trans>Result</Trans>,
    cell: (row) =>
      row.result === 'taken' ? (
        <Tag tone="ok">
          <Trans>taken</Trans>
        </Tag>
      ) : (
        <Tag tone="warn">
          <Trans>refused</Trans>
        </Tag>
      ),
  },
  {
    id: 'why',
    header: <Trans>Why</Trans>,
    cell: (row) => (
      <ul className="plain">
        {row.faults.map((fault) => (
          <li key={`${fault.column} ${fault.message}`}>
            {fault.column !== '' && <strong>{fault.column}: </strong>}
            {fault.message}
          </li>
        ))}
        {row.remark !== null && (
          <li>
            <strong>{row.remark}</strong>
          </li>
        )}
      </ul>
    ),
  },
];

function download(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
