import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { FamilyHome, SharingEnded } from '#circle/patient';
import { Icon, LinkButton, PageHeading, PhoneShell, Row, Stack, Tag } from '#design';
import { FlarePageForAnyone } from './flare-page.tsx';
import { InvitationPage } from './invitation-page.tsx';
import type { PatientPagesProps } from './patient-pages.tsx';
import { SettingsPage } from './settings-page.tsx';

/** Pages of who is signed in here but not as a patient: a helper, or staff who came by. */
export function FamilyPages(props: PatientPagesProps): ReactNode {
  return (
    <Switch>
      <Route path="/app/settings">
        <SettingsPage {...props} />
      </Route>
      <Route path="/app/join">
        <InvitationPage again={props.again} />
      </Route>
      <Route path="/app/flare">
        <FlarePageForAnyone />
      </Route>
      <Route>
        <Home {...props} />
      </Route>
    </Switch>
  );
}

function Home({ person }: PatientPagesProps): ReactNode {
  return (
    <PhoneShell
      top={
        <Row spread>
          <Tag tone="soft">
            <Icon name="user" /> <Trans>You are {person.givenName}</Trans>
          </Tag>
          <LinkButton kind="plain-pill" icon="settings" href="/app/settings">
            <Trans>Settings</Trans>
          </LinkButton>
        </Row>
      }
    >
      {person.kind === 'family' && <FamilyHome />}
      {person.kind === 'nobody' && <SharingEnded />}
      {person.kind === 'staff' && <StaffHere />}
    </PhoneShell>
  );
}

function StaffHere(): ReactNode {
  return (
    <Stack>
      <PageHeading lead={<Trans>You are signed in as someone of the clinic.</Trans>}>
        <Trans>This is the app for patients</Trans>
      </PageHeading>
      <LinkButton size="big" href="/clinic/">
        <Trans>Open the clinic workspace</Trans>
      </LinkButton>
    </Stack>
  );
}
