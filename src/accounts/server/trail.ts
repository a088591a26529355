import type { AccountId, Actor } from '#access';
import { type SignedIn, wornHat } from '#accounts';
import { auditWriter } from '#audit/server';
import type { Database } from '#database/server';
import type { Instant } from '#kernel';
import { hatsOf } from './hats.ts';

type Happened = {
  readonly action: string;
  readonly at: Instant;
  readonly requestId: string;
};

/** Records what an account did about itself, under the hat it wears: signing in, a new passkey. */
export async function record(
  database: Database,
  accountId: AccountId,
  happened: Happened,
  worn?: Actor | null,
): Promise<void> {
  await database.write({ system: 'what an account did about itself' }, async (trx) => {
    const actor = worn ?? wornHat(await hatsOf(trx, accountId), null);
    if (actor === null) return;
    const subjectId = actor.kind === 'patient' ? actor.patientId : actor.siteId;
    await auditWriter(trx).append({ subjectId, actor, outcome: 'done', ...happened });
  });
}

export const actorIn = (signedIn: SignedIn | null): Actor | null => signedIn?.actor ?? null;
