import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Dialog, Small, Stack } from '#design';
import { Shown, useDates, useRead } from '#http/clinician';
import { type PlanFrameView, readFrameHistory } from '#plan';
import { WordChanges } from './word-changes-shown.tsx';

type FrameHistoryProps = { readonly patientId: PatientId; readonly onClose: () => void };

/** Every wording of what matters and the minutes: who changed it, when, and which words. */
export function FrameHistory({ patientId, onClose }: FrameHistoryProps): ReactNode {
  const history = useRead(readFrameHistory, { params: { patientId } });
  return (
    <Dialog
      open
      heading={<Trans>What mattered, over time</Trans>}
      onClose={onClose}
      actions={
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <Shown from={history} waiting={<Trans>Getting the history…</Trans>}>
        {({ versions }) => (
          <ol className="plain plan-items">
            {versions.map((version, place) => (
              <li key={version.version}>
                <OneVersion version={version} before={versions[place + 1] ?? null} />
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </Dialog>
  );
}

type OneVersionProps = {
  readonly version: PlanFrameView;
  readonly before: PlanFrameView | null;
};

function OneVersion({ version, before }: OneVersionProps): ReactNode {
  const dates = useDates();
  return (
    <Stack gap="small">
      <p>
        <Small>
          <Trans>
            Version {version.version}: {version.changedByName}, {dates.moment(version.changedAt)}
          </Trans>
        </Small>
      </p>
      <p>
        <q dir="auto">
          {before === null ? (
            version.whatMatters
          ) : (
            <WordChanges before={before.whatMatters ?? ''} after={version.whatMatters ?? ''} />
          )}
        </q>
      </p>
      <p>
        {before !== null && before.weeklyMinutesBudget !== version.weeklyMinutesBudget && (
          <>
            <del>
              <Minutes minutes={before.weeklyMinutesBudget} />
            </del>{' '}
            →{' '}
          </>
        )}
        <Minutes minutes={version.weeklyMinutesBudget} />
      </p>
    </Stack>
  );
}

function Minutes({ minutes }: { readonly minutes: number | null }): ReactNode {
  if (minutes === null) return <Trans>minutes a week: not said</Trans>;
  return <Plural value={minutes} one="# minute a week" other="# minutes a week" />;
}
