import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { type ParameterView, valueBefore } from '#administration';
import { Button, Disclosure, Small, Unseen } from '#design';
import { Said, SaidNo, useDates } from '#http/clinician';
import { scopeWords } from './parameter-words.ts';
import { useSetting } from './use-setting.ts';

type HistoryProps = { readonly parameter: ParameterView; readonly patientId: PatientId | null };
type Change = ParameterView['history'][number];

/** Who set it where, when and why. The latest change of a scope can be taken back by whoever may set it. */
export function ParameterHistory({ parameter, patientId }: HistoryProps): ReactNode {
  const setting = useSetting(parameter.id, patientId);
  const { t } = useLingui();
  if (parameter.history.length === 0) return null;
  const mayUndo = (change: Change, at: number) =>
    parameter.history.findIndex(({ scope }) => scope === change.scope) === at &&
    parameter.scopes.some(({ scope, maySet }) => scope === change.scope && maySet);
  const undo = ({ scope, at }: Change) =>
    void setting.run(scope, valueBefore(parameter, scope), t`Took the change of ${at} back`);
  return (
    <Disclosure
      summary={
        <Trans>
          Changes
          <Unseen>
            : <Said text={parameter.says} />
          </Unseen>
        </Trans>
      }
    >
      <SaidNo trouble={setting.trouble} />
      <ul className="plain">
        {parameter.history.map((change, index) => (
          <li key={change.settingId}>
            <OneChange change={change} />{' '}
            {mayUndo(change, index) && (
              <Button
                kind="quiet"
                icon="undo-2"
                disabled={setting.busy}
                onClick={() => undo(change)}
              >
                <Trans>Undo this change</Trans>
                <Unseen>
                  : <Said text={parameter.says} />
                </Unseen>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function OneChange({ change }: { readonly change: Change }): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  return (
    <>
      <strong>{change.value === null ? <Trans>taken back</Trans> : change.value}</strong>{' '}
      <Small>
        {i18n._(scopeWords[change.scope])} ·{' '}
        <Trans>
          {change.byName}, {dates.moment(change.at)}
        </Trans>
      </Small>{' '}
      <q>{change.reason}</q>
    </>
  );
}
