import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { readSystem } from '#administration';
import { Card, Icon, Notice, Stack } from '#design';
import type { OutputOf } from '#http';
import { type Reading, Shown, useRead } from '#http/clinician';

export type SystemView = OutputOf<typeof readSystem>;

/** What the installation rests on: is what was acknowledged safe? */
export function SystemScreen(): ReactNode {
  return <SystemShown system={useRead(readSystem, {}, { everySeconds: 60 })} />;
}

export function SystemShown({ system }: { readonly system: Reading<SystemView> }): ReactNode {
  const { t } = useLingui();
  return (
    <Shown from={system} waiting={t`Looking at the installation…`}>
      {(read) => (
        <Stack>
          {read.risks.length > 0 && (
            <Notice tone="danger" heading={<Trans>A power cut may lose what was saved</Trans>}>
              <p>
                <Trans>These settings of the database are unsafe: {read.risks.join(', ')}.</Trans>
              </p>
            </Notice>
          )}
          <Card heading={<Trans>Installation</Trans>}>
            <Particulars system={read} />
          </Card>
          <Card heading={<Trans>Durability</Trans>}>
            <Durability system={read} />
          </Card>
        </Stack>
      )}
    </Shown>
  );
}

function Particulars({ system }: { readonly system: SystemView }): ReactNode {
  return (
    <dl className="facts">
      <dt>
        <Trans>Clinic</Trans>
      </dt>
      <dd>
        {system.site.name} ({system.site.country}),{' '}
        {system.site.live ? <Trans>open to patients</Trans> : <Trans>not open yet</Trans>}
      </dd>
      <dt>
        <Trans>Version</Trans>
      </dt>
      <dd>
        {system.version} ({system.mode})
      </dd>
      <dt>
        <Trans>Database</Trans>
      </dt>
      <dd>
        {system.database === 'up' ? <Trans>works</Trans> : <Trans>does not answer</Trans>}
        {system.migration !== null && (
          <>
            , <Trans>migration {system.migration}</Trans>
          </>
        )}
      </dd>
    </dl>
  );
}

function Durability({ system }: { readonly system: SystemView }): ReactNode {
  const { t } = useLingui();
  const { durability } = system;
  if (durability === null) {
    return (
      <p>
        <Trans>Not known: the database did not say.</Trans>
      </p>
    );
  }
  const checks = [
    { name: t`Writes reach the disk (fsync)`, holds: durability.fsync },
    { name: t`Whole pages are kept (full_page_writes)`, holds: durability.fullPageWrites },
    {
      name: t`Answers wait for the disk (synchronous_commit)`,
      holds: durability.synchronousCommit,
    },
    { name: t`Checksums on data`, holds: durability.dataChecksums },
  ];
  return (
    <ul className="plain">
      {checks.map(({ name, holds }) => (
        <li key={name}>
          <Icon name={holds ? 'circle-check' : 'triangle-alert'} /> {name}:{' '}
          <strong>{holds ? t`yes` : t`no`}</strong>
        </li>
      ))}
    </ul>
  );
}
