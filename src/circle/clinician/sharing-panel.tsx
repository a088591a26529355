import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { readSharing, topicWords } from '#circle';
import { Card, Small, Tag } from '#design';
import type { OutputOf } from '#http';
import { type Reading, Said, Shown, useDates, useRead } from '#http/clinician';

type SharingScope = OutputOf<typeof readSharing>;
type Member = SharingScope['members'][number];

/** Whom the person lets see what, today. Only the person changes it. */
export function SharingPanelScreen({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const sharing = useRead(readSharing, { params: { patientId } });
  return <SharingPanel sharing={sharing} />;
}

export function SharingPanel({ sharing }: { readonly sharing: Reading<SharingScope> }): ReactNode {
  const { t } = useLingui();
  return (
    <Card heading={<Trans>Who may see what</Trans>}>
      <Shown from={sharing} waiting={t`Getting the sharing…`}>
        {({ members }) =>
          members.length === 0 ? (
            <p className="muted">
              <Trans>
                The person shares with nobody. They can invite someone from their own app.
              </Trans>
            </p>
          ) : (
            <ul className="plain stack">
              {members.map((member) => (
                <li key={member.accountId ?? member.invitationId}>
                  <MemberLine member={member} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Card>
  );
}

function MemberLine({ member }: { readonly member: Member }): ReactNode {
  const dates = useDates();
  return (
    <div>
      <p>
        <strong>{member.name}</strong> {member.relation !== null && <>({member.relation})</>}{' '}
        <StateTag state={member.state} />
      </p>
      {member.state !== 'ended' && (
        <p className="row">
          {member.topics.map((topic) => (
            <Tag key={topic}>
              <Said text={topicWords[topic]} />
            </Tag>
          ))}
        </p>
      )}
      <Small>
        {member.until === null ? (
          <Trans>No end set.</Trans>
        ) : (
          <Trans>Until {dates.day(member.until)}.</Trans>
        )}
      </Small>
    </div>
  );
}

function StateTag({ state }: { readonly state: Member['state'] }): ReactNode {
  switch (state) {
    case 'invited':
      return (
        <Tag tone="soft">
          <Trans>invited</Trans>
        </Tag>
      );
    case 'sharing':
      return (
        <Tag tone="ok">
          <Trans>sees it now</Trans>
        </Tag>
      );
    case 'ended':
      return (
        <Tag>
          <Trans>ended</Trans>
        </Tag>
      );
  }
}
