import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '#design';
import { useDates } from '#http/clinician';
import type { SafetyPlanView } from '#safety';
import type { ChangePlan } from './safety-plan-use.ts';

type LastChangeProps = { readonly plan: SafetyPlanView; readonly givenName: string };

/** Who changed it last and when, and when both last sat over it together. */
export function LastChange({ plan, givenName }: LastChangeProps): ReactNode {
  const dates = useDates();
  const { changed, lastTogether, version } = plan;
  const when = dates.moment(changed.at);
  return (
    <p>
      {changed.byKind === 'patient' ? (
        <Trans>
          Last changed by {givenName} on the phone, {when}.
        </Trans>
      ) : changed.together ? (
        <Trans>
          Last changed by {changed.byName} together with {givenName}, {when}.
        </Trans>
      ) : (
        <Trans>
          Last changed by {changed.byName} alone, {when}.
        </Trans>
      )}{' '}
      {lastTogether === null ? (
        <Trans>Not gone through together yet.</Trans>
      ) : (
        <Trans>
          Last gone through together on {dates.moment(lastTogether.at)} with {lastTogether.byName}.
        </Trans>
      )}{' '}
      <Trans>Version {version}.</Trans>
    </p>
  );
}

/** Says that the plan was gone through and stands as it is. */
export function GoneThrough({ change }: { readonly change: ChangePlan }): ReactNode {
  return (
    <Button kind="ghost" icon="check" disabled={change.busy} onClick={() => void change.run([])}>
      <Trans>Gone through together, it stands</Trans>
    </Button>
  );
}
