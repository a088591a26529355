import type { ReactNode } from 'react';
import { SharingPanelScreen } from '#circle/clinician';
import { Columns, Stack } from '#design';
import { CareCard, PersonCard } from '#profile/clinician';
import { useSession } from '../session.ts';
import type { OpenedRecord } from './record-screen.tsx';

/** Who the person is, how to reach them, and whom they let see what. */
export function PeopleTab({ record }: { readonly record: OpenedRecord }): ReactNode {
  const { may } = useSession();
  return (
    <Columns least="22rem">
      <Stack>
        <PersonCard
          patient={record.patient}
          mayEdit={may('patients:edit')}
          mayInvite={may('intake:send')}
        />
        <CareCard patient={record.patient} mayEdit={may('patients:edit')} />
      </Stack>
      <SharingPanelScreen patientId={record.patient.patientId} />
    </Columns>
  );
}
