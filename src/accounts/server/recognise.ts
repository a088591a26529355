import { createHash } from 'node:crypto';
import type { AccountId, Actor } from '#access';
import { type SignedIn, wornHat } from '#accounts';
import type { Database } from '#database/server';
import type { Asked } from '#http/server';
import { cookieOf, headersOf } from './cookies.ts';
import { hatsOf } from './hats.ts';
import { keptBriefly } from './kept-briefly.ts';
import type { SignInService } from './sign-in-service.ts';

/** A sign-out or a changed role is felt at once here, and at most this much later on another server. */
const keptMs = 30_000;
const sessionsMax = 10_000;

export type Recognition = {
  readonly signedIn: (asked: Asked) => Promise<SignedIn | null>;
  readonly forgetAccount: (accountId: AccountId) => void;
  readonly forgetAll: () => void;
};

/** Who a session cookie stands for; most calls are answered from memory. */
export function recognition(
  database: Database,
  service: () => Promise<SignInService>,
  cookieName: string,
): Recognition {
  const kept = keptBriefly<SignedIn>(keptMs, sessionsMax);

  const look = async (asked: Asked): Promise<SignedIn | null> => {
    const { api } = await service();
    const found = await api.getSession({ headers: headersOf(asked) });
    if (found === null) return null;
    const { session, user } = found;
    const accountId = user.id as AccountId;
    const hats = await database.read({ system: 'recognise who is calling' }, (db) =>
      hatsOf(db, accountId),
    );
    const actor: Actor | null = wornHat(hats, session.activeHat ?? null);
    return {
      accountId,
      sessionId: session.id,
      name: user.name,
      email: user.email,
      secondFactorOn: user.twoFactorEnabled === true,
      hats,
      actor,
    };
  };

  return {
    signedIn: async (asked) => {
      const cookie = cookieOf(asked, cookieName);
      if (cookie === null) return null;
      const key = createHash('sha256').update(cookie).digest('base64');
      const known = kept.get(key);
      if (known !== undefined) return known;
      const found = await look(asked);
      if (found !== null) kept.set(key, found);
      return found;
    },
    forgetAccount: (accountId) => kept.forget((value) => value.accountId === accountId),
    forgetAll: () => kept.forget(() => true),
  };
}
