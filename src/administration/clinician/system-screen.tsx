import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { readSystem } from '#administration';
import { Card, Icon, Notice, Stack } from '#design';
import type { OutputOf } from '#http';
import { type Reading, Shown, useDates, useRead } from '#http/clinician';

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
          <Card heading={<Trans>Care of the data</Trans>}>
            <ToolRuns system={read} />
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
        <Trans>Mail</Trans>
      </dt>
      <dd>
        {system.sendsMail ? (
          <Trans>set up</Trans>
        ) : (
          <Trans>
            not set up: whoever lost their password needs a one-time link from you (page People)
          </Trans>
        )}
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

function ToolRuns({ system }: { readonly system: SystemView }): ReactNode {
  return (
    <dl className="facts">
      <dt>
        <Trans>Last backup</Trans>
      </dt>
      <dd>
        <LastRun
          run={system.lastBackup}
          never={<Trans>never on this installation; run “sinew backup”</Trans>}
          ill={<Trans>it failed; look at its log and run it again</Trans>}
        />
      </dd>
      <dt>
        <Trans>Last check of the audit trail</Trans>
      </dt>
      <dd>
        <LastRun
          run={system.lastAuditCheck}
          never={<Trans>never on this installation; run “sinew verify-audit”</Trans>}
          ill={<Trans>the trail is not whole; tell whoever answers for the data</Trans>}
        />
      </dd>
    </dl>
  );
}

type LastRunProps = {
  readonly run: SystemView['lastBackup'];
  readonly never: ReactNode;
  readonly ill: ReactNode;
};

/** When it ran and how it went; never is said as plainly as failed. */
function LastRun({ run, never, ill }: LastRunProps): ReactNode {
  const dates = useDates();
  if (run === null) {
    return (
      <>
        <Icon name="triangle-alert" /> <strong>{never}</strong>
      </>
    );
  }
  return (
    <>
      <Icon name={run.well ? 'circle-check' : 'triangle-alert'} /> {dates.moment(run.at)} (
      {dates.away(run.at)}): {run.well ? <Trans>all well</Trans> : <strong>{ill}</strong>}
    </>
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
