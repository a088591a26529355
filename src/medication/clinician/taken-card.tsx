import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, EmptyState, PrintButton, Row } from '#design';
import type { IngredientTable, ListedMedicine } from '#medication';
import { type Asked, MedicineTable } from './medicine-table.tsx';

type TakenProps = {
  readonly medicines: readonly ListedMedicine[];
  readonly table: IngredientTable;
  readonly mayRecord: boolean;
  readonly mayPrescribe: boolean;
  readonly onAdd: () => void;
  readonly onAsk: (what: Asked, medicine: ListedMedicine) => void;
};

/** What is taken now, with the ways to add to it and to print it. */
export function TakenCard(props: TakenProps): ReactNode {
  const { medicines, table, mayRecord, mayPrescribe, onAdd, onAsk } = props;
  return (
    <Card
      heading={<Trans>Medicines taken</Trans>}
      icon="pill"
      aside={
        <Row>
          {mayRecord && (
            <Button icon="plus" onClick={onAdd}>
              <Trans>Add a medicine</Trans>
            </Button>
          )}
          <PrintButton />
        </Row>
      }
    >
      {medicines.length === 0 ? (
        <EmptyState icon="pill" heading={<Trans>No medicine stands on the list</Trans>}>
          <Trans>Ask the person what they take, also from the shop, and write it down.</Trans>
        </EmptyState>
      ) : (
        <MedicineTable {...{ medicines, table, mayRecord, mayPrescribe, onAsk }} />
      )}
    </Card>
  );
}
