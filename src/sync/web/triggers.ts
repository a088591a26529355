import { type Delivering, drain } from './drain.ts';
import type { Phone } from './phone.ts';

export type Sending = {
  /** Call after a save, or when the person taps "Send now". */
  readonly sendNow: () => void;
  readonly stop: () => void;
};

const everyMs = 5_000;
export const syncTag = 'sinew-outbox';

/** Sends at start, when the network or the page comes back, every five seconds, and on demand. */
export function startSending(phone: Phone, delivering: Delivering): Sending {
  const now = () => void drain(phone, delivering, 'now');
  const visible = () => {
    if (document.visibilityState === 'visible') now();
  };
  const timer = setInterval(() => void drain(phone, delivering, 'patient'), everyMs);
  addEventListener('online', now);
  document.addEventListener('visibilitychange', visible);
  now();
  return {
    sendNow: () => {
      now();
      void askForSync();
    },
    stop: () => {
      clearInterval(timer);
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', visible);
    },
  };
}

type SyncManager = { readonly register: (tag: string) => Promise<void> };

/** Where the platform has it, the service worker may send after the page is closed. A bonus, never relied on. */
async function askForSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync = (registration as { readonly sync?: SyncManager } | undefined)?.sync;
  await sync?.register(syncTag).catch(() => undefined);
}
