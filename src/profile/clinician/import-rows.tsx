import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, type Column, DataTable, Row, Stack, Tag } from '#design';
import { type ImportReport, reportAsCsv } from './import-report.ts';
import { recordPath } from './record-path.ts';

type ImportRow = ImportReport['rows'][number];
type ImportRowsProps = { readonly report: ImportReport; readonly fileName: string };

const shownMax = 200;

/** Every row with its result; the refused ones first asked for, the whole report to keep as a file. */
export function ImportRows({ report, fileName }: ImportRowsProps): ReactNode {
  const [onlyRefused, setOnlyRefused] = useState(report.refused > 0);
  const rows = onlyRefused ? report.rows.filter((row) => row.result === 'refused') : report.rows;
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
          onClick={() => download(fileName, reportAsCsv(report))}
        >
          <Trans>Download the report</Trans>
        </Button>
      </Row>
      <DataTable
        caption={<Trans>Rows of the file</Trans>}
        columns={columns}
        rows={rows.slice(0, shownMax)}
        rowKey={(row) => `${row.line}`}
      />
      {rows.length > shownMax && (
        <p className="muted">
          <Plural
            value={rows.length - shownMax}
            one="# more row is in the report."
            other="# more rows are in the report."
          />
        </p>
      )}
    </Stack>
  );
}

const columns: readonly Column<ImportRow>[] = [
  { id: 'line', header: <Trans>Line</Trans>, numeric: true, cell: (row) => row.line },
  {
    id: 'name',
    header: <Trans>Name</Trans>,
    namesRow: true,
    cell: (row) =>
      row.patientId === null ? row.name : <Link href={recordPath(row.patientId)}>{row.name}</Link>,
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
