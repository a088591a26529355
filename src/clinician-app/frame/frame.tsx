import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { type Place, WorkspaceShell } from '#design';
import { useGo } from '#http/clinician';
import { type Connection, useConnection } from '../connection.ts';
import { useSession } from '../session.ts';
import { AccountFoot } from './account-foot.tsx';
import { ConnectionNotice } from './connection-notice.tsx';

type FrameProps = {
  readonly connection: Connection;
  readonly counts: { readonly safety: number; readonly worklist: number };
  readonly children: ReactNode;
};

/** One rail for every discipline; it shows only what the role may open. */
export function Frame({ connection, counts, children }: FrameProps): ReactNode {
  const { hrefOf, navigate } = useGo();
  const [path] = useLocation();
  const places = usePlaces(counts).map((place) => ({
    ...place,
    href: hrefOf(place.href),
    current: isAt(path, place.href),
  }));
  const state = useConnection(connection);
  return (
    <WorkspaceShell
      brand={<Trans>Care team</Trans>}
      places={places}
      navigate={navigate}
      foot={<AccountFoot />}
    >
      <ConnectionNotice state={state} />
      {children}
    </WorkspaceShell>
  );
}

/** The caseload is home: a record, the register and the import belong to it. */
function isAt(path: string, place: string): boolean {
  if (place !== '/') return path === place || path.startsWith(`${place}/`);
  return path === '/' || /^\/(patients|register|import)/.test(path);
}

function usePlaces(counts: FrameProps['counts']): readonly Place[] {
  const { t } = useLingui();
  const { may } = useSession();
  const places: readonly (Place & { readonly shown: boolean })[] = [
    { href: '/', label: t`Caseload`, icon: 'users', shown: may('patients:list') },
    {
      href: '/worklist',
      label: t`Worklist`,
      icon: 'inbox',
      count: counts.worklist,
      countMeans: t`open`,
      shown: may('worklist:read'),
    },
    {
      href: '/safety',
      label: t`Safety`,
      icon: 'shield-alert',
      count: counts.safety,
      countMeans: t`open alerts`,
      shown: may('safety:read'),
    },
    {
      href: '/rules',
      label: t`Rules`,
      icon: 'book-open',
      seldom: true,
      shown: may('rules:read'),
    },
    {
      href: '/questionnaires',
      label: t`Questionnaires`,
      icon: 'clipboard-list',
      seldom: true,
      shown: may('library:read'),
    },
    {
      href: '/schedules',
      label: t`Schedules`,
      icon: 'calendar',
      seldom: true,
      shown: may('measures:assign'),
    },
    {
      href: '/studies',
      label: t`Studies`,
      icon: 'flask-conical',
      seldom: true,
      shown: may('studies:read'),
    },
    { href: '/entry', label: t`Paper forms`, icon: 'file-text', shown: may('measures:enter') },
    { href: '/admin', label: t`Admin`, icon: 'settings', shown: may('admin:system') },
  ];
  return places.filter((place) => place.shown);
}
