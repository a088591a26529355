import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '#design';
import type { LinkView, PlanItemView } from '#plan';

type PartsFitProps = {
  readonly links: readonly LinkView[];
  readonly items: readonly PlanItemView[];
};

/** Which parts help each other, named by their titles. What still collides is the team's work. */
export function PartsFit({ links, items }: PartsFitProps): ReactNode {
  const titles = links
    .filter(({ effect }) => effect === 'reinforces')
    .map(({ rule, itemIds }) => ({
      rule,
      titles: itemIds.flatMap((id) => items.find(({ itemId }) => itemId === id)?.title ?? []),
    }))
    .filter((link) => link.titles.length === 2);
  const looking = links.some(
    ({ effect, overruledBecause }) => effect === 'conflict' && overruledBecause === null,
  );
  if (titles.length === 0 && !looking) return null;
  return (
    <Notice heading={<Trans>How the parts fit</Trans>}>
      {titles.map(({ rule, titles: [first, second] }) => (
        <p key={`${rule}${first}${second}`}>
          <Trans>
            “{first}” and “{second}” help each other.
          </Trans>
        </p>
      ))}
      {looking && (
        <p>
          <Trans>Your team is looking at two parts that may get in each other’s way.</Trans>
        </p>
      )}
    </Notice>
  );
}
