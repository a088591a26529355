import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button, type Column, DataTable, Notice, Row, Stack, Tag } from '#design';
import type { FoundPerson } from '#entry';
import { Said } from '#http/clinician';
import { recordPath } from '#profile/clinician';
import { type PileRow, thereAlready } from './desk.ts';

type PileRowsProps = {
  readonly rows: readonly PileRow[];
  /** Who is who, as far as this window knows. */
  readonly people: ReadonlyMap<string, FoundPerson>;
  readonly onTakeBack: (row: PileRow) => void;
  readonly onSendAgain: (row: PileRow, evenIfThere?: boolean) => void;
  /** Puts a refused form on the desk again. */
  readonly onMend: (row: PileRow) => void;
};

/** The pile so far, the last one on top; that one can be taken back. */
export function PileRows(props: PileRowsProps): ReactNode {
  const { rows, people, onTakeBack, onSendAgain, onMend } = props;
  const waiting = rows.filter(({ state }) => state === 'waiting');
  const last = rows.findLast(({ state }) => state === 'saved');
  const columns: readonly Column<PileRow>[] = [
    {
      id: 'person',
      header: <Trans>Person</Trans>,
      namesRow: true,
      cell: (row) => <PersonOf row={row} people={people} />,
    },
    { id: 'total', header: <Trans>Total</Trans>, cell: (row) => <TotalOf row={row} /> },
    { id: 'state', header: <Trans>State</Trans>, cell: (row) => <StateTag row={row} /> },
    {
      id: 'act',
      header: <Trans>Change</Trans>,
      cell: (row) =>
        row.state === 'refused' ? (
          <Row>
            {row.why?.code === thereAlready && (
              <Button kind="ghost" onClick={() => onSendAgain(row, true)}>
                <Trans>Save it all the same</Trans>
              </Button>
            )}
            <Button kind="ghost" icon="pencil" onClick={() => onMend(row)}>
              <Trans>Mend</Trans>
            </Button>
          </Row>
        ) : row === last ? (
          <Button kind="ghost" icon="undo-2" onClick={() => onTakeBack(row)}>
            <Trans>Take back</Trans>
          </Button>
        ) : null,
    },
  ];
  if (rows.length === 0) return null;
  return (
    <Stack>
      {waiting.length > 0 && (
        <WaitingNotice onSendAgain={() => waiting.map((row) => onSendAgain(row))} />
      )}
      <DataTable
        caption={<Trans>Typed in so far</Trans>}
        columns={columns}
        rows={rows.toReversed()}
        rowKey={(row) => row.formId}
      />
    </Stack>
  );
}

function WaitingNotice({ onSendAgain }: { readonly onSendAgain: () => void }): ReactNode {
  return (
    <Notice tone="warn" live="status" heading={<Trans>Not everything is saved yet</Trans>}>
      <p>
        <Trans>
          The server has not answered. The forms marked “waiting” stay in this window and are sent
          by themselves. Do not close it before.
        </Trans>
      </p>
      <Button kind="warn" icon="refresh-cw" onClick={onSendAgain}>
        <Trans>Send now</Trans>
      </Button>
    </Notice>
  );
}

function PersonOf({ row, people }: Pick<PileRowsProps, 'people'> & { readonly row: PileRow }) {
  const person = people.get(row.patientId);
  return (
    <Link href={recordPath(row.patientId)}>
      {person === undefined ? <Trans>Open the record</Trans> : <bdi>{person.name}</bdi>}
    </Link>
  );
}

function TotalOf({ row }: { readonly row: PileRow }): ReactNode {
  if (row.why !== null) return row.why.title;
  return row.entered === null ? null : <Said text={row.entered.inWords} />;
}

function StateTag({ row }: { readonly row: PileRow }): ReactNode {
  switch (row.state) {
    case 'waiting':
      return (
        <Tag tone="warn" icon="cloud-off">
          <Trans>waiting</Trans>
        </Tag>
      );
    case 'saved':
      return (
        <Tag tone="ok" icon="check">
          <Trans>saved</Trans>
        </Tag>
      );
    case 'refused':
      return (
        <Tag tone="warn">
          <Trans>not saved</Trans>
        </Tag>
      );
    case 'withdrawn':
      return (
        <Tag icon="undo-2">
          <Trans>taken back</Trans>
        </Tag>
      );
  }
}
