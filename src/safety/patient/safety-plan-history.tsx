import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Dialog, Loaded } from '#design';
import { call, type OutputOf } from '#http';
import { send, useDates, useFetched } from '#http/patient';
import { type LineChange, readMySafetyPlanHistory } from '#safety';

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
          <ol className="plain check-list">
            {versions.map((version) => (
              <li key={version.version}>
                <OneVersion version={version} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Dialog>
  );
}

type Version = OutputOf<typeof readMySafetyPlanHistory>['versions'][number];

function OneVersion({ version }: { readonly version: Version }): ReactNode {
  const dates = useDates();
  const { byName, byKind, together, at, changes } = version;
  return (
    <>
      <p className="flush">
        <strong>
          {byKind === 'patient' ? (
            <Trans>You</Trans>
          ) : together ? (
            <Trans>You and {byName}</Trans>
          ) : (
            byName
          )}
        </strong>
        <span className="muted small">, {dates.moment(at)}</span>
      </p>
      {changes.length === 0 && (
        <p className="flush">
          <Trans>You talked about it. Nothing changed.</Trans>
        </p>
      )}
      <ul>
        {changes.map((change) => (
          <li key={change.kind === 'put' ? change.line.lineId : change.lineId}>
            <InWords change={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function InWords({ change }: { readonly change: LineChange }): ReactNode {
  if (change.kind === 'remove') {
    return (
      <Trans>
        Taken out: <q dir="auto">{change.was.words}</q>
      </Trans>
    );
  }
  const { line, was } = change;
  if (was === null) {
    return (
      <Trans>
        New: <q dir="auto">{line.words}</q>
      </Trans>
    );
  }
  return (
    <Trans>
      Before: <q dir="auto">{was.words}</q>. Now: <q dir="auto">{line.words}</q>
    </Trans>
  );
}
