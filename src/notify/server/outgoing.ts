import { createTransport } from 'nodemailer';
import type { Outgoing } from '#notify';

export type MailSettings = {
  /** `smtps://user:password@mail.example.org` or `smtp://…:587`, which then switches to TLS. */
  readonly url: string;
  /** Whom letters come from. */
  readonly from: string;
};

const patienceMs = 20_000;
const here: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/** Letters through the clinic's own mail server; null: none is set up. */
export function outgoing(settings: MailSettings | null): Outgoing {
  if (settings === null) return null;
  const { url, from } = settings;
  const isHere = here.includes(new URL(url).hostname);
  const transport = createTransport({
    url,
    // Only a mail server on this very machine may be spoken to in the clear.
    requireTLS: !isHere,
    ignoreTLS: isHere,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A letter is words: nothing is ever read from a disk or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    },
  };
}
