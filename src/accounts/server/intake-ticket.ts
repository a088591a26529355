import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PatientId } from '#access';
import type { Reply } from '#http/server';
import { type Id, isId } from '#kernel';

/** What the holder of an opened link carries: which link, until when, and our signature. */
export type Ticket = {
  readonly patientId: PatientId;
  readonly linkId: Id<'IntakeLinkId'>;
  readonly untilMs: number;
};

export const intakeCookie = 'sinew.intake';

/** Takes the ticket off this device: the intake is handed in, or somebody signs in or out here. */
export function endTicket(reply: Pick<Reply, 'header'>): void {
  reply.header('set-cookie', `${intakeCookie}=; Path=/api; HttpOnly; Max-Age=0`);
}

/** A day; the page opens the link again after that, as long as the link itself lives. */
export const ticketMs = 86_400_000;

export function writeTicket(secret: string, { patientId, linkId, untilMs }: Ticket): string {
  const words = `${patientId}.${linkId}.${untilMs}`;
  return `${words}.${signatureOf(secret, words)}`;
}

export function readTicket(secret: string, written: string, nowMs: number): Ticket | null {
  const [patientId = '', linkId = '', until = '', signature = ''] = written.split('.');
  const expected = Buffer.from(signatureOf(secret, `${patientId}.${linkId}.${until}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const untilMs = Number(until);
  if (!isId(patientId) || !isId(linkId) || untilMs <= nowMs) return null;
  return { patientId: patientId as PatientId, linkId: linkId as Ticket['linkId'], untilMs };
}

function signatureOf(secret: string, words: string): string {
  return createHmac('sha256', secret).update(`intake ticket ${words}`).digest('base64url');
}
