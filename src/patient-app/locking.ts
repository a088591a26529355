const choice = 'sinew.locks';
const lastUse = 'sinew.last-used';
const wasLocked = 'sinew.locked';

/** How long a phone that others use may lie open. */
export const lockAfterMs = 2 * 60_000;
const lookEveryMs = 5_000;

/** The person's choice for this device. It is no health data, so it may stay after sign-out. */
export const locks = (): boolean => localStorage.getItem(choice) === 'yes';

export function setLocks(on: boolean): void {
  if (on) localStorage.setItem(choice, 'yes');
  else localStorage.removeItem(choice);
  noteUse();
}

/** Somebody touched the phone now, in whichever of its windows. */
export function noteUse(): void {
  localStorage.setItem(lastUse, String(Date.now()));
}

/** Whether the phone lay unused long enough to be locked, also while the app was closed. */
export function isUnused(nowMs: number): boolean {
  const used = Number(localStorage.getItem(lastUse) ?? '0');
  return locks() && nowMs - used >= lockAfterMs;
}

/** That the lock closed the app, until somebody signs in: the sign-in page says so. */
export const isLocked = (): boolean => localStorage.getItem(wasLocked) === 'yes';
export const noteLocked = (): void => localStorage.setItem(wasLocked, 'yes');
export const noteUnlocked = (): void => {
  localStorage.removeItem(wasLocked);
  noteUse();
};

const signs = ['pointerdown', 'keydown', 'scroll'] as const;

/** Calls `lock` once nobody has touched the phone for two minutes. Watching ends with the returned function. */
export function whenUnused(lock: () => void): () => void {
  const look = () => {
    if (isUnused(Date.now())) lock();
  };
  const timer = setInterval(look, lookEveryMs);
  // A touch on a phone that should be locked already locks it; it is no use of it.
  const use = () => (isUnused(Date.now()) ? lock() : noteUse());
  for (const sign of signs) addEventListener(sign, use, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, use, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
}
