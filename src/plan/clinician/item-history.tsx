import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Dialog, Small, Stack } from '#design';
import { Shown, useDates, useRead } from '#http/clinician';
import { type PlanItemView, readItemHistory } from '#plan';
import { DoseWords } from './dose-words.tsx';
import { itemStateWords } from './plan-words.ts';

type ItemHistoryProps = {
  readonly patientId: PatientId;
  readonly item: PlanItemView;
  readonly onClose: () => void;
};

/** Every version of a part: who changed what, when and why. */
export function ItemHistory({ patientId, item, onClose }: ItemHistoryProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const history = useRead(readItemHistory, { params: { patientId, itemId: item.itemId } });
  return (
    <Dialog
      open
      heading={<Trans>History of “{item.title}”</Trans>}
      onClose={onClose}
      actions={
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <Shown from={history} waiting={<Trans>Getting the history…</Trans>}>
        {({ versions }) => (
          <ol>
            {versions.map((version) => (
              <li key={version.version}>
                <Stack gap="small">
                  <p>
                    <strong>{version.title}</strong>: <DoseWords item={version} />,{' '}
                    {i18n._(itemStateWords[version.state])}
                    <br />
                    <Small>
                      <Trans>
                        {version.changedByName}, {dates.moment(version.changedAt)}
                      </Trans>
                    </Small>
                    {version.reason !== null && (
                      <>
                        {' '}
                        <q>{version.reason}</q>
                      </>
                    )}
                  </p>
                </Stack>
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </Dialog>
  );
}
