import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice, Stack } from '#design';
import type { Entered, FoundPerson } from '#entry';
import { type Reading, Shown, seenAs, useRead } from '#http/clinician';
import { alarmsIn, type Instrument } from '#measures';
import { type AlertView, readAlerts } from '#safety';
import { AlertCard } from '#safety/clinician';
import { type PileRow, thereAlready } from './desk.ts';

/** The server did not keep this form, as the record had one of the day, and heard what it says. */
export const heardUnsaved = ({ why, sheet, answers }: PileRow, definition: Instrument): boolean =>
  why?.code === thereAlready &&
  sheet.instrument === definition.id &&
  alarmsIn(definition, answers).length > 0;

type RaisedNowProps = {
  /** Those that alarm. */
  readonly rows: readonly PileRow[];
  readonly people: ReadonlyMap<string, FoundPerson>;
  readonly mayAct: boolean;
};

/** The alerts that forms of this pile raised, with what to do now, until somebody closes them. */
export function RaisedNow({ rows, people, mayAct }: RaisedNowProps): ReactNode {
  const alerts = useRead(readAlerts, {}, { everySeconds: 20, enabled: rows.length > 0 });
  if (rows.length === 0) return null;
  return (
    <RaisedAlerts
      rows={rows}
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
      {row.entered === null ? (
        <p>
          <Trans>The form is not saved. The team has been told of the answer all the same.</Trans>
        </p>
      ) : (
        <SinceFilledIn entered={row.entered} />
      )}
    </Notice>
  );
}

function SinceFilledIn({ entered }: { readonly entered: Entered }): ReactNode {
  const { filledDaysAgo, alertOpen, withdrawnAt } = entered;
  return (
    <>
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
    </>
  );
}
