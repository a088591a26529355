import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AccountId } from '#access';
import { MyHelpers, Preview } from '#circle/patient';
import { LinkButton, Loaded, PageHeading, Stack } from '#design';
import { CareTeam, useMyPlan } from '#plan/patient';
import { FullFrame } from './frame.tsx';

/** The care team, the helpers and who may see what: all in the person's own hands. */
export function TeamPage(): ReactNode {
  const { kept } = useMyPlan();
  return (
    <Stack>
      <PageHeading lead={<Trans>You choose who sees what. You can change it at any time.</Trans>}>
        <Trans>My team</Trans>
      </PageHeading>
      <Loaded from={kept.answer}>
        {({ team, clinic }) => <CareTeam team={team} clinic={clinic} />}
      </Loaded>
      <MyHelpers />
      <LinkButton kind="ghost" full icon="eye" href="/app/team/who-looked">
        <Trans>Who looked at my record</Trans>
      </LinkButton>
      <LinkButton kind="ghost" full icon="flask-conical" href="/app/studies">
        <Trans>Studies</Trans>
      </LinkButton>
      <LinkButton kind="ghost" full icon="settings" href="/app/settings">
        <Trans>Settings</Trans>
      </LinkButton>
    </Stack>
  );
}

export function PreviewPage({ accountId }: { readonly accountId: AccountId }): ReactNode {
  return (
    <FullFrame back="/app/team" backWords={<Trans>My team</Trans>}>
      <Preview accountId={accountId} />
    </FullFrame>
  );
}
