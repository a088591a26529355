import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Row, Small, Stack, Tag } from '#design';
import { SaidNo, useAct, useClinic, useDates } from '#http/clinician';
import { revokeIntakeLink } from '#intake';
import type { IntakeProgress } from './intake-screen.tsx';
import { modeWords } from './mode-words.ts';

type Link = IntakeProgress['links'][number];
type LinkListProps = {
  readonly patientId: PatientId;
  readonly links: readonly Link[];
  readonly mayRevoke: boolean;
};

/** Every link that was made, whether it was opened, and the way to end it at once. */
export function LinkList({ patientId, links, mayRevoke }: LinkListProps): ReactNode {
  const revoke = useAct(revokeIntakeLink);
  if (links.length === 0) return null;
  return (
    <Card heading={<Trans>Links made</Trans>}>
      <Stack gap="small">
        <SaidNo trouble={revoke.trouble} />
        <ul className="plain">
          {links.map((link) => (
            <li key={link.linkId}>
              <LinkLine
                link={link}
                {...(mayRevoke && {
                  onRevoke: () => void revoke.run({ params: { patientId, linkId: link.linkId } }),
                })}
              />
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

type LinkLineProps = { readonly link: Link; readonly onRevoke?: () => void };

function LinkLine({ link, onRevoke }: LinkLineProps): ReactNode {
  const dates = useDates();
  const now = useClinic().now();
  const usable = link.revokedAt === null && link.expiresAt > now;
  const sent = dates.moment(link.sentAt);
  const { i18n } = useLingui();
  const channel = modeWords(link.channel);
  return (
    <Row spread>
      <span>
        {channel === null ? link.channel : i18n._(channel)} · <Trans>made {sent}</Trans>
        <br />
        <Small>
          {link.openedAt === null ? (
            <Trans>not opened yet</Trans>
          ) : (
            <Trans>opened {dates.away(link.openedAt)}</Trans>
          )}
        </Small>
      </span>
      <Row>
        {link.revokedAt !== null ? (
          <Tag>
            <Trans>ended</Trans>
          </Tag>
        ) : usable ? (
          <Tag tone="ok">
            <Trans>until {dates.moment(link.expiresAt)}</Trans>
          </Tag>
        ) : (
          <Tag>
            <Trans>out of date</Trans>
          </Tag>
        )}
        {usable && onRevoke !== undefined && (
          <Button kind="quiet" onClick={onRevoke}>
            <Trans>
              End it<span className="unseen">: {sent}</span>
            </Trans>
          </Button>
        )}
      </Row>
    </Row>
  );
}
