import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Small } from '#design';
import { Shown, useDates, useRead } from '#http/clinician';
import { type HealthHistoryView, type HealthName, readHealthHistory } from '#medication';
import { HealthValue } from './health-value.tsx';
import { healthWords } from './health-words.ts';
import { HistoryDialog } from './history-dialog.tsx';

type HistoryProps = {
  readonly patientId: PatientId;
  readonly name: HealthName;
  readonly onClose: () => void;
};

/** Everything that was written down under one name, the newest first. */
export function HealthHistory({ patientId, name, onClose }: HistoryProps): ReactNode {
  const { i18n } = useLingui();
  const history = useRead(readHealthHistory, { params: { patientId, name } });
  return (
    <HistoryDialog heading={i18n._(healthWords[name])} onClose={onClose}>
      <Shown from={history} waiting={<Trans>Getting the history…</Trans>}>
        {({ records }) => <HealthRecords records={records} />}
      </Shown>
    </HistoryDialog>
  );
}

type RecordsProps = { readonly records: readonly HealthHistoryView[] };

/** What was taken back stays, with the reason. */
export function HealthRecords({ records }: RecordsProps): ReactNode {
  const dates = useDates();
  return (
    <ol>
      {records.map((record) => {
        const { recordId, day, byName, writtenAt, takenBackBecause, takenBackByName } = record;
        const written = dates.moment(writtenAt);
        return (
          <li key={recordId}>
            {dates.day(day)}: <HealthValue record={record} />
            <br />
            <Small>
              {byName}, {written}
            </Small>
            {takenBackBecause !== null && (
              <p>
                <Trans>Taken back by {takenBackByName}:</Trans> <q dir="auto">{takenBackBecause}</q>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
