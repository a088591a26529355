import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, Row, Stack } from '#design';
import { GoButton, SaidNo, useAct } from '#http/clinician';
import { type RegisterPage, setOwnState } from '#library';
import { NoAlarm } from './no-alarm.tsx';
import { UsedBy } from './used-by.tsx';

type OwnCardProps = { readonly page: RegisterPage; readonly mayEdit: boolean };

/** What the clinic can do with a questionnaire of its own. */
export function OwnCard({ page, mayEdit }: OwnCardProps): ReactNode {
  const act = useAct(setOwnState);
  const { id, origin, ownState, version } = page.row;
  const authored = origin === 'authored';
  const set = (state: 'active' | 'retired') =>
    void act.run({ params: { questionnaire: id }, body: { state } });
  return (
    <Card
      heading={
        authored ? (
          <Trans>Written by your clinic, version {version}</Trans>
        ) : (
          <Trans>Imported by your clinic, version {version}</Trans>
        )
      }
    >
      <Stack>
        {authored && <NoAlarm />}
        <UsedBy usedBy={page.usedBy} />
        <SaidNo trouble={act.trouble} />
        {mayEdit && (
          <Row>
            {authored && (
              <GoButton to={`/questionnaires/${id}/edit`} kind="ghost" icon="pencil">
                <Trans>Change it</Trans>
              </GoButton>
            )}
            {ownState === 'active' && (
              <Button kind="quiet" disabled={act.busy} onClick={() => set('retired')}>
                <Trans>Retire it</Trans>
              </Button>
            )}
            {ownState === 'retired' && (
              <Button kind="quiet" disabled={act.busy} onClick={() => set('active')}>
                <Trans>Take it up again</Trans>
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </Card>
  );
}
