import type { Channel } from '#assignment';

export type OutsideChannel = Exclude<Channel, 'in-app'>;

/** What leaves the house: where to and in which language. Nothing of what it is about. */
export type Message = { readonly to: string; readonly language: string };

/** A way to reach a person beside the app. None is configured by default, and nothing is sent as if. */
export type Sender = {
  readonly channel: OutsideChannel;
  readonly send: (message: Message) => Promise<'sent' | 'failed'>;
};

export const channelsOf = (senders: readonly Sender[]) =>
  (['in-app', 'email', 'sms'] as const).map((channel) => ({
    channel,
    configured: channel === 'in-app' || senders.some((sender) => sender.channel === channel),
  }));
