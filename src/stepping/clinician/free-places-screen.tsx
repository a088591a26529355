import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, type Column, DataTable, PageHeading, Small, Stack, Tag } from '#design';
import { Said, Shown, useDates, useRead } from '#http/clinician';
import { type FreePlacesOutput, readFreePlaces } from '#stepping';
import { FreePlacesForm } from './free-places-form.tsx';

/** How many places each way of care has free: a short list that somebody goes through every week. */
export function FreePlacesScreen({ mayEdit }: { readonly mayEdit: boolean }): ReactNode {
  const { t } = useLingui();
  const read = useRead(readFreePlaces, {}, { keepsLast: true });
  return (
    <Stack>
      <PageHeading title={t`Free places`}>
        <Trans>Free places</Trans>
      </PageHeading>
      <Shown from={read} waiting={<Trans>Getting the free places…</Trans>}>
        {(page) => <FreePlacesTable page={page} mayEdit={mayEdit} />}
      </Shown>
    </Stack>
  );
}

type TableProps = { readonly page: FreePlacesOutput; readonly mayEdit: boolean };
type Service = FreePlacesOutput['services'][number];

export function FreePlacesTable({
  page,
  mayEdit,
  open = null,
}: TableProps & { readonly open?: string | null }): ReactNode {
  const [editing, setEditing] = useState<string | null>(open);
  const { freshDays } = page;
  const edited = page.services.find(({ code }) => code === editing);
  return (
    <Stack>
      <p>
        <Trans>
          The step page shows them beside what a person can choose. A number older than {freshDays}{' '}
          days is called old.
        </Trans>
      </p>
      <DataTable
        caption={<Trans>Free places of every way of care</Trans>}
        columns={columnsFor(mayEdit, setEditing)}
        rows={page.services}
        rowKey={({ code }) => code}
      />
      {edited !== undefined && (
        <FreePlacesForm
          key={edited.code}
          service={edited}
          today={page.today}
          onClose={() => setEditing(null)}
        />
      )}
    </Stack>
  );
}

function columnsFor(mayEdit: boolean, edit: (code: string) => void): readonly Column<Service>[] {
  return [
    {
      id: 'service',
      namesRow: true,
      header: <Trans>Way of care</Trans>,
      cell: ({ title }) => <Said text={title} />,
    },
    { id: 'free', header: <Trans>Free</Trans>, cell: (service) => <FreeCell service={service} /> },
    {
      id: 'counted',
      header: <Trans>Counted</Trans>,
      cell: (service) => <CountedCell service={service} />,
    },
    ...(mayEdit
      ? [
          {
            id: 'edit',
            header: <Trans>Change</Trans>,
            cell: (service: Service) => <EditCell service={service} edit={edit} />,
          },
        ]
      : []),
  ];
}

type CellProps = { readonly service: Service };

function FreeCell({ service: { free } }: CellProps): ReactNode {
  const dates = useDates();
  if (free === null) return <Trans>not known</Trans>;
  return (
    <>
      <strong>{free.places}</strong>
      {free.nextFree !== null && (
        <>
          {' '}
          <Trans>from {dates.day(free.nextFree)}</Trans>
        </>
      )}
      {free.words !== null && (
        <>
          <br />
          <q dir="auto">{free.words}</q>
        </>
      )}
    </>
  );
}

function CountedCell({ service: { free, old } }: CellProps): ReactNode {
  const dates = useDates();
  if (free === null) return '–';
  return (
    <Small>
      {dates.day(free.day)}, {free.byName}{' '}
      {old && (
        <Tag tone="warn">
          <Trans>old</Trans>
        </Tag>
      )}
    </Small>
  );
}

function EditCell({
  service,
  edit,
}: CellProps & { readonly edit: (code: string) => void }): ReactNode {
  const { t } = useLingui();
  const name = service.title.en;
  return (
    <Button
      kind="quiet"
      aria-label={t`Count the free places: ${name}`}
      onClick={() => edit(service.code)}
    >
      <Trans>Count</Trans>
    </Button>
  );
}
