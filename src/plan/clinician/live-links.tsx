import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, Notice } from '#design';
import { Said } from '#http/clinician';
import type { LinkView, PlanItemBody } from '#plan';
import { keyOf } from './links-panel.tsx';
import type { LiveCheck } from './live-coherence.ts';
import type { Editing } from './plan-editor.tsx';
import type { Team } from './plan-screen.tsx';

type LiveLinksProps = {
  readonly check: LiveCheck;
  readonly editing: Editing;
  readonly item: PlanItemBody;
  readonly team: Team;
};

/** What this part, as it stands in the form now, would do to the others. Nothing has been saved yet. */
export function LiveLinks({ check, editing, item, team }: LiveLinksProps): ReactNode {
  const owner = team.find(({ accountId }) => accountId === item.ownerAccount);
  const links = check({
    ...item,
    itemId: editing.itemId,
    version: editing.item?.version ?? 0,
    ownerName: owner?.name ?? null,
    ownerRole: owner?.role ?? null,
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
                <LiveConflict link={link} />
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

/** What clashes, why, who owns the parts, and the ways out; they are taken once the part is saved. */
function LiveConflict({ link }: { readonly link: LinkView }): ReactNode {
  return (
    <>
      <Said text={link.message} /> <Said text={link.why} />{' '}
      {link.owners.length > 0 && <Trans>Owners: {link.owners.join(', ')}.</Trans>}
      {link.resolutions.length > 0 && (
        <>
          <p>
            <Trans>Ways out, ready to choose once this part is saved:</Trans>
          </p>
          <ul>
            {link.resolutions.map(({ code, words }) => (
              <li key={code}>
                <Said text={words} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
