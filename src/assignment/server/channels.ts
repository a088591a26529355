import type { PatientId } from '#access';
import type { Channel } from '#assignment';

/** What leaves the house: whom it is for and nothing of what it is about. */
export type Message = { readonly patientId: PatientId; readonly to: string };

/** A way to reach a person beside the app. None is configured by default, and nothing is sent as if. */
export type Sender = {
  readonly channel: Exclude<Channel, 'in-app'>;
  /** The person's address on this channel; null: there is none. */
  readonly send: (message: Message) => Promise<'sent' | 'failed'>;
};

export const channelsOf = (senders: readonly Sender[]) =>
  (['in-app', 'email', 'sms'] as const).map((channel) => ({
    channel,
    configured: channel === 'in-app' || senders.some((sender) => sender.channel === channel),
  }));
