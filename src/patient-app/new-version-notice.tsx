import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Row } from '#design';
import { onNewVersion } from './start-worker.ts';

/** Says that a new version waits. Nobody loses a half-written answer to an update. */
export function NewVersionNotice(): ReactNode {
  const [version, setVersion] = useState<{ readonly use: () => void } | null>(null);
  useEffect(() => onNewVersion(setVersion), []);
  if (version === null) return null;
  return (
    <output className="new-version">
      <span>
        <Trans>A new version is ready. Nothing you wrote is lost.</Trans>
      </span>
      <Row>
        <Button kind="ghost" icon="refresh-cw" onClick={version.use}>
          <Trans>Update now</Trans>
        </Button>
        <Button kind="quiet" onClick={() => setVersion(null)}>
          <Trans>Later</Trans>
        </Button>
      </Row>
    </output>
  );
}
