import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailCatcher, mailCatcher } from '../../../tests/support/mail-catcher.ts';
import { outgoing } from './outgoing.ts';

let catcher: MailCatcher;
beforeAll(async () => {
  catcher = await mailCatcher();
});
afterAll(() => catcher.close());

const letter = {
  to: 'rosa@example.org',
  subject: 'A new password',
  text: `https://sinew.example.org/app/reset#${'a'.repeat(43)}\n\nIt works once.`,
};

describe('a letter', () => {
  it('reaches the mail server word by word', async () => {
    await outgoing({ url: catcher.url, from: 'clinic@example.org' })?.send(letter);
    expect(catcher.letters).toHaveLength(1);
    const [caught] = catcher.letters;
    expect(caught).toMatchObject({ to: letter.to, subject: letter.subject });
    expect(caught?.text.replaceAll('\r\n', '\n').trim()).toBe(letter.text);
  });

  it('cannot carry a second address in its first', async () => {
    const to = 'rosa@example.org, eve@example.org';
    await outgoing({ url: catcher.url, from: 'clinic@example.org' })
      ?.send({ ...letter, to })
      .catch(() => undefined);
    expect(catcher.letters.map((caught) => caught.to)).not.toContain('eve@example.org');
  });

  it('is reported as not sent when the mail server refuses it', async () => {
    catcher.refuses = true;
    const sent = outgoing({ url: catcher.url, from: 'clinic@example.org' })?.send(letter);
    await expect(sent).rejects.toThrow(/not now/);
    catcher.refuses = false;
  });

  it('never leaves this machine in the clear', async () => {
    // Not one of the names of this machine, so it counts as another one; it offers no encryption.
    const elsewhere = await mailCatcher('127.0.0.2');
    const sent = outgoing({ url: elsewhere.url, from: 'clinic@example.org' })?.send(letter);
    await expect(sent).rejects.toThrow(/TLS/);
    expect(elsewhere.letters).toEqual([]);
    await elsewhere.close();
  });

  it('has no way out where no mail server is set up', () => {
    expect(outgoing(null)).toBeNull();
  });
});
