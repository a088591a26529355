import { sql } from 'kysely';
import * as z from 'zod/mini';
import { defineJob } from '#jobs/server';

/** Sessions, half-finished sign-ins and trusted devices that are over are forgotten. */
export const forgetEndedSignIns = defineJob({
  name: 'accounts.forget-ended',
  data: z.object({}),
  retries: 3,
  firstWaitSeconds: 60,
  timeoutSeconds: 300,
  every: '23 * * * *',
  run: async ({ database, log }) => {
    const removed = await database.write({ system: 'hourly housekeeping' }, async (trx) => {
      const sessions = await sql`
        delete from session where expires_at < now() - interval '1 day'`.execute(trx);
      const challenges = await sql`
        delete from sign_in_challenge where expires_at < now() - interval '1 day'`.execute(trx);
      await sql`
        delete from password_reset where expires_at < now() - interval '1 day'`.execute(trx);
      return [sessions, challenges].map(({ numAffectedRows }) => Number(numAffectedRows ?? 0n));
    });
    log.info('ended sign-ins forgotten', {
      sessions: removed[0] ?? 0,
      challenges: removed[1] ?? 0,
    });
  },
});
