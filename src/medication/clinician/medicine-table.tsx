import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, type Column, DataTable, Row, Small, Tag } from '#design';
import { useDates } from '#http/clinician';
import { type IngredientTable, type ListedMedicine, takenOf, taperClass } from '#medication';
import { DoseInWords, labelOf } from './dose-in-words.tsx';
import { answerWords } from './medicine-words.ts';
import { Recognised } from './recognised.tsx';

export type Asked = 'change' | 'stop' | 'taper' | 'mistake' | 'history';

type TableProps = {
  readonly medicines: readonly ListedMedicine[];
  readonly table: IngredientTable;
  readonly mayRecord: boolean;
  readonly mayPrescribe: boolean;
  readonly onAsk: (what: Asked, medicine: ListedMedicine) => void;
};

/** What is taken, one medicine a row, with when that was last said. */
export function MedicineTable(props: TableProps): ReactNode {
  const { medicines, table } = props;
  const columns: readonly Column<ListedMedicine>[] = [
    {
      id: 'name',
      namesRow: true,
      header: <Trans>Medicine</Trans>,
      cell: (medicine) => (
        <>
          {labelOf(medicine)}
          <br />
          <Recognised medicine={medicine} table={table} />
        </>
      ),
    },
    {
      id: 'dose',
      header: <Trans>How it is taken</Trans>,
      cell: (medicine) => <DoseInWords medicine={medicine} />,
    },
    { id: 'for', header: <Trans>For, by</Trans>, cell: (medicine) => <ForAndBy {...medicine} /> },
    {
      id: 'since',
      header: <Trans>Since</Trans>,
      cell: (medicine) => <Since medicine={medicine} />,
    },
    {
      id: 'said',
      header: <Trans>Last said</Trans>,
      cell: (medicine) => <LastSaid medicine={medicine} />,
    },
    {
      id: 'do',
      header: <Trans>Do</Trans>,
      cell: (medicine) => <Actions {...props} medicine={medicine} />,
    },
  ];
  return (
    <DataTable
      caption={<Trans>What is taken, one medicine a row</Trans>}
      captionUnseen
      stacks
      columns={columns}
      rows={medicines}
      rowKey={({ medicineId }) => medicineId}
    />
  );
}

function ForAndBy({ indication, prescriber, overTheCounter }: ListedMedicine): ReactNode {
  return (
    <>
      {indication ?? <Trans>not said</Trans>}
      <br />
      <Small>{overTheCounter ? <Trans>without a prescription</Trans> : prescriber}</Small>
    </>
  );
}

function Since({ medicine }: { readonly medicine: ListedMedicine }): ReactNode {
  const dates = useDates();
  const { startedOn, changedOn, changedUp } = medicine;
  return (
    <>
      {startedOn === null ? <Trans>not known</Trans> : dates.day(startedOn)}
      {changedOn !== null && (
        <>
          <br />
          <Small>
            {changedUp === null ? (
              <Trans>changed {dates.day(changedOn)}</Trans>
            ) : changedUp ? (
              <Trans>raised {dates.day(changedOn)}</Trans>
            ) : (
              <Trans>lowered {dates.day(changedOn)}</Trans>
            )}
          </Small>
        </>
      )}
    </>
  );
}

function LastSaid({ medicine }: { readonly medicine: ListedMedicine }): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const { lastAnswer, knownOn, changedByName } = medicine;
  return (
    <>
      {dates.day(knownOn)}
      <br />
      {lastAnswer?.answer === 'not-known' ? (
        <Tag tone="warn" icon="circle-help">
          {i18n._(answerWords['not-known'])}
        </Tag>
      ) : (
        <Small>{lastAnswer?.byName ?? changedByName}</Small>
      )}
    </>
  );
}

type ActionsProps = Omit<TableProps, 'medicines'> & {
  readonly medicine: ListedMedicine;
};

function Actions(props: ActionsProps): ReactNode {
  const { medicine, table, mayRecord, mayPrescribe, onAsk } = props;
  const { t } = useLingui();
  const name = labelOf(medicine);
  const ask = (what: Asked) => () => onAsk(what, medicine);
  return (
    <Row>
      {mayRecord && (
        <>
          <Button kind="ghost" onClick={ask('change')} aria-label={t`Change ${name}`}>
            <Trans>Change</Trans>
          </Button>
          <Button kind="ghost" onClick={ask('stop')} aria-label={t`Stop ${name}`}>
            <Trans>Stop</Trans>
          </Button>
          {mayPrescribe && taperClass(takenOf(medicine, table)) !== null && (
            <Button kind="ghost" onClick={ask('taper')} aria-label={t`Lower ${name} step by step`}>
              <Trans>Lower</Trans>
            </Button>
          )}
          <Button
            kind="quiet"
            onClick={ask('mistake')}
            aria-label={t`${name} was put on the list by mistake`}
          >
            <Trans>Mistake</Trans>
          </Button>
        </>
      )}
      <Button kind="quiet" onClick={ask('history')} aria-label={t`History of ${name}`}>
        <Trans>History</Trans>
      </Button>
    </Row>
  );
}
