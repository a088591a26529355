import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, Notice } from '#design';
import { Said } from '#http/clinician';
import type { Coherence, PlanItemBody, PlanView } from '#plan';
import { keyOf } from './links-panel.tsx';
import { linksOfDraft } from './live-coherence.ts';
import type { Editing } from './plan-editor.tsx';

type LiveLinksProps = {
  readonly check: Coherence;
  readonly plan: PlanView;
  readonly editing: Editing;
  readonly item: PlanItemBody;
};

/** What this part, as it stands in the form now, would do to the others. Nothing has been saved yet. */
export function LiveLinks({ check, editing, item }: LiveLinksProps): ReactNode {
  const links = linksOfDraft(check, {
    ...item,
    itemId: editing.itemId,
    version: editing.item?.version ?? 0,
    ownerName: editing.item?.ownerName ?? null,
    ownerRole: editing.item?.ownerRole ?? null,
  });
  const conflicts = links.filter(({ effect }) => effect === 'conflict');
  const helps = links.filter(({ effect }) => effect === 'reinforces');
  return (
    <output className="live">
      {conflicts.length > 0 && (
        <Notice
          tone={conflicts.some(({ severity }) => severity === 'critical') ? 'danger' : 'warn'}
          headingLevel={3}
          heading={
            <Plural
              value={conflicts.length}
              one="As written, this gets in the way of another part"
              other="As written, this gets in the way of # things"
            />
          }
        >
          <ul>
            {conflicts.map((link) => (
              <li key={keyOf(link)}>
                <Said text={link.message} /> <Said text={link.why} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {helps.map((link) => (
        <p key={keyOf(link)}>
          <Icon name="sprout" /> <Said text={link.message} />
        </p>
      ))}
      {links.length === 0 && (
        <p className="small muted">
          <Trans>As written, this fits the other parts.</Trans>
        </p>
      )}
    </output>
  );
}
