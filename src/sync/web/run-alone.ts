let runningHere = false;

/**
 * Runs `work` when no other tab, worker or call of this page is at it; says `false` when somebody is.
 * Where the platform has no locks one page at a time is all there is.
 */
export async function runAlone(name: string, work: () => Promise<void>): Promise<boolean> {
  const locks = globalThis.navigator?.locks;
  if (locks !== undefined) {
    return locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return false;
      await work();
      return true;
    });
  }
  if (runningHere) return false;
  runningHere = true;
  try {
    await work();
    return true;
  } finally {
    runningHere = false;
  }
}

/** Waits for the lock: while a person signs in or out nothing may be sent under the wrong name. */
export async function whileNothingIsSent<Value>(work: () => Promise<Value>): Promise<Value> {
  const locks = globalThis.navigator?.locks;
  return locks === undefined ? work() : locks.request(sendingLock, work);
}

export const sendingLock = 'sinew.sending';
