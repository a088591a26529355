import type { SiteId } from '#access';
import type { Route } from '#http/server';
import type { TimeZone } from '#kernel';
import { accepting } from './accepting.ts';
import type { Accounts } from './accounts.ts';
import { demoDoor } from './demo-door.ts';
import { intakeDoor } from './intake-door.ts';
import { invitations } from './invitations.ts';
import { resetting } from './resetting.ts';
import { sessions } from './sessions.ts';
import { goingOn, signingIn } from './signing-in.ts';
import { staff } from './staff.ts';

/** How this installation is run, as far as the doors into it depend on it. */
export type House = {
  readonly mode: 'demo' | 'clinic';
  /** The languages that people have checked. */
  readonly languages: () => Promise<readonly string[]>;
  readonly timeZoneOf: (siteId: SiteId) => Promise<TimeZone>;
};

/** In a clinic the door of the demo does not exist. */
export function accountRoutes(accounts: Accounts, house: House): readonly Route[] {
  return [
    ...signingIn(accounts, house),
    ...goingOn(accounts),
    ...sessions(accounts),
    ...invitations(accounts),
    ...accepting(accounts),
    ...resetting(accounts),
    ...staff(accounts),
    ...intakeDoor(accounts),
    ...(house.mode === 'demo' ? demoDoor(accounts) : []),
  ];
}
