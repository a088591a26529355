import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Dialog, Small, Stack } from '#design';
import type { OutputOf } from '#http';
import { Shown, useDates, useRead } from '#http/clinician';
import { type PlanItemView, readItemHistory } from '#plan';
import { DoseWords } from './dose-words.tsx';
import { same } from './merge-item.ts';
import { itemStateWords } from './plan-words.ts';
import { WordChanges } from './word-changes-shown.tsx';

type ItemHistoryProps = {
  readonly patientId: PatientId;
  readonly item: PlanItemView;
  readonly onClose: () => void;
};

/** Every version of a part: who changed what, when and why. */
export function ItemHistory({ patientId, item, onClose }: ItemHistoryProps): ReactNode {
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

type Version = OutputOf<typeof readItemHistory>['versions'][number];
type OneVersionProps = { readonly version: Version; readonly before: Version | null };

/** One version against the one before it: which words changed, from what dose and state to what. */
function OneVersion({ version, before }: OneVersionProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const moved = before !== null && !same(before.dose, version.dose);
  return (
    <Stack gap="small">
      <p>
        <strong>
          <WordChanges before={before?.title ?? version.title} after={version.title} />
        </strong>
        :{' '}
        {moved && (
          <>
            <del>
              <DoseWords item={before} />
            </del>{' '}
            →{' '}
          </>
        )}
        <DoseWords item={version} />,{' '}
        {before !== null && before.state !== version.state && (
          <>
            <del>{i18n._(itemStateWords[before.state])}</del> →{' '}
          </>
        )}
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
            <q dir="auto">{version.reason}</q>
          </>
        )}
      </p>
      {before !== null && before.why !== version.why && (
        <p className="small">
          <WordChanges before={before.why} after={version.why} />
        </p>
      )}
    </Stack>
  );
}
