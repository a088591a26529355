import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { EmptyState, Stack } from '#design';
import { type OtherRecords, readOtherRecords } from '#exchange';
import { Shown, useRead } from '#http/clinician';
import { BringRecord } from './bring-record.tsx';
import { OtherRecord } from './other-record.tsx';
import { SaidOtherwise } from './said-otherwise.tsx';

type OtherRecordsScreenProps = { readonly patientId: PatientId };

/** Records of other systems: brought or fetched, each line held against ours, and nothing taken by itself. */
export function OtherRecordsScreen({ patientId }: OtherRecordsScreenProps): ReactNode {
  const read = useRead(readOtherRecords, { params: { patientId } });
  return (
    <Stack>
      <h2>
        <Trans>From another record</Trans>
      </h2>
      <p>
        <Trans>
          What another record says stands here beside ours. Nothing of it counts before you take it
          over; what you took over, the person is asked to confirm at intake.
        </Trans>
      </p>
      <Shown from={read} waiting={<Trans>Getting the other records…</Trans>}>
        {(answer) => <Records patientId={patientId} answer={answer} />}
      </Shown>
    </Stack>
  );
}

type RecordsProps = OtherRecordsScreenProps & { readonly answer: OtherRecords };

/** While a record is on its way the page asks how far it is; each look is a line in the person's trail. */
function Watching({ patientId }: OtherRecordsScreenProps): ReactNode {
  useRead(readOtherRecords, { params: { patientId } }, { everySeconds: 2 });
  return null;
}

export function Records({ patientId, answer }: RecordsProps): ReactNode {
  const { records, otherwise, fetch } = answer;
  const underWay = fetch?.state === 'waiting' || fetch?.state === 'running';
  return (
    <Stack>
      {underWay && <Watching patientId={patientId} />}
      <SaidOtherwise otherwise={otherwise} />
      <BringRecord patientId={patientId} server={answer.server} fetch={fetch} />
      {records.length === 0 && (
        <EmptyState icon="file-text" heading={<Trans>No other record yet</Trans>}>
          <Trans>An export or a patient summary as FHIR R4 can be read.</Trans>
        </EmptyState>
      )}
      {records.map((record) => (
        <OtherRecord key={record.recordId} patientId={patientId} record={record} />
      ))}
    </Stack>
  );
}
