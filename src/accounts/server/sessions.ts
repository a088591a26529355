import type { AccountId, Actor } from '#access';
import { endSession, listSessions } from '#accounts';
import { notFound } from '#http';
import { handle, type Route } from '#http/server';
import { assert, err, ok } from '#kernel';
import { removeSession, sessionsOf } from './account-store.ts';
import type { Accounts } from './accounts.ts';

export function sessions(accounts: Accounts): readonly Route[] {
  const list = handle(listSessions, async ({ actor, database, asked }) => {
    const here = await accounts.signedIn(asked);
    const rows = await sessionsOf(database.unscoped, accountOf(actor));
    return ok({
      sessions: rows.map((row) => ({
        sessionId: row.id,
        startedAt: row.created_at,
        lastUsedAt: row.updated_at,
        device: row.user_agent,
        thisOne: row.id === here?.sessionId,
      })),
    });
  });

  const end = handle(endSession, async ({ actor, database }, { params }) => {
    const accountId = accountOf(actor);
    const removed = await database.write({ system: 'an account ends a session' }, (trx) =>
      removeSession(trx, accountId, params.sessionId),
    );
    accounts.recognition.forgetAccount(accountId);
    return removed ? ok({ ended: true as const }) : err(notFound('session'));
  });

  return [list, end];
}

function accountOf(actor: Actor): AccountId {
  assert(actor.kind !== 'intake', 'an intake link has no account');
  return actor.accountId;
}
