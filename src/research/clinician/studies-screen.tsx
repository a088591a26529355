import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, type Column, DataTable, EmptyState, PageHeading, Row, Stack } from '#design';
import { GoButton, type Reading, Shown, seenAs, useDates, useRead } from '#http/clinician';
import { useLanguageName } from '#library/clinician';
import { listStudies, type StudyRow } from '#research';
import { StateTag } from './state-words.tsx';
import { NewStudy } from './study-form.tsx';

type ScreenProps = { readonly mayEdit: boolean };

/** The studies of the clinic. */
export function StudiesScreen({ mayEdit }: ScreenProps): ReactNode {
  const read = useRead(listStudies, {});
  return <Studies mayEdit={mayEdit} studies={seenAs(read, ({ studies }) => studies)} />;
}

type StudiesProps = ScreenProps & { readonly studies: Reading<readonly StudyRow[]> };

export function Studies({ mayEdit, studies }: StudiesProps): ReactNode {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  return (
    <Stack>
      <Row spread>
        <PageHeading
          title={t`Studies`}
          lead={<Trans>Research asks for a consent of its own. Care never depends on it.</Trans>}
        >
          <Trans>Studies</Trans>
        </PageHeading>
        {mayEdit && !adding && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            <Trans>New study</Trans>
          </Button>
        )}
      </Row>
      {adding && <NewStudy onClose={() => setAdding(false)} />}
      <Shown from={studies} waiting={<Trans>Getting the studies…</Trans>}>
        {(all) => (all.length === 0 ? <NoStudies /> : <StudyTable studies={all} />)}
      </Shown>
    </Stack>
  );
}

function NoStudies(): ReactNode {
  return (
    <Card>
      <EmptyState icon="flask-conical" heading={<Trans>No studies yet</Trans>}>
        <Trans>
          A study says what it asks, who approved it, and asks nobody who did not agree.
        </Trans>
      </EmptyState>
    </Card>
  );
}

function StudyTable({ studies }: { readonly studies: readonly StudyRow[] }): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const nameOf = useLanguageName();
  const columns: readonly Column<StudyRow>[] = [
    { id: 'title', header: t`Study`, namesRow: true, cell: ({ title }) => title },
    { id: 'state', header: t`State`, cell: ({ state }) => <StateTag state={state} /> },
    { id: 'runBy', header: t`Who runs it`, cell: ({ runBy }) => runBy },
    {
      id: 'ethics',
      header: t`Ethics approval`,
      cell: ({ ethicsReference, ethicsOn }) => `${ethicsReference}, ${dates.day(ethicsOn)}`,
    },
    { id: 'version', header: t`Text`, numeric: true, cell: ({ version }) => version || '–' },
    {
      id: 'languages',
      header: t`Languages`,
      cell: ({ languages }) => languages.map(nameOf).join(', ') || '–',
    },
    {
      id: 'open',
      header: t`Page`,
      cell: ({ studyId, title }) => (
        <GoButton kind="quiet" to={`/studies/${studyId}`}>
          <Trans>Look at {title}</Trans>
        </GoButton>
      ),
    },
  ];
  return (
    <Card>
      <DataTable
        caption={<Trans>Studies of this clinic, the latest first</Trans>}
        columns={columns}
        rows={studies}
        rowKey={({ studyId }) => studyId}
      />
    </Card>
  );
}
