import { Trans } from '@lingui/react/macro';
import { type ReactNode, useCallback, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Dialog, Loaded } from '#design';
import { call, type OutputOf } from '#http';
import { send, useDates, useFetched } from '#http/patient';
import { type PlanItemView, readItemHistory } from '#plan';
import { useKeeping } from '#sync/patient';
import { patientOf } from '#sync/web';
import { useDoseWords } from './use-item-words.ts';

/** How one part of the plan came to be as it is; only where it ever changed, and only for whose plan it is. */
export function PartHistory({ item }: { readonly item: PlanItemView }): ReactNode {
  const patientId = patientOf(useKeeping().owner);
  const [open, setOpen] = useState(false);
  if (patientId === null || item.version < 2) return null;
  return (
    <p className="flush no-print">
      <Button kind="quiet" icon="archive" onClick={() => setOpen(true)}>
        <Trans>
          What changed<span className="unseen">: {item.title}</span>
        </Trans>
      </Button>
      {open && <HistoryDialog {...{ patientId, item }} onClose={() => setOpen(false)} />}
    </p>
  );
}

type HistoryDialogProps = {
  readonly patientId: PatientId;
  readonly item: PlanItemView;
  readonly onClose: () => void;
};

function HistoryDialog({ patientId, item, onClose }: HistoryDialogProps): ReactNode {
  const { itemId, title } = item;
  const ask = useCallback(
    () => call(send, readItemHistory, { params: { patientId, itemId } }),
    [patientId, itemId],
  );
  const { answer } = useFetched(ask);
  return (
    <Dialog
      open
      heading={<span dir="auto">{title}</span>}
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

type Version = OutputOf<typeof readItemHistory>['versions'][number];

function OneVersion({ version }: { readonly version: Version }): ReactNode {
  const dates = useDates();
  const dose = useDoseWords()(version);
  return (
    <>
      <p className="flush">
        <strong dir="auto">{version.title}</strong>
        {dose !== '' && <>: {dose}</>}
      </p>
      {version.reason !== null && (
        <p className="flush" dir="auto">
          {version.reason}
        </p>
      )}
      <p className="flush muted small">
        {version.changedByName}, {dates.moment(version.changedAt)}
      </p>
    </>
  );
}
