import { send } from '#http/patient';
import { keepsNothing } from '#sync/patient';
import { openPhone, type Phone, restore, type Sending, startSending, tidy } from '#sync/web';
import { deliveringWith } from './delivering.ts';

/** This device as the app uses it: with a memory, or without one. */
export type Device = { readonly phone: Phone | null; readonly sendNow: () => void };

const withoutMemory: Device = { phone: null, sendNow: () => undefined };

/**
 * Opens the phone's memory, puts back what it may have lost and starts sending. Without one (a private
 * window, or "keep nothing on this phone") the app works as long as there is a network.
 */
export async function openDevice(): Promise<Device> {
  if (keepsNothing()) return withoutMemory;
  try {
    const phone = await openPhone();
    await restore(phone);
    const sending: Sending = startSending(phone, deliveringWith(send));
    void navigator.storage?.persist?.().catch(() => false);
    void tidy(phone);
    return { phone, sendNow: sending.sendNow };
  } catch {
    return withoutMemory;
  }
}
