import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, type Column, DataTable, Row, Stack, Tag } from '#design';

type ReportRow = {
  readonly line: number;
  readonly result: 'taken' | 'refused';
  readonly faults: readonly { readonly column: string; readonly message: string }[];
  /** Something to look at in a row that was taken all the same. */
  readonly remark?: string | null;
};

type ReportRowsProps<Each extends ReportRow> = {
  readonly rows: readonly Each[];
  /** What stands between the line and the result. */
  readonly columns: readonly Column<Each>[];
  readonly fileName: string;
  readonly csv: () => string;
};

const shownMax = 200;

const needsLook = ({ result, remark }: ReportRow): boolean =>
  result === 'refused' || (remark ?? null) !== null;

/** Every row with its result; the refused ones first asked for, the whole report to keep as a file. */
export function ReportRows<Each extends ReportRow>(props: ReportRowsProps<Each>): ReactNode {
  const { rows, columns, fileName, csv } = props;
  const [onlyRefused, setOnlyRefused] = useState(rows.some(({ result }) => result === 'refused'));
  const shown = onlyRefused ? rows.filter(needsLook) : rows;
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
        <Button kind="ghost" icon="download" onClick={() => download(fileName, csv())}>
          <Trans>Download the report</Trans>
        </Button>
      </Row>
      <DataTable
        caption={<Trans>Rows of the file</Trans>}
        columns={[lineColumn, ...columns, resultColumn, whyColumn]}
        rows={shown.slice(0, shownMax)}
        rowKey={({ line, faults }) => `${line} ${faults.map(({ column }) => column).join()}`}
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

const lineColumn: Column<ReportRow> = {
  id: 'line',
  header: <Trans>Line</Trans>,
  numeric: true,
  cell: ({ line }) => line,
};

const resultColumn: Column<ReportRow> = {
  id: 'result',
  header: <Trans>Result</Trans>,
  cell: ({ result }) =>
    result === 'taken' ? (
      <Tag tone="ok">
        <Trans>taken</Trans>
      </Tag>
    ) : (
      <Tag tone="warn">
        <Trans>refused</Trans>
      </Tag>
    ),
};

const whyColumn: Column<ReportRow> = {
  id: 'why',
  header: <Trans>Why</Trans>,
  cell: ({ faults, remark }) => (
    <ul className="plain">
      {faults.map((fault) => (
        <li key={`${fault.column} ${fault.message}`}>
          {fault.column !== '' && <strong>{fault.column}: </strong>}
          {fault.message}
        </li>
      ))}
      {(remark ?? null) !== null && (
        <li>
          <strong>{remark}</strong>
        </li>
      )}
    </ul>
  ),
};

function download(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
