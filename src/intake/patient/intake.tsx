import { Trans } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { readMe } from '#accounts';
import {
  Button,
  Loading,
  Notice,
  offerLanguages,
  PageHeading,
  PhoneShell,
  proposeLanguage,
  Stack,
} from '#design';
import { call } from '#http';
import { send } from '#http/patient';
import { deliverAnswers } from '#intake/web';
import { type Keeping, KeepingProvider, keptNowhere, keptOnPhone } from '#sync/patient';
import type { Phone } from '#sync/web';
import { HandedInPage } from './ends.tsx';
import { handedInHere } from './handed-in.ts';
import { IntakePages } from './intake-pages.tsx';
import { isLocked, KioskGuard, LockedPage, lock, unlock } from './kiosk.tsx';
import {
  intakeLinkForm,
  type NotOpened,
  type OpenedIntake,
  openIntakeHere,
} from './open-intake.ts';
import { InReadersWords } from './readers-words.tsx';

type IntakeProps = {
  /** `null` on a phone that keeps nothing. */
  readonly phone: Phone | null;
  /** From the link; it has left the address bar already. */
  readonly token: string | null;
  readonly sendNow: () => void;
};

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'locked' }
  | { readonly state: 'not-opened'; readonly why: NotOpened }
  | { readonly state: 'open'; readonly intake: OpenedIntake; readonly keeping: Keeping };

/** The intake by link, or of the person who is signed in. */
export function Intake({ phone, token, sendNow }: IntakeProps): ReactNode {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let here = true;
    if (token !== null) unlock();
    void offerWhatIsChecked();
    void (async () => {
      if (isLocked()) return setOpening({ state: 'locked' });
      const opened = await openIntakeHere(phone, token);
      if (!here) return;
      if (!opened.ok) return setOpening({ state: 'not-opened', why: opened.problem });
      const { owner, state } = opened.value;
      void proposeLanguage(state.patient.language);
      const keeping =
        phone === null || state.kiosk === true
          ? keptNowhere(owner, deliverAnswers(send))
          : keptOnPhone(phone, owner, sendNow);
      if (token !== null) await keeping.keepCached(intakeLinkForm, token);
      setOpening({ state: 'open', intake: opened.value, keeping });
      sendNow();
    })();
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new turn is the wish to try again
  }, [phone, token, sendNow, turn]);
  const lockNow = useCallback(() => {
    setOpening({ state: 'locked' });
    void lock();
  }, []);
  if (opening.state === 'open') {
    const { keeping, intake } = opening;
    const pages = (
      <InReadersWords>
        <IntakePages opened={intake.state} />
      </InReadersWords>
    );
    return (
      <KeepingProvider keeping={keeping}>
        {intake.state.kiosk === true ? <KioskGuard onLock={lockNow}>{pages}</KioskGuard> : pages}
      </KeepingProvider>
    );
  }
  return (
    <PhoneShell>
      <NotOpen opening={opening} onTryAgain={() => setTurn(turn + 1)} />
    </PhoneShell>
  );
}

/** Nobody signs in here, so it is asked which languages people have checked at this clinic. */
async function offerWhatIsChecked(): Promise<void> {
  const me = await call(send, readMe, {});
  if (!me.ok) return;
  const { mode, languages } = me.value;
  await offerLanguages({ drafts: mode === 'demo', checked: languages });
}

type NotOpenProps = {
  readonly opening: Exclude<Opening, { readonly state: 'open' }>;
  readonly onTryAgain: () => void;
};

function NotOpen({ opening, onTryAgain }: NotOpenProps): ReactNode {
  if (opening.state === 'locked') return <LockedPage />;
  if (opening.state === 'not-opened') {
    return <NotOpenedPage why={opening.why} onTryAgain={onTryAgain} />;
  }
  return (
    <Loading>
      <Trans>Opening your questions…</Trans>
    </Loading>
  );
}

type NotOpenedPageProps = { readonly why: NotOpened; readonly onTryAgain: () => void };

function NotOpenedPage({ why, onTryAgain }: NotOpenedPageProps): ReactNode {
  const handedIn = handedInHere();
  if (why === 'of-somebody-else') return <OfSomebodyElsePage />;
  // Loaded again after handing in: the link is closed, and that is as it should be.
  if (why === 'no-link' && handedIn !== null) return <HandedInPage handedIn={handedIn} />;
  return (
    <Stack>
      <PageHeading>
        {why === 'unreachable' ? (
          <Trans>We could not open your questions yet</Trans>
        ) : (
          <Trans>This link does not open any more</Trans>
        )}
      </PageHeading>
      <Notice>
        <p>
          {why === 'unreachable' ? (
            <Trans>
              We need the internet the first time. Nothing is lost. Please try again when you are
              online.
            </Trans>
          ) : (
            <Trans>
              Links end after some days to keep your answers safe. What you answered is kept. Please
              ask your clinic for a new link.
            </Trans>
          )}
        </p>
        {why === 'unreachable' && (
          <Button kind="ghost" onClick={onTryAgain}>
            <Trans>Try again</Trans>
          </Button>
        )}
      </Notice>
    </Stack>
  );
}

function OfSomebodyElsePage(): ReactNode {
  return (
    <Stack>
      <PageHeading>
        <Trans>This link belongs to someone else</Trans>
      </PageHeading>
      <Notice>
        <p>
          <Trans>
            Someone else is signed in on this phone. Please sign out first. Then open the link
            again.
          </Trans>
        </p>
      </Notice>
    </Stack>
  );
}
