import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Notice } from '#design';
import { useClinic } from '#http/clinician';
import type { ListedMedicine, Taper } from '#medication';
import type { CheckedHere } from './check-here.ts';
import type { Open } from './medicines-screen.tsx';
import { TaperCard } from './taper-card.tsx';
import { draftOfTaper, firstDraft } from './taper-draft.ts';
import { TaperForm } from './taper-form.tsx';

type CardsProps = {
  readonly patientId: PatientId;
  readonly here: CheckedHere;
  readonly mayRecord: boolean;
  readonly mayPrescribe: boolean;
  readonly onOpen: (open: Open) => void;
};

/** Tapers that go on; what ended stands in the history of the medicine. */
export function TaperCards({ here, onOpen, ...rest }: CardsProps): ReactNode {
  const { tapers, medicines } = here.read;
  return tapers
    .filter(({ state }) => state !== 'ended')
    .map((taper) => {
      const medicine = medicines.find(({ medicineId }) => medicineId === taper.medicineId) ?? null;
      return (
        <TaperCard
          key={taper.taperId}
          {...rest}
          taper={taper}
          medicine={medicine}
          onChange={() => {
            if (medicine !== null) onOpen({ what: 'taper', medicine, taper });
          }}
        />
      );
    });
}

type OpenProps = {
  readonly patientId: PatientId;
  readonly here: CheckedHere;
  readonly medicine: ListedMedicine;
  readonly taper: Taper | null;
  readonly onClose: () => void;
};

export function OpenTaper({ patientId, here, medicine, taper, onClose }: OpenProps): ReactNode {
  const { newId } = useClinic();
  const [fresh] = useState(() => newId<'TaperId'>());
  const start = taper === null ? firstDraft(medicine, here) : draftOfTaper(taper);
  if (start === null) {
    return (
      <Notice tone="warn">
        <p>
          <Trans>How much is taken a day is not known. Write that down first.</Trans>
        </p>
        <Button kind="ghost" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </Notice>
    );
  }
  const taperId = taper?.taperId ?? fresh;
  return (
    <TaperForm
      key={taper?.taperId ?? medicine.medicineId}
      {...{ patientId, here, medicine, taperId, start, onClose }}
      version={taper?.version ?? 0}
    />
  );
}
