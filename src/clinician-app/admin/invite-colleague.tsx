import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type StaffRole, staffRoles } from '#access';
import { inviteStaff } from '#accounts';
import { Button, Card, Columns, Select, Stack, TextInput } from '#design';
import type { OutputOf } from '#http';
import { faultAt, LinkOnce, roleWords, SaidNo, useAct, useClinic } from '#http/clinician';

type Made = OutputOf<typeof inviteStaff>;

/** Invites a colleague into one role. The address is shown once, to be handed over. */
export function InviteColleague(): ReactNode {
  const [made, setMade] = useState<Made | null>(null);
  return (
    <Card heading={<Trans>Invite a colleague</Trans>}>
      {made === null ? (
        <InviteForm onMade={setMade} />
      ) : (
        <MadeOnce made={made} onClose={() => setMade(null)} />
      )}
    </Card>
  );
}

function InviteForm({ onMade }: { readonly onMade: (made: Made) => void }): ReactNode {
  const { t, i18n } = useLingui();
  const clinic = useClinic();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<StaffRole>('coordinator');
  const act = useAct(inviteStaff);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const invitationId = clinic.newId<'InvitationId'>();
    const answer = await act.run({ body: { invitationId, name, email, role } });
    if (answer.ok) onMade(answer.value);
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <Columns least="14rem">
          <TextInput
            label={t`Name`}
            required
            maxLength={80}
            value={name}
            onChange={setName}
            error={faultAt(act.trouble, 'name')}
          />
          <TextInput
            label={t`E-mail`}
            type="email"
            required
            maxLength={254}
            value={email}
            onChange={setEmail}
            error={faultAt(act.trouble, 'email')}
          />
          <Select
            label={t`Role`}
            options={staffRoles.map((value) => ({ value, label: i18n._(roleWords[value]) }))}
            value={role}
            onChange={(chosen) => chosen !== null && setRole(chosen)}
          />
        </Columns>
        <Button type="submit" disabled={act.busy}>
          <Trans>Make the invitation</Trans>
        </Button>
      </Stack>
    </form>
  );
}

type MadeOnceProps = { readonly made: Made; readonly onClose: () => void };

function MadeOnce({ made, onClose }: MadeOnceProps): ReactNode {
  return (
    <Stack gap="small">
      <LinkOnce label={<Trans>Address of the invitation</Trans>} link={made} />
      <Button kind="quiet" onClick={onClose}>
        <Trans>Invite another</Trans>
      </Button>
    </Stack>
  );
}
