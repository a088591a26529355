import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Icon, Notice } from '#design';
import { Shown, useRead } from '#http/clinician';
import { type FindingView, replayFinding } from '#reasoning';

type ReplayProps = {
  readonly patientId: PatientId;
  readonly findingId: FindingView['findingId'];
};

/** Computes the finding again from what was stored with it, on request. */
export function Replay({ patientId, findingId }: ReplayProps): ReactNode {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button kind="ghost" icon="rotate-ccw" onClick={() => setAsked(true)}>
        <Trans>Compute it again</Trans>
      </Button>
    );
  }
  return <Replayed patientId={patientId} findingId={findingId} />;
}

function Replayed({ patientId, findingId }: ReplayProps): ReactNode {
  const replay = useRead(replayFinding, { params: { patientId, findingId } });
  return (
    <Shown from={replay} waiting={<Trans>Computing…</Trans>}>
      {({ same }) => (
        <Notice tone={same ? 'ok' : 'danger'} live="status">
          <p>
            <Icon name={same ? 'circle-check' : 'triangle-alert'} />{' '}
            {same ? (
              <Trans>Same result today from the same facts.</Trans>
            ) : (
              <Trans>The result differs today. Please tell the administrator.</Trans>
            )}
          </p>
        </Notice>
      )}
    </Shown>
  );
}
