import type { Route } from '#http/server';
import { accepting } from './accepting.ts';
import type { Accounts } from './accounts.ts';
import { demoDoor } from './demo-door.ts';
import { intakeDoor } from './intake-door.ts';
import { invitations } from './invitations.ts';
import { sessions } from './sessions.ts';
import { goingOn, signingIn } from './signing-in.ts';
import { staff } from './staff.ts';

/** In a clinic the door of the demo does not exist. */
export function accountRoutes(accounts: Accounts, mode: 'demo' | 'clinic'): readonly Route[] {
  return [
    ...signingIn(accounts, mode),
    ...goingOn(accounts),
    ...sessions(accounts),
    ...invitations(accounts),
    ...accepting(accounts),
    ...staff(accounts),
    ...intakeDoor(accounts),
    ...(mode === 'demo' ? demoDoor(accounts) : []),
  ];
}
