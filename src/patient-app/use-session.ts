import { useCallback, useEffect, useState } from 'react';
import { knownLanguage, setLanguage } from '#design';
import { onSignedOut } from '#http/patient';
import type { Device } from './device.ts';
import { whenUnused } from './locking.ts';
import {
  endSession,
  lockIfUnused,
  lockSession,
  type Session,
  sessionHere,
  sessionThere,
} from './session.ts';

/** The session, from the phone first and then from the server; again when it may have changed. */
export function useSession(device: Device): {
  readonly session: Session;
  readonly again: () => void;
  readonly signOut: () => Promise<void>;
} {
  const [session, setSession] = useState<Session>({ state: 'starting' });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let here = true;
    const show = (next: Session | null) => {
      if (here && next !== null) setSession(next);
      return next;
    };
    void (async () => {
      const kept = show((await lockIfUnused(device)) ?? (await sessionHere(device)));
      const there = show(await sessionThere(device, kept ?? { state: 'starting' }));
      if (there?.state === 'signed-in') void speakAs(there.person.language);
      if (there?.state === 'signed-in') device.sendNow();
    })();
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new turn is the wish to look again
  }, [device, turn]);
  useEffect(() => onSignedOut(again), [again]);
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [again]);
  const open = session.state === 'signed-in';
  useEffect(() => {
    if (!open) return;
    let locking = false;
    return whenUnused(() => {
      if (locking) return;
      locking = true;
      void (async () => {
        setSession(await lockSession(device));
        again();
      })();
    });
  }, [open, device, again]);
  const signOut = useCallback(async () => {
    if (session.state !== 'signed-in') return;
    setSession(await endSession(device, session.keeping.owner));
    again();
  }, [device, session, again]);
  return { session, again, signOut };
}

const chosen = 'sinew.language-chosen';

/** The account's language, unless the person chose another one on this phone. */
async function speakAs(language: string): Promise<void> {
  const tag = knownLanguage(language);
  if (localStorage.getItem(chosen) === null && tag !== undefined) await setLanguage(tag);
}

export const rememberLanguageChosen = (): void => localStorage.setItem(chosen, 'yes');
