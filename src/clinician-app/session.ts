import { createContext, useContext } from 'react';
import type * as z from 'zod/mini';
import type { Permission } from '#access';
import type { meView } from '#accounts';

export type Me = z.output<typeof meView>;
type Account = NonNullable<Me['account']>;

/** Who is at work in this window. */
export type Session = {
  readonly mode: Me['mode'];
  readonly account: Account;
  readonly wearing: NonNullable<Account['wearing']>;
  readonly may: (permission: Permission) => boolean;
};

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A screen for staff was used before sign-in.');
  return session;
}

/** The session of someone who wears a staff hat; null for everybody else. */
export function sessionOf(me: Me): Session | null {
  const { account } = me;
  if (account?.wearing?.kind !== 'staff') return null;
  const granted = new Set(account.permissions);
  return {
    mode: me.mode,
    account,
    wearing: account.wearing,
    may: (permission) => granted.has(permission),
  };
}
