import type { ReactNode } from 'react';
import { LinkButton } from './button.tsx';
import { Row } from './layout.tsx';
import { PageHeading } from './page-heading.tsx';
import { SaveState } from './save-state.tsx';
import { PhoneShell, WorkspaceShell } from './shells.tsx';

/** Each of these is a whole page, so the gallery shows it alone. */
export const wholePages = true;

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'phone with tabs': (
    <PhoneShell
      tabs={[
        { href: '#today', label: 'Today', icon: 'sun', current: true },
        { href: '#plan', label: 'My plan', icon: 'list-checks' },
        { href: '#tools', label: 'Tools', icon: 'wind' },
        { href: '#patterns', label: 'Patterns', icon: 'chart-line' },
        { href: '#team', label: 'My team', icon: 'users' },
      ]}
      top={
        <Row spread>
          <SaveState now={{ state: 'sent' }} />
          <LinkButton kind="pill" icon="flame" href="#flare">
            Flare help
          </LinkButton>
        </Row>
      }
    >
      <PageHeading lead="Monday 23 November">Good morning, Maya</PageHeading>
    </PhoneShell>
  ),
  'phone, full screen': (
    <PhoneShell>
      <PageHeading lead="Skip anything. One answer is still useful.">Check-in</PageHeading>
    </PhoneShell>
  ),
  workspace: (
    <WorkspaceShell
      brand="Care team"
      places={[
        { href: '#caseload', label: 'Caseload', icon: 'users', current: true },
        { href: '#worklist', label: 'Worklist', icon: 'inbox', count: 3, countMeans: 'due today' },
      ]}
      foot={<a href="#out">Sign out</a>}
    >
      <PageHeading>Caseload</PageHeading>
    </WorkspaceShell>
  ),
};
