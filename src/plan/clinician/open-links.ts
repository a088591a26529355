import type { LinkView } from '#plan';

/** Conflicts and gaps that nobody has settled yet. */
export function openLinks(links: readonly LinkView[]): readonly LinkView[] {
  return links.filter((link) => link.effect !== 'reinforces' && link.overruledBecause === null);
}
