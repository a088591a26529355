import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Dialog } from '#design';
import { Shown, useDates, useRead } from '#http/clinician';
import { readSafetyPlanHistory } from '#safety';
import { SafetyPlanVersions } from '#safety/web';

type HistoryProps = { readonly patientId: PatientId };

/** Who changed what and when, opened when it is asked for. */
export function SafetyPlanHistory({ patientId }: HistoryProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="archive" onClick={() => setOpen(true)}>
        <Trans>What changed so far</Trans>
      </Button>
      {open && <HistoryDialog patientId={patientId} onClose={() => setOpen(false)} />}
    </>
  );
}

type HistoryDialogProps = HistoryProps & { readonly onClose: () => void };

export function HistoryDialog({ patientId, onClose }: HistoryDialogProps): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const history = useRead(readSafetyPlanHistory, { params: { patientId } });
  return (
    <Dialog
      open
      heading={<Trans>Versions of the safety plan</Trans>}
      onClose={onClose}
      actions={
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <Shown from={history} waiting={t`Getting the versions…`}>
        {({ versions }) => (
          <SafetyPlanVersions versions={versions} reader="team" moment={dates.moment} />
        )}
      </Shown>
    </Dialog>
  );
}
