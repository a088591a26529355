import type { LinkView } from '#plan';
import { isAcknowledgedByAll } from '#reasoning';

/** Conflicts and gaps that nobody has settled yet, and that not everybody has acknowledged. */
export function openLinks(links: readonly LinkView[]): readonly LinkView[] {
  return links.filter(
    (link) =>
      link.effect !== 'reinforces' && link.overruledBecause === null && !isAcknowledged(link),
  );
}

/** Everybody whose part it is about took note. What is critical stays open until it is settled. */
export function isAcknowledged(link: LinkView): boolean {
  const isKnown = link.overruledBecause === null && link.severity !== 'critical';
  return isKnown && isAcknowledgedByAll(link.acknowledgements ?? []);
}
