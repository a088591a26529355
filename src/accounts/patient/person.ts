import type * as z from 'zod/mini';
import type { hatView, meView } from '#accounts';

export type Me = z.output<typeof meView>;
export type HatView = z.output<typeof hatView>;

/** Who is signed in here, as the patient app needs it. */
export type Person = {
  /** Unique on this phone: the hat and the account that wears it. */
  readonly key: string;
  readonly kind: 'patient' | 'family' | 'staff' | 'nobody';
  readonly name: string;
  readonly givenName: string;
  readonly language: string;
  readonly wearing: HatView | null;
  readonly hats: readonly HatView[];
};

export function personOf(me: Me): Person | null {
  const { account } = me;
  if (account === null) return null;
  const { wearing, name } = account;
  return {
    key: `${wearing?.hat ?? 'nobody'}/${account.email}`,
    kind: wearing?.kind ?? 'nobody',
    name,
    givenName: name.trim().split(/\s+/)[0] ?? name,
    language: account.language,
    wearing,
    hats: account.hats,
  };
}
