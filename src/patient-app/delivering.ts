import type { Send } from '#http';
import { deliverAnswers } from '#intake/web';
import { type Delivering, deliverOperations } from '#sync/web';

/** How what waits on this phone reaches the clinic; the same in the page and in the service worker. */
export const deliveringWith = (send: Send): Delivering => ({
  by: { account: deliverOperations(send), intake: deliverAnswers(send) },
  forms: [],
});
