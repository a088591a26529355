import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { EmptyState, PageHeading, type Place, WorkspaceShell } from '#design';

/** The frame of the clinic app: one rail for every discipline. */
export function ClinicianApp(): ReactNode {
  const { t } = useLingui();
  const [path, navigate] = useLocation();
  const places: readonly Place[] = [
    { href: '/clinic/', label: t`Caseload`, icon: 'users' },
    { href: '/clinic/worklist', label: t`Worklist`, icon: 'inbox' },
    { href: '/clinic/admin', label: t`Admin`, icon: 'settings' },
  ];
  const here = places.find((place) => place.href === path) ?? places[0];
  return (
    <WorkspaceShell
      brand={<Trans>Care team</Trans>}
      places={places.map((place) => ({ ...place, current: place === here }))}
      navigate={navigate}
    >
      <PageHeading key={path}>{here?.label}</PageHeading>
      <EmptyState icon="users" heading={t`Nobody here yet`}>
        <Trans>People you register or import appear here.</Trans>
      </EmptyState>
    </WorkspaceShell>
  );
}
