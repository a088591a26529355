import { Trans, useLingui } from '@lingui/react/macro';
import { type MouseEvent, type ReactNode, useId, useState } from 'react';
import { Icon } from './icon.tsx';
import { type Navigate, type Place, PlaceLink } from './navigation.tsx';

type PhoneShellProps = {
  /** Left out on the full-screen pages: check-in, intake, flare, crisis. */
  readonly tabs?: readonly Place[] | undefined;
  readonly navigate?: Navigate | undefined;
  /** The line above the page: save state at one end, "Flare help" or "Leave" at the other. */
  readonly top?: ReactNode | undefined;
  readonly children: ReactNode;
};

/** The patient app's frame: top line, page, five labelled tabs at the thumb. */
export function PhoneShell({ tabs, navigate, top, children }: PhoneShellProps): ReactNode {
  const { t } = useLingui();
  const mainId = useId();
  return (
    <>
      <SkipLink to={mainId} />
      <div className="phone">
        {top && <header className="no-print">{top}</header>}
        <main id={mainId} tabIndex={-1}>
          {children}
        </main>
        {tabs && (
          <nav className="bottom-tabs" aria-label={t`Main`}>
            {tabs.map((place) => (
              <PlaceLink key={place.href} place={place} navigate={navigate} />
            ))}
          </nav>
        )}
      </div>
    </>
  );
}

type WorkspaceShellProps = {
  readonly brand: ReactNode;
  readonly places: readonly Place[];
  readonly navigate?: Navigate | undefined;
  /** Who is signed in, theme, sign out: at the foot of the rail. */
  readonly foot?: ReactNode | undefined;
  readonly children: ReactNode;
};

/** The clinic app's frame: a rail of places at the side, the work beside it. */
export function WorkspaceShell(props: WorkspaceShellProps): ReactNode {
  const { t } = useLingui();
  const mainId = useId();
  const footId = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <SkipLink to={mainId} />
      <div className="workspace">
        <header className="rail" data-open={open || undefined}>
          <div className="brand">
            <Mark />
            <span>{props.brand}</span>
          </div>
          <nav aria-label={t`Main`}>
            <ul className="plain">
              {props.places.map((place) => (
                <li key={place.href} className={place.seldom ? 'seldom' : undefined}>
                  <PlaceLink place={place} navigate={props.navigate} />
                </li>
              ))}
            </ul>
          </nav>
          {props.foot && (
            <>
              <button
                type="button"
                className="rail-more"
                aria-expanded={open}
                aria-controls={footId}
                onClick={() => setOpen(!open)}
              >
                <Icon name="user" />
                <span className="unseen">{t`Account and more`}</span>
              </button>
              <div className="foot" id={footId}>
                {props.foot}
              </div>
            </>
          )}
        </header>
        <main className="work" id={mainId} tabIndex={-1}>
          {props.children}
        </main>
      </div>
    </>
  );
}

/** The first stop of the Tab key on every page. */
export function SkipLink({ to }: { readonly to: string }): ReactNode {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(to)?.focus();
  };
  return (
    <a className="skip" href={`#${to}`} onClick={skip}>
      <Trans>Skip to main content</Trans>
    </a>
  );
}

/** Sinew's mark: one wave from rest to rest. */
export function Mark(): ReactNode {
  return (
    <svg width="30" height="30" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="16" fill="var(--primary)" />
      <path
        d="M10 40c8 0 9-18 18-18s10 26 18 26 5-8 8-12"
        fill="none"
        stroke="var(--onprimary)"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </svg>
  );
}
