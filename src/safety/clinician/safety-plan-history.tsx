import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Dialog, Small } from '#design';
import type { OutputOf } from '#http';
import { Shown, useDates, useRead } from '#http/clinician';
import { type LineChange, readSafetyPlanHistory } from '#safety';

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
          <ol className="plain check-list">
            {versions.map((version) => (
              <li key={version.version}>
                <OneVersion version={version} />
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </Dialog>
  );
}

type Version = OutputOf<typeof readSafetyPlanHistory>['versions'][number];

function OneVersion({ version }: { readonly version: Version }): ReactNode {
  const dates = useDates();
  const { byName, byKind, together, at, changes } = version;
  return (
    <>
      <p className="flush">
        <strong>{byName}</strong>{' '}
        <Small>
          {dates.moment(at)} {byKind === 'patient' && <Trans>on the phone</Trans>}
          {together && <Trans>together with the person</Trans>}
        </Small>
      </p>
      {changes.length === 0 ? (
        <p className="flush">
          <Trans>Gone through, nothing changed.</Trans>
        </p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={change.kind === 'put' ? change.line.lineId : change.lineId}>
              <ChangeInWords change={change} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ChangeInWords({ change }: { readonly change: LineChange }): ReactNode {
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
        Added: <q dir="auto">{line.words}</q>
      </Trans>
    );
  }
  return (
    <Trans>
      Changed: <q dir="auto">{was.words}</q> to <q dir="auto">{line.words}</q>
    </Trans>
  );
}
