import type { Actor, IntakeActor, PatientId, SiteId } from '#access';
import type { SignedIn } from '#accounts';
import type { Database } from '#database/server';
import type { Contract } from '#http';
import type { Asked } from '#http/server';
import type { Outgoing } from '#notify';
import { cookieOf } from './cookies.ts';
import { readIntakeLink } from './intake-links.ts';
import { intakeCookie, readTicket } from './intake-ticket.ts';
import { keptBriefly } from './kept-briefly.ts';
import { reach } from './reach.ts';
import { type Recognition, recognition } from './recognise.ts';
import type { SignInOptions, SignInService } from './sign-in-service.ts';

/** Everything the server needs to know about people who call. */
export type Accounts = {
  readonly options: SignInOptions;
  /** Letters to people; null: none can be sent from here. */
  readonly mail: Outgoing;
  /** Work that the answer does not wait for; stopping waits for it. */
  readonly afterwards: (work: () => Promise<void>) => void;
  readonly settled: () => Promise<void>;
  /** Loaded when first needed: half of all code of the server is in it, and most calls do without. */
  readonly service: () => Promise<SignInService>;
  readonly recognition: Recognition;
  readonly signedIn: (asked: Asked) => Promise<SignedIn | null>;
  readonly actorOf: (asked: Asked, need: Contract['need']) => Promise<Actor | null>;
  readonly siteOf: (patientId: PatientId) => Promise<SiteId | null>;
};

export const sessionCookieOf = ({ publicUrl }: SignInOptions): string =>
  publicUrl.startsWith('https:') ? '__Secure-sinew.session_token' : 'sinew.session_token';

export function accounts(
  database: Database,
  options: SignInOptions,
  mail: Outgoing = null,
): Accounts {
  let loading: Promise<SignInService> | undefined;
  const service = (): Promise<SignInService> =>
    (loading ??= import('./sign-in-service.ts').then(({ signInService }) =>
      signInService(database, options),
    ));
  const recognised = recognition(database, service, sessionCookieOf(options));
  const pending = new Set<Promise<void>>();
  const intakeActor = intakeHolders(database, options.secret);
  return {
    options,
    mail,
    afterwards: (work) => {
      const running = work().finally(() => pending.delete(running));
      pending.add(running);
    },
    settled: async () => void (await Promise.allSettled(pending)),
    service,
    recognition: recognised,
    signedIn: recognised.signedIn,
    siteOf: reach(database),
    actorOf: async (asked, need) => {
      const signedIn = await recognised.signedIn(asked);
      // An opened link counts for the intake alone; there it speaks before a colleague or a helper who
      // is signed in on this device, and never before a patient.
      if (need?.permission === 'intake:answer' && signedIn?.actor?.kind !== 'patient') {
        const holder = await intakeActor(asked);
        if (holder !== null) return holder;
      }
      return signedIn === null ? intakeActor(asked) : signedIn.actor;
    },
  };
}

const linkKeptMs = 10_000;
const linksMax = 5_000;

/** The person behind an intake ticket, while the link is neither expired nor revoked. */
function intakeHolders(database: Database, secret: string) {
  const kept = keptBriefly<IntakeActor>(linkKeptMs, linksMax);
  return async (asked: Asked): Promise<IntakeActor | null> => {
    const written = cookieOf(asked, intakeCookie);
    if (written === null) return null;
    const ticket = readTicket(secret, written, Date.now());
    if (ticket === null) return null;
    const { patientId, linkId } = ticket;
    const known = kept.get(linkId);
    if (known !== undefined) return known;
    const state = await database.read({ patientId }, (db) => readIntakeLink(db, patientId, linkId));
    if (typeof state === 'string') return null;
    kept.set(linkId, state.actor);
    return state.actor;
  };
}
