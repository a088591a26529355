import type { ReactNode } from 'react';
import { SharingPanelScreen } from '#circle/clinician';
import { Columns } from '#design';
import { PersonCard } from '#profile/clinician';
import { useSession } from '../session.ts';
import type { OpenedRecord } from './record-screen.tsx';

/** Who the person is, how to reach them, and whom they let see what. */
export function PeopleTab({ record }: { readonly record: OpenedRecord }): ReactNode {
  const { may } = useSession();
  return (
    <Columns least="22rem">
      <PersonCard
        patient={record.patient}
        mayEdit={may('patients:edit')}
        mayInvite={may('intake:send')}
      />
      <SharingPanelScreen patientId={record.patient.patientId} />
    </Columns>
  );
}
