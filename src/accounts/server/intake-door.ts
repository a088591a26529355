import { openIntake } from '#accounts';
import type { Problem } from '#http';
import { handleOpen, type Route } from '#http/server';
import { err, type Instant, ok } from '#kernel';
import type { Accounts } from './accounts.ts';
import { openIntakeLink } from './intake-links.ts';
import { intakeCookie, ticketMs, writeTicket } from './intake-ticket.ts';
import { unknownLink } from './unknown-link.ts';

const over: Problem = {
  status: 410,
  code: 'link-over',
  title: 'This link has ended. Please ask your clinic for a new one.',
};

const ofSomebodyElse: Problem = {
  status: 409,
  code: 'other-record',
  title: 'This link belongs to somebody else than who is signed in here. Sign out first to use it.',
};

/** Exchanges the link's token for a ticket on this device: HttpOnly, single-purpose, a day at most. */
export function intakeDoor({ options }: Accounts): readonly Route[] {
  const open = handleOpen(openIntake, async ({ actor, database, now, reply }, { body }) => {
    const state = await openIntakeLink(database, body.token);
    if (state === 'unknown') return err(unknownLink);
    if (state === 'over') return err(over);
    const { patientId, linkId } = state.actor;
    if (actor?.kind === 'patient' && actor.patientId !== patientId) return err(ofSomebodyElse);
    const untilMs = Math.min(Date.parse(state.expiresAt), Date.parse(now) + ticketMs);
    const ticket = writeTicket(options.secret, { patientId, linkId, untilMs });
    const seconds = Math.floor((untilMs - Date.parse(now)) / 1000);
    const secure = options.publicUrl.startsWith('https:') ? '; Secure' : '';
    reply.header(
      'set-cookie',
      `${intakeCookie}=${ticket}; Path=/api; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`,
    );
    return ok({ patientId, expiresAt: new Date(untilMs).toISOString() as Instant });
  });
  return [open];
}
