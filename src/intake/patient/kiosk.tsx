import { Trans, useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { Button, Dialog, LinkButton, PageHeading, Stack } from '#design';
import { call } from '#http';
import { send } from '#http/patient';
import { endKiosk } from '#intake';

/** How long a tablet may lie untouched before it asks, and then before it locks itself. */
const askAfterMs = 180_000;
const lockAfterMs = 30_000;

/** Gives the tablet back; `null` on a device of the person's own. */
export const KioskContext = createContext<(() => void) | null>(null);
export const useKiosk = () => use(KioskContext);

const key = 'sinew.kiosk';

/** Whether this tablet was locked and not handed over again since; it survives a reload. */
export const isLocked = (): boolean => localStorage.getItem(key) === 'locked';
export const unlock = (): void => localStorage.removeItem(key);

/** From here on the tablet shows nothing, also when the clinic cannot be told right now. */
export async function lock(): Promise<void> {
  localStorage.setItem(key, 'locked');
  history.replaceState(null, '');
  await call(send, endKiosk, {});
}

type KioskGuardProps = { readonly onLock: () => void; readonly children: ReactNode };

/** On a tablet of the clinic: locks itself when it lies idle, and gives a way to give it back. */
export function KioskGuard({ onLock, children }: KioskGuardProps): ReactNode {
  const { t } = useLingui();
  const asking = useIdle(onLock);
  return (
    <KioskContext value={onLock}>
      {children}
      <Dialog
        open={asking.open}
        heading={<Trans>Are you still there?</Trans>}
        onClose={asking.goOn}
        actions={<Button onClick={asking.goOn}>{t`Yes, go on`}</Button>}
      >
        <p>
          <Trans>
            This tablet locks itself in half a minute. What you answered is saved with the clinic.
          </Trans>
        </p>
      </Dialog>
    </KioskContext>
  );
}

const signsOfLife = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

function useIdle(onLock: () => void): { readonly open: boolean; readonly goOn: () => void } {
  const [open, setOpen] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = open
      ? setTimeout(onLock, lockAfterMs)
      : setTimeout(() => setOpen(true), askAfterMs);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new turn begins the wait anew
  }, [open, turn, onLock]);
  useEffect(() => {
    const alive = () => setTurn((before) => before + 1);
    for (const name of signsOfLife) addEventListener(name, alive, { passive: true, capture: true });
    return () => {
      for (const name of signsOfLife) removeEventListener(name, alive, { capture: true });
    };
  }, []);
  return { open, goOn: () => setOpen(false) };
}

/** Nothing of the person is on the tablet any more; the team hands it over again from the record. */
export function LockedPage(): ReactNode {
  // Where the clinic could not be told before, it is told now.
  useEffect(() => void call(send, endKiosk, {}), []);
  return (
    <Stack>
      <PageHeading>
        <Trans>This tablet is locked</Trans>
      </PageHeading>
      <p>
        <Trans>Please give it back to the team. Nothing of you is left on it.</Trans>
      </p>
      <LinkButton kind="ghost" href="/clinic/">
        <Trans>For the team: sign in</Trans>
      </LinkButton>
    </Stack>
  );
}

/** The way to give the tablet back, where it is one. */
export function GiveBack(): ReactNode {
  const giveBack = useKiosk();
  if (giveBack === null) return null;
  return (
    <Button size="big" icon="lock" onClick={giveBack}>
      <Trans>Lock the tablet and give it back</Trans>
    </Button>
  );
}
