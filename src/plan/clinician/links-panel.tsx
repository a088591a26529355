import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Card, Disclosure, Icon, Small, Stack } from '#design';
import { Said } from '#http/clinician';
import type { LinkView, PlanItemView, PlanView } from '#plan';
import { type Together, togetherOf } from './conflicts-together.ts';
import { LinkCard } from './link-card.tsx';
import { NotChecked } from './not-checked.tsx';
import { isAcknowledged, openLinks } from './open-links.ts';
import { SettledLinks } from './settled-links.tsx';

type LinksPanelProps = {
  readonly patientId: PatientId;
  readonly plan: PlanView;
  readonly mayEdit: boolean;
  readonly onEdit: (item: PlanItemView) => void;
};

/** How the parts work together: what is in the way first, with its ways out; then what helps. */
export function LinksPanel(props: LinksPanelProps): ReactNode {
  const { plan } = props;
  const { t } = useLingui();
  const open = openLinks(plan.links);
  const settled = plan.links.filter((link) => link.effect !== 'reinforces' && isSettled(link));
  const helping = plan.links.filter((link) => link.effect === 'reinforces');
  return (
    <Card heading={<Trans>How the parts work together</Trans>}>
      <Stack>
        {open.length === 0 ? (
          <p>
            <Icon name="circle-check" /> <Trans>No open conflicts.</Trans>
          </p>
        ) : (
          <>
            <output className="live">
              <Plural value={open.length} one="# thing to resolve" other="# things to resolve" />
            </output>
            {togetherOf(open).map((group) => (
              <LinksTogether key={keysOf(group)} {...props} group={group} />
            ))}
          </>
        )}
        {helping.length > 0 && (
          <section aria-label={t`Parts that help each other`}>
            <ul className="plain">
              {helping.map((link) => (
                <li key={keyOf(link)}>
                  <Icon name="sprout" /> <Said text={link.message} />{' '}
                  <Small>
                    <Said text={link.why} />
                  </Small>
                </li>
              ))}
            </ul>
          </section>
        )}
        <AcknowledgedLinks {...props} />
        <SettledLinks settled={plan.settledLinks} />
        <NotChecked {...props} />
        {settled.length > 0 && (
          <Disclosure
            summary={<Plural value={settled.length} one="# overruled" other="# overruled" />}
          >
            <ul className="plain">
              {settled.map((link) => (
                <li key={keyOf(link)}>
                  <Said text={link.message} /> <Trans>Overruled because:</Trans>{' '}
                  <q>{link.overruledBecause}</q>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}

/** Everybody has taken note; each can still be settled, and one's own word taken back. */
function AcknowledgedLinks(props: LinksPanelProps): ReactNode {
  const known = props.plan.links.filter(isAcknowledged);
  if (known.length === 0) return null;
  return (
    <Disclosure
      summary={
        <Plural
          value={known.length}
          one="# acknowledged by everybody it concerns"
          other="# acknowledged by everybody they concern"
        />
      }
    >
      <ul className="plain stack">
        {known.map((link) => (
          <li key={keyOf(link)}>
            <LinkCard {...props} link={link} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

type LinksTogetherProps = LinksPanelProps & { readonly group: Together };

/** Conflicts over the same parts are agreed in one talk: everybody who has to be in it is named first. */
function LinksTogether({ group, ...props }: LinksTogetherProps): ReactNode {
  const { links, owners } = group;
  return (
    <>
      {links.length > 1 && owners.length > 1 && (
        <p>
          <Icon name="users" />{' '}
          <Trans>These hang together. To agree on them: {owners.join(', ')}.</Trans>
        </p>
      )}
      <ol className="plain stack">
        {links.map((link) => (
          <li key={keyOf(link)}>
            <LinkCard {...props} link={link} />
          </li>
        ))}
      </ol>
    </>
  );
}

const keysOf = ({ links }: Together): string => links.map(keyOf).join(' ');

const isSettled = (link: LinkView): boolean => link.overruledBecause !== null;

export const keyOf = (link: LinkView): string => `${link.rule} ${link.itemIds.join(' ')}`;
