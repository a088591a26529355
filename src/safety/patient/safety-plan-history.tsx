import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Dialog, Loaded } from '#design';
import { call } from '#http';
import { send, useDates, useFetched } from '#http/patient';
import { readMySafetyPlanHistory } from '#safety';
import { SafetyPlanVersions } from '#safety/web';

/** How the plan came to be as it is: who changed what, and when. Asked of the clinic when it is opened. */
export function SafetyPlanHistory(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <p className="flush no-print">
      <Button kind="quiet" icon="archive" onClick={() => setOpen(true)}>
        <Trans>What changed</Trans>
      </Button>
      {open && <HistoryDialog onClose={() => setOpen(false)} />}
    </p>
  );
}

const ask = () => call(send, readMySafetyPlanHistory, {});

function HistoryDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dates = useDates();
  const { answer } = useFetched(ask);
  return (
    <Dialog
      open
      heading={<Trans>What changed in my safety plan</Trans>}
      onClose={onClose}
      actions={
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <Loaded from={answer} waiting={<Trans>Getting what changed…</Trans>}>
        {({ versions }) => (
          <SafetyPlanVersions versions={versions} reader="person" moment={dates.moment} />
        )}
      </Loaded>
    </Dialog>
  );
}
