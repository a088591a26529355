import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice, Stack } from '#design';
import type { FoundPerson } from '#entry';
import { type Reading, Shown, seenAs, useRead } from '#http/clinician';
import { type AlertView, readAlerts } from '#safety';
import { AlertCard } from '#safety/clinician';
import type { PileRow } from './desk.ts';

type RaisedNowProps = {
  readonly rows: readonly PileRow[];
  readonly people: ReadonlyMap<string, FoundPerson>;
  readonly mayAct: boolean;
};

/** The alerts that forms of this pile raised, with what to do now, until somebody closes them. */
export function RaisedNow({ rows, people, mayAct }: RaisedNowProps): ReactNode {
  const alarming = rows.filter(({ entered }) => entered?.alarming === true);
  const alerts = useRead(readAlerts, {}, { everySeconds: 20, enabled: alarming.length > 0 });
  if (alarming.length === 0) return null;
  return (
    <RaisedAlerts
      rows={alarming}
      people={people}
      mayAct={mayAct}
      alerts={seenAs(alerts, (value) => value.alerts)}
    />
  );
}

type RaisedAlertsProps = RaisedNowProps & { readonly alerts: Reading<readonly AlertView[]> };

export function RaisedAlerts({ rows, people, mayAct, alerts }: RaisedAlertsProps): ReactNode {
  return (
    <Stack>
      {rows.map((row) => (
        <HowOld key={row.formId} row={row} name={people.get(row.patientId)?.name ?? null} />
      ))}
      <Shown from={alerts}>
        {(open) => (
          <ul className="plain stack">
            {open
              .filter(({ patientId }) => rows.some((row) => row.patientId === patientId))
              .map((alert) => (
                <li key={alert.alertId}>
                  <AlertCard alert={alert} mayAct={mayAct} />
                </li>
              ))}
          </ul>
        )}
      </Shown>
    </Stack>
  );
}

function HowOld({ row, name }: { readonly row: PileRow; readonly name: string | null }): ReactNode {
  if (row.entered === null) return null;
  const { filledDaysAgo, alertOpen, withdrawnAt } = row.entered;
  return (
    <Notice
      tone="danger"
      live="alert"
      heading={
        name === null ? (
          <Trans>A form you typed in calls for a person now</Trans>
        ) : (
          <Trans>The form of {name} calls for a person now</Trans>
        )
      }
    >
      <p>
        {filledDaysAgo === 0 ? (
          <Trans>It was filled in today.</Trans>
        ) : (
          <Plural
            value={filledDaysAgo}
            one="It was filled in # day ago and is read only now."
            other="It was filled in # days ago and is read only now."
          />
        )}
      </p>
      {!alertOpen && (
        <p>
          <Trans>
            No alert was opened for it: this questionnaire has no rule that opens one, or somebody
            closed it already. Tell a clinician yourself, now.
          </Trans>
        </p>
      )}
      {withdrawnAt !== null && (
        <p>
          <Trans>
            The form was taken back. The alert stays until somebody closes it with an outcome in
            words.
          </Trans>
        </p>
      )}
    </Notice>
  );
}
