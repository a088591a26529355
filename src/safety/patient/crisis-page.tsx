import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, LinkButton, Notice, PageHeading, Stack } from '#design';
import { type ClinicPhone, type CrisisContact, CrisisContacts } from './crisis-contacts.tsx';
import { Grounding } from './grounding.tsx';

type CrisisPageProps = {
  readonly contacts: readonly CrisisContact[];
  readonly clinic: ClinicPhone | null;
  /** Shown after an answer that raised an alarm; otherwise the person came here by themselves. */
  readonly afterAnswer: boolean;
  /** Where the person's own safety plan is; left out where nobody is signed in. */
  readonly safetyPlan?: string | undefined;
  readonly onGoOn: () => void;
  readonly onStop?: (() => void) | undefined;
};

/**
 * A person, first. It never guesses how great the danger is, never says that somebody is watching, and
 * everything on it works without internet.
 */
export function CrisisPage(props: CrisisPageProps): ReactNode {
  const { contacts, clinic, afterAnswer, safetyPlan, onGoOn, onStop } = props;
  return (
    <Stack>
      <PageHeading>
        {afterAnswer ? <Trans>Thank you for telling us</Trans> : <Trans>Talk to someone now</Trans>}
      </PageHeading>
      <Notice tone="danger" live="alert">
        <p>
          {afterAnswer ? (
            <Trans>
              Pain and worry can bring such thoughts. You are not alone, and it is not your fault.
              Please talk to a person now. Nobody may be reading this right now, so do not wait for
              us to call.
            </Trans>
          ) : (
            <Trans>
              You do not have to be alone with this. These people want to hear from you.
            </Trans>
          )}
        </p>
      </Notice>
      <CrisisContacts contacts={contacts} clinic={clinic} />
      <p>
        <Trans>Is someone with you, or can someone come? Tell them how you feel.</Trans>
      </p>
      {safetyPlan !== undefined && (
        <LinkButton kind="ghost" full icon="shield" href={safetyPlan}>
          <Trans>My safety plan</Trans>
        </LinkButton>
      )}
      <Grounding />
      <Button kind="ghost" full onClick={onGoOn}>
        {afterAnswer ? <Trans>I am safe for now. Go on</Trans> : <Trans>Go back</Trans>}
      </Button>
      {onStop && (
        <Button kind="quiet" full onClick={onStop}>
          <Trans>Save and stop for today</Trans>
        </Button>
      )}
    </Stack>
  );
}
