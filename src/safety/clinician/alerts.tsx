import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { EmptyState, PageHeading, Stack } from '#design';
import { type Reading, Shown } from '#http/clinician';
import type { AlertView, FollowUpView, OpenWarningSign } from '#safety';
import { AlertCard } from './alert-card.tsx';
import { FollowUps } from './follow-ups.tsx';
import { Unwatched } from './unwatched.tsx';
import { WarningSigns } from './warning-signs.tsx';

export type SafetyOpen = {
  readonly alerts: readonly AlertView[];
  readonly warningSigns: readonly OpenWarningSign[];
  readonly followUps: readonly FollowUpView[];
  readonly unwatched: 'no' | 'not-said' | null;
};

type AlertsProps = {
  readonly alerts: Reading<SafetyOpen>;
  readonly mayAct: boolean;
};

export function Alerts({ alerts, mayAct }: AlertsProps): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <PageHeading
        title={t`Safety`}
        lead={<Trans>An alert stays here until somebody closes it with an outcome in words.</Trans>}
      >
        <Trans>Safety</Trans>
      </PageHeading>
      <Shown from={alerts} waiting={t`Getting the alerts…`}>
        {({ alerts: open, warningSigns, followUps, unwatched }) => (
          <Stack>
            {unwatched !== null && <Unwatched cover={unwatched} />}
            <WarningSigns signs={warningSigns} />
            {open.length === 0 ? (
              <EmptyState icon="shield" heading={<Trans>No open alert</Trans>}>
                <Trans>When an answer raises one, it appears here within seconds.</Trans>
              </EmptyState>
            ) : (
              <ul className="plain stack">
                {open.map((alert) => (
                  <li key={alert.alertId}>
                    <AlertCard alert={alert} mayAct={mayAct} />
                  </li>
                ))}
              </ul>
            )}
            <FollowUps followUps={followUps} mayAct={mayAct} />
          </Stack>
        )}
      </Shown>
    </Stack>
  );
}
