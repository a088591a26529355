import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '#design';
import type { PlanItemView } from '#plan';
import { useDoseWords } from './use-item-words.ts';

/** Talks and visits that are part of the plan, with whom. Nothing when there are none. */
export function NextVisitCard({ items }: { readonly items: readonly PlanItemView[] }): ReactNode {
  const dose = useDoseWords();
  const visits = items.filter(
    ({ state, kind }) => state === 'active' && (kind === 'visit' || kind === 'cbt-session'),
  );
  if (visits.length === 0) return null;
  return (
    <Card heading={<Trans>Your visits and talks</Trans>} icon="calendar">
      <ul className="plain stack" data-gap="small">
        {visits.map((visit) => (
          <li key={visit.itemId}>
            <strong dir="auto">{visit.title}</strong>
            <p className="muted small">
              {visit.ownerName && (
                <>
                  <Trans>With {visit.ownerName}</Trans>.{' '}
                </>
              )}
              {dose(visit)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
