import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, type Column, DataTable, EmptyState, Small } from '#design';
import type { OutputOf } from '#http';
import { GoButton, type Reading, Shown, useDates, useRead } from '#http/clinician';
import type { Id } from '#kernel';
import { listStudyPeople, type StudyPerson } from '#research';
import { HowWords, StandingTag } from './state-words.tsx';

type People = OutputOf<typeof listStudyPeople>;

/** For the care team: who chose what. */
export function StudyPeople({ studyId }: { readonly studyId: Id<'StudyId'> }): ReactNode {
  return <PeopleList people={useRead(listStudyPeople, { params: { studyId } })} />;
}

export function PeopleList({ people }: { readonly people: Reading<People> }): ReactNode {
  return (
    <Card heading={<Trans>Who chose what</Trans>}>
      <Shown from={people} waiting={<Trans>Getting the people…</Trans>}>
        {(shown) =>
          shown.people.length === 0 ? (
            <EmptyState icon="users" heading={<Trans>Nobody has chosen yet</Trans>}>
              <Trans>
                People find an open study on their phone under My team. What is signed on paper is
                written down in the record, under Questionnaires.
              </Trans>
            </EmptyState>
          ) : (
            <PeopleTable shown={shown} />
          )
        }
      </Shown>
    </Card>
  );
}

function PeopleTable({ shown }: { readonly shown: People }): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const columns: readonly Column<StudyPerson>[] = [
    {
      id: 'name',
      header: t`Person`,
      namesRow: true,
      cell: ({ name, patientId }) => (
        <GoButton kind="quiet" to={`/patients/${patientId}/questionnaires`}>
          {name}
        </GoButton>
      ),
    },
    {
      id: 'standing',
      header: t`State`,
      cell: ({ standing }) => <StandingTag standing={standing} />,
    },
    { id: 'text', header: t`Text`, numeric: true, cell: ({ last }) => last.version ?? '–' },
    { id: 'how', header: t`How`, cell: ({ last }) => <HowWords how={last.how} /> },
    { id: 'day', header: t`Day`, cell: ({ last }) => dates.day(last.onDay) },
    { id: 'by', header: t`Written down by`, cell: ({ last }) => last.recordedByName ?? '–' },
  ];
  return (
    <>
      <DataTable
        caption={<Trans>The latest word of each person</Trans>}
        columns={columns}
        rows={shown.people}
        rowKey={({ patientId }) => patientId}
      />
      {shown.more && (
        <Small>
          <Trans>There are more; the latest are shown.</Trans>
        </Small>
      )}
    </>
  );
}
