import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, type Column, DataTable, Dialog, LinkButton } from '#design';
import type { OutputOf } from '#http';
import { Said, Shown, useDates, useRead } from '#http/clinician';
import type { Text } from '#kernel';
import { type MeasureView, readOccasion } from '#measures';

type OccasionDialogProps = {
  readonly patientId: PatientId;
  readonly scoreId: MeasureView['readings'][number]['scoreId'];
  readonly title: Text;
  readonly onClose: () => void;
};

/** The answers behind one score, word for word, with who entered them. */
export function OccasionDialog(props: OccasionDialogProps): ReactNode {
  const { patientId, scoreId } = props;
  const occasion = useRead(readOccasion, { params: { patientId, scoreId } });
  return (
    <Dialog
      open
      heading={<Said text={props.title} />}
      onClose={props.onClose}
      actions={
        <>
          <LinkButton
            kind="ghost"
            icon="download"
            href={`/api/patients/${patientId}/occasions/${scoreId}/fhir`}
            download={`${scoreId}.json`}
          >
            <Trans>Download it as FHIR</Trans>
          </LinkButton>
          <Button onClick={props.onClose}>
            <Trans>Close</Trans>
          </Button>
        </>
      }
    >
      <Shown from={occasion} waiting={<Trans>Getting the answers…</Trans>}>
        {({ items }) => (
          <DataTable
            caption={<Trans>Answers</Trans>}
            captionUnseen
            columns={columns}
            rows={items}
            rowKey={(item) => item.item}
          />
        )}
      </Shown>
    </Dialog>
  );
}

type Item = OutputOf<typeof readOccasion>['items'][number];

const columns: readonly Column<Item>[] = [
  {
    id: 'asked',
    header: <Trans>Asked</Trans>,
    namesRow: true,
    cell: (item) => <Said text={item.asked} />,
  },
  {
    id: 'answer',
    header: <Trans>Answer</Trans>,
    cell: (item) =>
      item.answer === null ? <Trans>not answered</Trans> : <Said text={item.answer} />,
  },
  { id: 'when', header: <Trans>When, how</Trans>, cell: (item) => <When item={item} /> },
];

function When({ item }: { readonly item: Item }): ReactNode {
  const dates = useDates();
  return (
    <>
      {dates.moment(item.answeredAt)} ({item.mode})
    </>
  );
}
