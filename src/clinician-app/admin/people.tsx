import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { endStaffRole, listInvitations, listStaff, revokeInvitation } from '#accounts';
import { Button, Card, type Column, DataTable, Row, Small, Stack, Tag } from '#design';
import type { OutputOf } from '#http';
import { roleWords, SaidNo, Shown, useAct, useDates, useRead } from '#http/clinician';
import { InviteColleague } from './invite-colleague.tsx';
import { NewPasswordLink } from './new-password-link.tsx';

type Colleague = OutputOf<typeof listStaff>['staff'][number];
type Invitation = OutputOf<typeof listInvitations>['invitations'][number];

/** Who works here, who is invited, and the way in and out. */
export function People(): ReactNode {
  const { t } = useLingui();
  const staff = useRead(listStaff, {});
  const invitations = useRead(listInvitations, {});
  return (
    <Stack>
      <InviteColleague />
      <Card heading={<Trans>Who works here</Trans>}>
        <Shown from={staff} waiting={t`Getting the team…`}>
          {(read) => (
            <DataTable
              caption={<Trans>Staff</Trans>}
              captionUnseen
              columns={staffColumns}
              rows={read.staff}
              rowKey={(person) => `${person.accountId} ${person.role}`}
            />
          )}
        </Shown>
      </Card>
      <Card heading={<Trans>Invitations</Trans>}>
        <Shown from={invitations} waiting={t`Getting the invitations…`}>
          {(read) => <Invitations invitations={read.invitations} />}
        </Shown>
      </Card>
    </Stack>
  );
}

const staffColumns: readonly Column<Colleague>[] = [
  {
    id: 'name',
    header: <Trans>Name</Trans>,
    namesRow: true,
    cell: (person) => (
      <>
        {person.name}
        {person.jobTitle !== null && (
          <>
            <br />
            <Small>{person.jobTitle}</Small>
          </>
        )}
      </>
    ),
  },
  { id: 'role', header: <Trans>Role</Trans>, cell: (person) => <RoleName person={person} /> },
  { id: 'since', header: <Trans>Since</Trans>, cell: (person) => <Since person={person} /> },
  {
    id: 'password',
    header: <Trans>Password</Trans>,
    cell: (person) => <NewPasswordLink person={person} />,
  },
  { id: 'end', header: <Trans>End</Trans>, cell: (person) => <EndRole person={person} /> },
];

type OneColleague = { readonly person: Colleague };

function RoleName({ person }: OneColleague): ReactNode {
  const { i18n } = useLingui();
  return i18n._(roleWords[person.role]);
}

function Since({ person }: OneColleague): ReactNode {
  const dates = useDates();
  return dates.moment(person.activeFrom);
}

function EndRole({ person }: OneColleague): ReactNode {
  const dates = useDates();
  const end = useAct(endStaffRole);
  if (person.activeUntil !== null) {
    return (
      <Tag>
        <Trans>ended {dates.moment(person.activeUntil)}</Trans>
      </Tag>
    );
  }
  const { accountId, role } = person;
  return (
    <>
      <SaidNo trouble={end.trouble} />
      <Button
        kind="quiet"
        disabled={end.busy}
        onClick={() => void end.run({ params: { accountId, role } })}
      >
        <Trans>
          End the role<span className="unseen">: {person.name}</span>
        </Trans>
      </Button>
    </>
  );
}

function Invitations({ invitations }: { readonly invitations: readonly Invitation[] }): ReactNode {
  const dates = useDates();
  const revoke = useAct(revokeInvitation);
  if (invitations.length === 0) {
    return (
      <p className="muted">
        <Trans>Nobody is invited.</Trans>
      </p>
    );
  }
  return (
    <ul className="plain">
      {invitations.map(({ invitationId, name, state, expiresAt }) => (
        <li key={invitationId}>
          <Row spread>
            <span>
              {name} <Small>{dates.moment(expiresAt)}</Small>
            </span>
            <Row>
              <Tag>{state}</Tag>
              {state === 'open' && (
                <Button kind="quiet" onClick={() => void revoke.run({ params: { invitationId } })}>
                  <Trans>
                    Take it back<span className="unseen">: {name}</span>
                  </Trans>
                </Button>
              )}
            </Row>
          </Row>
        </li>
      ))}
    </ul>
  );
}
