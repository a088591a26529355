import type { MouseEvent, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** A place in the app's menu. */
export type Place = {
  readonly href: string;
  readonly label: ReactNode;
  readonly icon?: IconName | undefined;
  readonly current?: boolean | undefined;
  /** A number behind the label; `countMeans` says what it counts. */
  readonly count?: number | undefined;
  readonly countMeans?: string | undefined;
  /** Shown on a narrow screen only once the rail is opened. */
  readonly seldom?: boolean | undefined;
};

/** The router's own way to go somewhere; without it links load the page anew. */
export type Navigate = (href: string) => void;

type PlaceLinkProps = { readonly place: Place; readonly navigate: Navigate | undefined };

export function PlaceLink({ place, navigate }: PlaceLinkProps): ReactNode {
  return (
    <a
      href={place.href}
      aria-current={place.current ? 'page' : undefined}
      onClick={(event) => follow(event, place.href, navigate)}
    >
      {place.icon && <Icon name={place.icon} />}
      <span>{place.label}</span>
      {place.count !== undefined && place.count > 0 && (
        <span className="count">
          {place.count}
          <span className="unseen"> {place.countMeans}</span>
        </span>
      )}
    </a>
  );
}

/** Leaves the new-tab gestures of the browser alone. */
function follow(event: MouseEvent, href: string, navigate: Navigate | undefined): void {
  if (!navigate || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  navigate(href);
}

type SubTabsProps = {
  readonly label: string;
  readonly places: readonly Place[];
  readonly navigate?: Navigate | undefined;
};

/** The pages of one record: Summary, Shared plan, Review. */
export function SubTabs({ label, places, navigate }: SubTabsProps): ReactNode {
  return (
    <nav className="sub-tabs" aria-label={label}>
      {places.map((place) => (
        <PlaceLink key={place.href} place={place} navigate={navigate} />
      ))}
    </nav>
  );
}
