import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LinkButton, PhoneShell, type Place, Row, SaveState } from '#design';
import { HideButton } from './hiding.tsx';
import { useSaveState } from './save-state-now.ts';

/** The five tabs with the state of saving and "Flare help" above: the frame of every everyday page. */
export function TabFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useLingui();
  const [path, navigate] = useLocation();
  const places: readonly Place[] = [
    { href: '/app/', label: t`Today`, icon: 'sun' },
    { href: '/app/plan', label: t`My plan`, icon: 'list-checks' },
    { href: '/app/tools', label: t`Tools`, icon: 'wind' },
    { href: '/app/patterns', label: t`Patterns`, icon: 'chart-line' },
    { href: '/app/team', label: t`My team`, icon: 'users' },
  ];
  return (
    <PhoneShell
      tabs={places.map((place) => ({ ...place, current: place.href === path }))}
      navigate={navigate}
      top={
        <Row spread>
          <SaveStateLink />
          <Row>
            <HideButton />
            <LinkButton kind="pill" icon="flame" href="/app/flare">
              <Trans>Flare help</Trans>
            </LinkButton>
          </Row>
        </Row>
      }
    >
      {children}
    </PhoneShell>
  );
}

/** The words lead to what waits, when something does. */
function SaveStateLink(): ReactNode {
  const now = useSaveState();
  if (now === null) return <span />;
  const quiet = now.state === 'sent' || (now.state === 'offline' && now.waiting === 0);
  const words = <SaveState now={now} />;
  return quiet ? (
    words
  ) : (
    <a className="save-link" href="/app/unsent">
      {words}
    </a>
  );
}

type FullFrameProps = {
  readonly back: string;
  readonly backWords: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A page for one thing only: check-in, flare, settings. No tabs, a way back. */
export function FullFrame({ back, backWords, aside, children }: FullFrameProps): ReactNode {
  return (
    <PhoneShell
      top={
        <Row spread>
          <LinkButton kind="quiet" icon="arrow-left" href={back}>
            {backWords}
          </LinkButton>
          <Row>
            {aside}
            <HideButton />
          </Row>
        </Row>
      }
    >
      {children}
    </PhoneShell>
  );
}
