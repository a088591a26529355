import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { readMyCircle } from '#circle';
import { Button, Card, Loaded, Stack } from '#design';
import { call, type OutputOf } from '#http';
import { send } from '#http/patient';
import { useAnswer, useKeeping } from '#sync/patient';
import { myCircleForm } from './forms.ts';
import { HelperCard } from './helper-card.tsx';
import { InviteHelper } from './invite-helper.tsx';

export type Circle = OutputOf<typeof readMyCircle>;

const ask = () => call(send, readMyCircle, {});

/** Who helps and sees what; each can be changed or ended by the person alone, at once. */
export function MyHelpers(): ReactNode {
  const keeping = useKeeping();
  const kept = useAnswer(myCircleForm, ask);
  const [changed, setChanged] = useState<Circle | null>(null);
  const [inviting, setInviting] = useState(false);
  const show = (circle: Circle) => {
    setChanged(circle);
    void keeping.keepCached(myCircleForm, circle);
  };
  return (
    <Loaded from={kept.answer}>
      {(read) => {
        const circle = changed ?? read;
        return (
          <Stack>
            {circle.members
              .filter(({ state }) => state !== 'ended')
              .map((member) => (
                <HelperCard
                  key={member.accountId ?? member.invitationId}
                  member={member}
                  shareable={circle.shareable}
                  onChanged={show}
                />
              ))}
            {inviting ? (
              <InviteHelper
                shareable={circle.shareable}
                onDone={() => {
                  setInviting(false);
                  setChanged(null);
                  kept.again();
                }}
              />
            ) : (
              <Card heading={<Trans>Someone who helps you</Trans>}>
                <p>
                  <Trans>You choose what they see. You can stop it at any time.</Trans>
                </p>
                <Button kind="ghost" full icon="user-plus" onClick={() => setInviting(true)}>
                  <Trans>Invite a helper</Trans>
                </Button>
              </Card>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
