import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Topic } from '#access';
import { type ShareEnd, setSharing, topicWords, withdrawInvitation } from '#circle';
import { Button, Card, Dialog, LinkButton, Notice, SwitchButton, Tag } from '#design';
import { call } from '#http';
import { send, useDates, useSaid } from '#http/patient';
import { useKeeping } from '#sync/patient';
import { instantNow } from '#sync/web';
import { shareEndForm } from './forms.ts';
import type { Circle } from './my-helpers.tsx';

export type Member = Circle['members'][number];

type HelperCardProps = {
  readonly member: Member;
  readonly shareable: readonly Topic[];
  readonly onChanged: (circle: Circle) => void;
};

/** One helper: a switch for each topic, what they see, and stop. */
export function HelperCard({ member, shareable, onChanged }: HelperCardProps): ReactNode {
  const { name, relation, state, accountId } = member;
  const [trouble, setTrouble] = useState(false);
  const set = async (topics: readonly Topic[]) => {
    if (accountId === null) return false;
    const body = { topics: [...topics], until: member.until };
    const answer = await call(send, setSharing, { params: { accountId }, body });
    setTrouble(!answer.ok);
    if (answer.ok) onChanged(answer.value);
    return answer.ok;
  };
  return (
    <Card
      heading={relation ? `${name}, ${relation}` : name}
      aside={
        <Tag
          tone={state === 'sharing' ? 'ok' : undefined}
          icon={state === 'sharing' ? 'eye' : 'mail'}
        >
          {state === 'sharing' ? <Trans>Sharing is on</Trans> : <Trans>Invited</Trans>}
        </Tag>
      }
    >
      <Until member={member} />
      {state === 'sharing' && accountId !== null ? (
        <>
          <Topics member={member} shareable={shareable} onSet={set} />
          {trouble && (
            <Notice live="status" headingLevel={3}>
              <Trans>
                We could not reach the clinic, so nothing has changed. Please try again.
              </Trans>
            </Notice>
          )}
          <div className="stack" data-gap="small">
            <LinkButton kind="ghost" full icon="eye" href={`/app/team/preview/${accountId}`}>
              <Trans>See what {name} sees</Trans>
            </LinkButton>
            <StopSharing member={member} onStop={() => set([])} />
          </div>
          <p className="muted small">
            <Trans>{name} is not told when you hide something.</Trans>
          </p>
        </>
      ) : (
        <>
          <p className="muted">
            <Trans>{name} has not opened the invitation yet.</Trans>
          </p>
          <Withdraw member={member} onChanged={onChanged} />
        </>
      )}
    </Card>
  );
}

type WithdrawProps = Pick<HelperCardProps, 'member' | 'onChanged'>;

/** Takes the invitation back; somebody who came in the meantime is shown as a helper. */
function Withdraw({ member: { name, invitationId }, onChanged }: WithdrawProps): ReactNode {
  const [step, setStep] = useState<'closed' | 'asking' | 'failed' | 'too-late'>('closed');
  if (invitationId === null) return null;
  const withdraw = async () => {
    setStep('closed');
    const answer = await call(send, withdrawInvitation, { params: { invitationId } });
    if (answer.ok) onChanged(answer.value);
    else setStep(answer.problem.status === 409 ? 'too-late' : 'failed');
  };
  return (
    <>
      <Button kind="quiet" full onClick={() => setStep('asking')}>
        <Trans>Take back the invitation</Trans>
      </Button>
      {step === 'failed' && (
        <Notice live="status" headingLevel={3}>
          <Trans>We could not reach the clinic, so nothing has changed. Please try again.</Trans>
        </Notice>
      )}
      {step === 'too-late' && (
        <Notice tone="warn" live="status" headingLevel={3}>
          <Trans>{name} has said yes in the meantime. Open this page again to stop sharing.</Trans>
        </Notice>
      )}
      <Dialog
        open={step === 'asking'}
        heading={<Trans>Take back the invitation for {name}?</Trans>}
        onClose={() => setStep((now) => (now === 'asking' ? 'closed' : now))}
        actions={
          <>
            <Button onClick={() => void withdraw()}>
              <Trans>Take it back</Trans>
            </Button>
            <Button kind="quiet" onClick={() => setStep('closed')}>
              <Trans>Keep it</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>The link will not open any more. You can invite {name} again later.</Trans>
        </p>
      </Dialog>
    </>
  );
}

function Until({ member }: { readonly member: Member }): ReactNode {
  const dates = useDates();
  if (member.until === null) return null;
  const day = dates.dated(member.until);
  return (
    <p className="muted">
      <Trans>Until {day}.</Trans>
    </p>
  );
}

type TopicsProps = {
  readonly member: Member;
  readonly shareable: readonly Topic[];
  readonly onSet: (topics: readonly Topic[]) => Promise<boolean>;
};

function Topics({ member, shareable, onSet }: TopicsProps): ReactNode {
  const { t } = useLingui();
  const words = useSaid();
  const { name, topics } = member;
  return (
    <ul className="plain">
      {shareable.map((topic) => (
        <li key={topic}>
          <SwitchButton
            label={words(topicWords[topic])}
            checked={topics.includes(topic)}
            words={{ on: t`${name} sees this`, off: t`Hidden` }}
            onChange={(on) =>
              void onSet(on ? [...topics, topic] : topics.filter((other) => other !== topic))
            }
          />
        </li>
      ))}
    </ul>
  );
}

type StopSharingProps = {
  readonly member: Member;
  readonly onStop: () => Promise<boolean>;
};

/** Stops at once; without a network the wish goes first when it can, and says that it is not in force yet. */
function StopSharing({ member, onStop }: StopSharingProps): ReactNode {
  const keeping = useKeeping();
  const [step, setStep] = useState<'closed' | 'asking' | 'waiting' | 'failed'>('closed');
  const { name, accountId } = member;
  const stop = async () => {
    setStep('closed');
    if (accountId === null || (await onStop())) return;
    const body: ShareEnd = { accountId, recordedAt: instantNow() };
    const outcome = await keeping.save({ form: shareEndForm, key: accountId, body });
    setStep(outcome === 'phone' ? 'waiting' : 'failed');
  };
  return (
    <>
      <Button kind="quiet" full onClick={() => setStep('asking')}>
        <Trans>Stop sharing with {name} now</Trans>
      </Button>
      {step === 'waiting' && (
        <Notice tone="warn" live="status">
          <Trans>
            Not stopped yet: there is no internet. We stop it as soon as you are online. To stop it
            now, call your clinic.
          </Trans>
        </Notice>
      )}
      <Dialog
        open={step === 'asking'}
        heading={<Trans>Stop sharing with {name}?</Trans>}
        onClose={() => setStep((now) => (now === 'asking' ? 'closed' : now))}
        actions={
          <>
            <Button onClick={() => void stop()}>
              <Trans>Stop now</Trans>
            </Button>
            <Button kind="quiet" onClick={() => setStep('closed')}>
              <Trans>Keep sharing</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>{name} will see nothing of yours any more. You can invite them again later.</Trans>
        </p>
      </Dialog>
    </>
  );
}
