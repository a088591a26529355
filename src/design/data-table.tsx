import { type ReactNode, useId } from 'react';

export type Column<Row> = {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** The cell that names its row, read before the others. */
  readonly namesRow?: boolean | undefined;
  readonly numeric?: boolean | undefined;
};

type DataTableProps<Row> = {
  readonly caption: ReactNode;
  readonly captionUnseen?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** On a window of 40rem or less each row becomes a card with the headings beside its cells. */
  readonly stacks?: boolean | undefined;
};

/** A real table in a region that scrolls sideways by itself, so the page never does. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const captionId = useId();
  return (
    <section
      className="scroll"
      data-stacks={props.stacks ? '' : undefined}
      aria-labelledby={captionId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <caption id={captionId} className={props.captionUnseen ? 'unseen' : undefined}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.id} scope="col" data-numeric={column.numeric ? '' : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {props.columns.map((column) => (
                <Cell key={column.id} column={column} row={row} stacks={props.stacks} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps<Row> = Pick<DataTableProps<Row>, 'stacks'> & {
  readonly column: Column<Row>;
  readonly row: Row;
};

function Cell<Row>({ column, row, stacks }: CellProps<Row>): ReactNode {
  const content = column.cell(row);
  if (column.namesRow) return <th scope="row">{content}</th>;
  return (
    <td data-numeric={column.numeric ? '' : undefined}>
      {stacks && (
        <span className="heading-beside" aria-hidden="true">
          {column.header}
        </span>
      )}
      {content}
    </td>
  );
}
