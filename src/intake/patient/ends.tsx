import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, Notice, PageHeading, Stack } from '#design';
import { Said, useDates } from '#http/patient';
import type { IntakeState } from '#intake';
import { CrisisContacts, GetHelpNow } from '#safety/patient';
import type { OutboxState } from '#sync/web';
import type { HandedIn } from './handed-in.ts';
import { GiveBack, useKiosk } from './kiosk.tsx';

type EndPageProps = {
  readonly state: IntakeState;
  readonly waiting: number;
  /** An answer raised an alarm: people to call come before the day on which the team calls. */
  readonly alarmed: boolean;
  /** A warning sign of the body was said: a doctor to call stays on the page. */
  readonly bodySign: boolean;
};

/** The last page: it takes the person seriously and says what happens next, when, and who. */
export function EndPage({ state, waiting, alarmed, bodySign }: EndPageProps): ReactNode {
  const { next, clinic } = state;
  const name = state.patient.givenName;
  return (
    <Stack>
      <PageHeading>
        <Trans>Thank you, {name}</Trans>
      </PageHeading>
      {bodySign && <SignHelp crisisContacts={state.crisisContacts} clinic={state.clinic} />}
      {alarmed && (
        <Card heading={<Trans>If it gets too much, talk to a person now</Trans>}>
          <p>
            <Trans>Please do not wait for us to call.</Trans>
          </p>
          <CrisisContacts contacts={state.crisisContacts} clinic={null} />
        </Card>
      )}
      <p>
        <Trans>
          That was a lot to think about. What you told us matters. Your pain is real, and you do not
          have to explain it all again.
        </Trans>
      </p>
      {next !== null ? (
        <WhatNext next={next} />
      ) : (
        <Notice live="status">
          <p>
            {waiting > 0 ? (
              <Trans>
                Your answers are saved on this phone. We will send them when you are online. Please
                open this page again then.
              </Trans>
            ) : (
              <Trans>Your answers are with your team.</Trans>
            )}
          </p>
        </Notice>
      )}
      <ClinicPhoneLine clinic={clinic} />
      <GiveBack />
    </Stack>
  );
}

/** The last page again, when it was loaded anew: kind words, and whom to call in any case. */
export function HandedInPage({ handedIn }: { readonly handedIn: HandedIn }): ReactNode {
  const { next, clinic, crisisContacts, bodySignOpen } = handedIn;
  return (
    <Stack>
      <PageHeading>
        <Trans>Thank you. Your answers are with your team</Trans>
      </PageHeading>
      {bodySignOpen === true && <SignHelp crisisContacts={crisisContacts} clinic={clinic} />}
      <p>
        <Trans>You do not have to do anything more. You can close this page.</Trans>
      </p>
      {next !== null && <WhatNext next={next} />}
      <Card heading={<Trans>If it gets too much, talk to a person now</Trans>}>
        <CrisisContacts contacts={crisisContacts} clinic={null} />
      </Card>
      <ClinicPhoneLine clinic={clinic} />
    </Stack>
  );
}

/** Whom to call comes before everything else, until a clinician has cleared the sign. */
function SignHelp({
  crisisContacts,
  clinic,
}: Pick<IntakeState, 'crisisContacts' | 'clinic'>): ReactNode {
  return (
    <GetHelpNow contacts={crisisContacts} clinic={clinic}>
      <Trans>You told us of a sign that needs a doctor today. Please do not wait for us.</Trans>
    </GetHelpNow>
  );
}

function WhatNext({ next }: { readonly next: NonNullable<IntakeState['next']> }): ReactNode {
  const dates = useDates();
  return (
    <Card heading={<Trans>What happens next</Trans>} tone="soft">
      <p>
        <Said text={next.words} />
      </p>
      <p>
        <strong>{next.who}</strong>
        {next.by !== null && (
          <>
            , <Trans>by {dates.longDay(next.by)}</Trans>
          </>
        )}
      </p>
    </Card>
  );
}

type StoppedPageProps = {
  readonly state: IntakeState;
  readonly outbox: OutboxState | null;
  readonly onGoOn: () => void;
};

export function StoppedPage({ state, outbox, onGoOn }: StoppedPageProps): ReactNode {
  const waiting = outbox?.waiting ?? 0;
  const kiosk = useKiosk() !== null;
  return (
    <Stack>
      <PageHeading>
        <Trans>Saved. Take your time</Trans>
      </PageHeading>
      <p>
        {waiting === 0 ? (
          <Trans>All your answers are saved and sent.</Trans>
        ) : (
          <Plural
            value={waiting}
            one="# answer is saved on this phone. We will send it when you are online."
            other="# answers are saved on this phone. We will send them when you are online."
          />
        )}
      </p>
      {kiosk ? (
        <p>
          <Trans>Your team can give you the tablet again, or send you a link for at home.</Trans>
        </p>
      ) : (
        <p>
          <Trans>To go on, open the same link again. On this phone or on another one.</Trans>
        </p>
      )}
      <Button size="big" onClick={onGoOn}>
        <Trans>Go on now</Trans>
      </Button>
      <GiveBack />
      <ClinicPhoneLine clinic={state.clinic} />
    </Stack>
  );
}

function ClinicPhoneLine({ clinic }: Pick<IntakeState, 'clinic'>): ReactNode {
  if (clinic.phone === null) return null;
  return (
    <p className="muted">
      <Trans>
        Questions? Call {clinic.name}:{' '}
        <a href={`tel:${clinic.phone.replaceAll(/[^+\d]/g, '')}`}>
          <bdi>{clinic.phone}</bdi>
        </a>
      </Trans>
    </p>
  );
}
