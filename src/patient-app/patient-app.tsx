import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import {
  EmptyState,
  LanguageSwitch,
  LinkButton,
  PageHeading,
  PhoneShell,
  type Place,
  Row,
  SaveState,
  Stack,
  ThemeSwitch,
} from '#design';

/** The frame of the patient app: five tabs, flare help one touch away. */
export function PatientApp(): ReactNode {
  const { t } = useLingui();
  const [path, navigate] = useLocation();
  const places: readonly Place[] = [
    { href: '/app/', label: t`Today`, icon: 'sun' },
    { href: '/app/plan', label: t`My plan`, icon: 'list-checks' },
    { href: '/app/tools', label: t`Tools`, icon: 'wind' },
    { href: '/app/patterns', label: t`Patterns`, icon: 'chart-line' },
    { href: '/app/team', label: t`My team`, icon: 'users' },
  ];
  const here = places.find((place) => place.href === path) ?? places[0];
  return (
    <PhoneShell
      tabs={places.map((place) => ({ ...place, current: place === here }))}
      navigate={navigate}
      top={
        <Row spread>
          <SaveState now={{ state: 'sent' }} />
          <LinkButton kind="pill" icon="flame" href="/app/flare">
            <Trans>Flare help</Trans>
          </LinkButton>
        </Row>
      }
    >
      <PageHeading key={path}>{here?.label}</PageHeading>
      <Stack>
        <EmptyState icon="sprout" heading={t`Nothing here yet`}>
          <Trans>Your team is making your plan.</Trans>
        </EmptyState>
        <ThemeSwitch />
        <LanguageSwitch />
      </Stack>
    </PhoneShell>
  );
}
