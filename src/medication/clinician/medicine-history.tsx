import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Small } from '#design';
import { Shown, useDates, useRead } from '#http/clinician';
import { type ListedMedicine, readMedicineHistory } from '#medication';
import { DoseInWords, labelOf } from './dose-in-words.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { changeWords, stopWords } from './medicine-words.ts';

type HistoryProps = {
  readonly patientId: PatientId;
  readonly medicine: ListedMedicine;
  readonly onClose: () => void;
};

/** Every version of a medicine: who changed what, when and why. */
export function MedicineHistory({ patientId, medicine, onClose }: HistoryProps): ReactNode {
  const { medicineId } = medicine;
  const history = useRead(readMedicineHistory, { params: { patientId, medicineId } });
  return (
    <HistoryDialog heading={<Trans>History of {labelOf(medicine)}</Trans>} onClose={onClose}>
      <Shown from={history} waiting={<Trans>Getting the history…</Trans>}>
        {({ versions }) => <Versions versions={versions} />}
      </Shown>
    </HistoryDialog>
  );
}

export function Versions({
  versions,
}: {
  readonly versions: readonly ListedMedicine[];
}): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  return (
    <ol>
      {versions.map((version) => (
        <li key={version.version}>
          <strong>{i18n._(changeWords[version.changeKind])}</strong>
          {version.stopReason !== null && <> ({i18n._(stopWords[version.stopReason])})</>}
          {version.state === 'taken' && (
            <>
              : {labelOf(version)}, <DoseInWords medicine={version} />
            </>
          )}
          {version.changeWords !== null && <q dir="auto">{version.changeWords}</q>}
          <br />
          <Small>
            {version.changedByName}, {dates.moment(version.changedAt)}
          </Small>
        </li>
      ))}
    </ol>
  );
}
